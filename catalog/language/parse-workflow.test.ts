import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkflow } from './parse-workflow.ts';
import { sentenceOf } from './texts/sentence-of.fixture.ts';

const title = { en: 'Title' };
const smallest = { schemaVersion: 1, id: 'w', title };

function codes(source: unknown): readonly string[] {
  const parsed = parseWorkflow(source);
  return parsed.ok ? [] : parsed.diagnostics.map(({ code }) => code);
}

function only(source: unknown) {
  const parsed = parseWorkflow(source);
  return parsed.ok ? undefined : parsed.diagnostics[0];
}

describe('parseWorkflow', () => {
  it('fills in what may be left out', () => {
    const parsed = parseWorkflow({ ...smallest, states: [{ id: 'open', title }] });
    expect(parsed.ok && parsed.workflow.states[0]).toMatchObject({ type: 'atomic', entry: [], clocks: {} });
    expect(parsed.ok && parsed.workflow.keyPrefix).toBe('TKT');
  });

  it('reads a text, also with a byte order mark', () => {
    expect(parseWorkflow(`\uFEFF${JSON.stringify(smallest)}`)).toEqual(parseWorkflow(smallest));
  });

  it.each([
    ['{', 'document.no-json'],
    ['[]', 'document.no-object'],
    [null, 'document.no-object'],
    [undefined, 'document.no-object'],
    [5, 'document.no-object'],
    [{}, 'document.no-version'],
    [{ ...smallest, schemaVersion: '1' }, 'document.no-version'],
    [{ ...smallest, schemaVersion: 99 }, 'document.newer-version'],
    [{ ...smallest, id: undefined }, 'document.missing'],
    [{ ...smallest, id: 5 }, 'document.wrong-type'],
    [{ ...smallest, id: 'Not A Slug' }, 'document.wrong-form'],
    [{ ...smallest, colour: 'red' }, 'document.unknown-key'],
    [{ ...smallest, title: { en: '' } }, 'document.too-small'],
    [{ ...smallest, title: { en: 'x'.repeat(600) } }, 'document.too-big'],
    [{ ...smallest, layout: { states: { 'Not a slug': { x: 1, y: 1 } } } }, 'document.wrong-key'],
    [{ ...smallest, states: [{ id: 'a', title, category: 'opne' }] }, 'document.wrong-value'],
    [{ ...smallest, transitions: [{ id: 'a', source: 'a', trigger: { kind: 'soon' } }] }, 'document.wrong-value'],
    [{ ...smallest, transitions: [{ id: 'a', source: 'a', trigger: {} }] }, 'document.missing'],
    [
      { ...smallest, transitions: [{ id: 'a', source: 'a', trigger: { kind: 'after', duration: '4h' } }] },
      'document.wrong-form',
    ],
  ])('%j is refused with %s', (source, code) => {
    expect(codes(source)).toEqual([code]);
    expect(sentenceOf(code, only(source)?.params ?? {}, 'pl')).not.toBe('');
  });

  it('says where, which part, and what was probably meant', () => {
    expect(
      only({
        ...smallest,
        states: [
          { id: 'a', title },
          { id: 'b', title, category: 'opne' },
        ],
      }),
    ).toEqual({
      code: 'document.wrong-value',
      severity: 'error',
      path: ['states', 1, 'category'],
      element: { kind: 'state', id: 'b' },
      params: { where: 'states[1].category', values: 'new, open, waiting, resolved, closed, cancelled' },
      suggestion: 'open',
    });
  });

  it('is not misled by keys of JavaScript objects', () => {
    expect(codes('{"schemaVersion":1,"id":"w","title":{"en":"x"},"observed":{"__proto__":1}}')).toEqual([
      'document.unknown-key',
    ]);
    expect(codes('{"schemaVersion":1,"id":"w","title":{"en":"x"},"constructor":1}')).toEqual(['document.unknown-key']);
  });

  it('refuses what is too large or too deep, quickly', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    const states = [{ id: 'a', title, entry: [{ type: 'a.b', params: { deep } }] }];
    expect(codes({ ...smallest, states })).toEqual(['document.too-deep']);
    expect(codes(`"${'x'.repeat(8_000_001)}"`)).toEqual(['document.too-large']);
    expect(codes({ ...smallest, fields: Array.from({ length: 500_001 }, () => 1) })).toEqual(['document.too-large']);
  });

  it('gives at most 200 diagnostics', () => {
    expect(codes({ ...smallest, states: Array.from({ length: 1000 }, () => 1) })).toHaveLength(200);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        parseWorkflow(value);
        parseWorkflow(text);
        parseWorkflow({ ...smallest, states: value, transitions: [value], layout: value });
      }),
      { numRuns: 500 },
    );
  });

  it('reads again what it has read', () => {
    const parsed = parseWorkflow({
      ...smallest,
      states: [{ id: 'open', title, team: { kind: 'fixed', team: 'desk' } }],
    });
    if (!parsed.ok) throw new Error('not read');
    expect(parseWorkflow(JSON.stringify(parsed.workflow))).toEqual(parsed);
  });
});
