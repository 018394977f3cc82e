import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeAt, readSource, type SourceNode } from './source-tree.ts';

function rootOf(text: string): SourceNode {
  const read = readSource(text);
  if (!read.ok) throw new Error(`no JSON at ${read.offset}`);
  return read.root;
}
const slice = (text: string, path: readonly (string | number)[]) => {
  const { from, to } = nodeAt(rootOf(text), path);
  return text.slice(from, to);
};

it('finds every value of any document in its text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const visit = (inner: unknown, path: readonly (string | number)[]): void => {
        expect(JSON.parse(slice(text, path))).toEqual(inner);
        if (typeof inner !== 'object' || inner === null) return;
        for (const [key, each] of Object.entries(inner))
          visit(each, [...path, Array.isArray(inner) ? Number(key) : key]);
      };
      visit(JSON.parse(text), []);
    }),
  );
});

it('takes a text exactly where JSON does', () => {
  const letters = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '0.5',
    'true',
    'nul',
    ' ',
    '\n',
    '"\\u12"',
    '"\t"',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      expect([text, readSource(text).ok]).toEqual([text, valid]);
    }),
    { numRuns: 2000 },
  );
});

describe('what is broken', () => {
  it.each([
    ['{"a": }', 6],
    ['{"a": 1', 7],
    ['[1 2]', 3],
    ['', 0],
    ['{} x', 3],
  ])('%s at %s', (text, offset) => expect(readSource(text)).toEqual({ ok: false, offset }));
  it('is also what nests without end', () => expect(readSource('['.repeat(100_000)).ok).toBe(false));
});

it('stops at the last node of a path that leads nowhere', () => expect(slice('{"a": [1]}', ['a', 3, 'b'])).toBe('[1]'));
