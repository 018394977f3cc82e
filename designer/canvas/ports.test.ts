import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idealPort, pointOn, spread, stretchOf } from './ports.ts';

const card = { x: 0, y: 0, width: 160, height: 64 };

describe('the ideal port', () => {
  it('leads straight across to what lies beside', () => {
    const other = { x: 300, y: 20, width: 160, height: 64 };
    const stretch = stretchOf(card, 'right');
    const port = idealPort(card, 'right', { other, stretch });
    const back = idealPort(other, 'left', { other: card, stretch });
    expect(pointOn(card, port).y).toBe(42);
    expect(pointOn(other, back).y).toBe(42);
  });

  it('keeps near the middle of a card, and follows the other along a long border', () => {
    const other = { x: 900, y: 600, width: 160, height: 64 };
    expect(idealPort(card, 'bottom', { other, stretch: stretchOf(card, 'bottom') }).at).toBeLessThan(0.75);
    const wide = { x: 0, y: 0, width: 1000, height: 300 };
    const port = idealPort(wide, 'bottom', { other, stretch: stretchOf(wide, 'bottom') });
    expect(pointOn(wide, port).x).toBeCloseTo(950);
  });

  it('leaves room for the mark of an initial state', () => {
    expect(stretchOf(card, 'left')[0] * card.height).toBe(14);
    expect(stretchOf(card, 'left', 30)[0] * card.height).toBe(30);
  });
});

describe('ends that share a side', () => {
  it('keep their wish where nothing is near', () => {
    expect(spread([{ at: 0.25, order: 0 }], [0.1, 0.9], 0.2)).toEqual([0.25]);
    expect(spread([], [0.1, 0.9], 0.2)).toEqual([]);
  });

  it('stand apart around what they wish for, in the order of their other ends', () => {
    const found = spread(
      [
        { at: 0.5, order: 9 },
        { at: 0.5, order: 1 },
      ],
      [0.1, 0.9],
      0.2,
    );
    expect(found[0]).toBeCloseTo(0.6);
    expect(found[1]).toBeCloseTo(0.4);
  });

  it('never leave the side, never meet, and keep their order', () => {
    const wish = fc.record({ at: fc.double({ min: 0.1, max: 0.9, noNaN: true }), order: fc.integer() });
    fc.assert(
      fc.property(
        fc.array(wish, { minLength: 2, maxLength: 12 }),
        fc.double({ min: 0.05, max: 0.4, noNaN: true }),
        (wishes, apart) => {
          const found = spread(wishes, [0.1, 0.9], apart);
          const least = Math.min(apart, 0.8 / (wishes.length - 1)) - 1e-6;
          const sorted = found.toSorted((one, other) => one - other);
          for (const [at, each] of sorted.entries()) {
            expect(each).toBeGreaterThanOrEqual(0.1 - 1e-9);
            expect(each).toBeLessThanOrEqual(0.9 + 1e-9);
            if (at > 0) expect(each - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(least);
          }
          for (const [at, one] of wishes.entries())
            for (const [next, other] of wishes.entries())
              if (one.order < other.order) expect(found[at]).toBeLessThan(found[next] ?? 0);
        },
      ),
    );
  });
});
