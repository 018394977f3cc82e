import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { shareParts } from './share-parts.ts';
import { partAt, rangeOf } from './source-parts.ts';
import { parseSource, problemMarker, sourceOf } from './source-text.ts';
import { readSource } from './source-tree.ts';
import { workflowAssist } from './workflow-assist.ts';

const title = { en: 'Title', pl: 'Tytuł' };
const document = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title,
  initial: 'new',
  states: [
    { id: 'new', title },
    { id: 'closed', type: 'final', title: { en: 'Closed', pl: 'Zamknięte' } },
  ],
  events: [{ type: 'ticket.close', title: { en: 'Close' } }],
  transitions: [{ id: 'close', source: 'new', target: 'closed', trigger: { kind: 'event', event: 'ticket.close' } }],
});
const text = sourceOf(document);
const read = readSource(text);
if (!read.ok) throw new Error('no JSON');
const { root } = read;

describe('a text', () => {
  it('that was not changed is the document itself', () => {
    const parsed = parseSource(`\n${text}  `, document);
    expect(parsed.ok && parsed.document === document).toBe(true);
  });

  it('shares what was left alone with the document before', () => {
    const parsed = parseSource(text.replace('"Closed"', '"Done"'), document);
    if (!parsed.ok) throw new Error('refused');
    expect(parsed.document.states[1]?.title.en).toBe('Done');
    expect(parsed.document.states[0]).toBe(document.states[0]);
    expect(parsed.document.transitions).toBe(document.transitions);
  });

  it('that is no JSON says where', () => {
    const parsed = parseSource('{\n  "id": \n}', document);
    expect(parsed).toEqual({ ok: false, problems: [{ from: 11, to: 12, problem: 'syntax' }] });
    const [problem] = parsed.ok ? [] : parsed.problems;
    expect(problem && problemMarker('{\n  "id": \n}', problem, 'wrong')).toMatchObject({ line: 3, column: 1 });
  });

  it('that is no workflow points to the part', () => {
    const broken = text.replace('"type": "final"', '"type": "finale"');
    const parsed = parseSource(broken, document);
    const [problem] = parsed.ok ? [] : parsed.problems;
    expect(problem && broken.slice(problem.from, problem.to)).toBe('"finale"');
  });

  it('of another workflow is refused', () => {
    const parsed = parseSource(text.replace('"id": "w"', '"id": "v"'), document);
    expect(parsed).toMatchObject({ ok: false, problems: [{ problem: 'id' }] });
  });
});

describe('text and drawing', () => {
  it('lead to one another', () => {
    for (const part of [
      ...document.states.map(({ id }) => ({ kind: 'state', id }) as const),
      { kind: 'transition', id: 'close' } as const,
    ]) {
      const range = rangeOf(root, part);
      expect(range && text.slice(range.from, range.to)).toBe(part.id);
      expect(range && partAt(root, range.from)).toEqual(part);
    }
    expect(partAt(root, text.indexOf('"events"'))).toBeUndefined();
    expect(rangeOf(root, { kind: 'state', id: 'gone' })).toBeUndefined();
  });
});

describe('ids', () => {
  const assist = workflowAssist(document, 'pl');
  const labels = (before: string) => assist.complete(before, before.length)?.items.map(({ label }) => label);
  it('are offered where they are named', () => {
    expect(labels('{ "target": "')).toEqual(['new', 'closed']);
    expect(labels('"trigger": { "kind": "event", "event": "tick')).toEqual(['ticket.close']);
    expect(labels('{ "en": "')).toBeUndefined();
    expect(labels('{ "target": ')).toBeUndefined();
  });
  it('are explained by their titles', () => {
    expect(assist.describe(text, text.lastIndexOf('"closed"') + 3)?.text).toBe('Zamknięte');
    expect(assist.describe(text, text.indexOf('"schemaVersion"') + 3)).toBeUndefined();
  });
});

it('sharing parts changes nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(JSON.stringify(shareParts(before, after))).toBe(JSON.stringify(after));
      const copy = structuredClone(before);
      expect(shareParts(before, copy)).toBe(before);
    }),
  );
});
