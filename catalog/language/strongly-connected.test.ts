import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stronglyConnected } from './strongly-connected.ts';

const groups = (edges: Readonly<Record<number, readonly number[]>>) =>
  stronglyConnected(Object.keys(edges).map(Number), (node) => edges[node] ?? [])
    .map((group) => [...group].sort())
    .sort();

describe('stronglyConnected', () => {
  it('finds what leads back to itself', () => {
    expect(groups({ 1: [2], 2: [3], 3: [1], 4: [1], 5: [5], 6: [] })).toEqual([[1, 2, 3], [5]]);
  });

  it('goes through long chains', () => {
    const chain = Object.fromEntries(Array.from({ length: 50_000 }, (_, node) => [node, [node + 1]]));
    expect(groups({ ...chain, 50_000: [0] })[0]).toHaveLength(50_001);
  });

  it('agrees with asking for every pair', () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const nodes = [0, 1, 2, 3, 4, 5, 6, 7];
        const after = (node: number) => pairs.filter(([from]) => from === node).map(([, to]) => to);
        const reach = (from: number) => {
          const seen = new Set<number>();
          const open = [...after(from)];
          for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (!seen.has(next)) open.push(...after(next));
            seen.add(next);
          }
          return seen;
        };
        const found = stronglyConnected(nodes, after);
        for (const left of nodes) {
          for (const right of nodes) {
            const together = found.some((group) => group.includes(left) && group.includes(right));
            expect(together).toBe(reach(left).has(right) && reach(right).has(left));
          }
        }
      }),
    );
  });
});
