import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { execute, openDocument, redo, undo, type DesignerState } from './designer-state.ts';
import { after, refusal } from './after.fixture.ts';
import { packHistory, unpackHistory, type PackedHistory } from './packed-history.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';
import { textPlaces, untranslated } from './text-places.ts';

describe('texts', () => {
  it('lists every title with the way to it', () => {
    const places = textPlaces(sampleWorkflow());
    expect(places.map(({ text }) => text.en)).toEqual([
      'Incident',
      'Solution',
      'Visit',
      'On-site work',
      'Take',
      'Resolve',
      'New',
      'Work',
      'Second line',
      'Third line',
      'Last',
      'Visit',
      'Closed',
      'Fix',
    ]);
    expect(places[1]?.path).toEqual(['fields', 0, 'title']);
    expect(untranslated(sampleWorkflow(), 'ru')).toHaveLength(13);
    expect(untranslated(sampleWorkflow(), 'en')).toEqual([]);
  });

  it('writes and removes a translation; English stays', () => {
    const path = ['fields', 0, 'title'];
    const translated = after(sampleWorkflow(), { type: 'translate', path, language: 'pl', sentence: 'Rozwiązanie' });
    expect(translated.fields[0]?.title).toEqual({ en: 'Solution', pl: 'Rozwiązanie' });
    const back = after(translated, { type: 'translate', path, language: 'pl' });
    expect(JSON.stringify(back)).toBe(JSON.stringify(sampleWorkflow()));
    expect(after(translated, { type: 'translate', path, language: 'en' })).toBe(translated);
    expect(after(translated, { type: 'translate', path: ['keyPrefix'], language: 'en', sentence: 'X' })).toBe(
      translated,
    );
    expect(refusal(translated, { type: 'translate', path, language: 'en', sentence: ' ' })).toBe('designer.malformed');
  });
});

it('routing rules are written as a whole, and checked', () => {
  const rule = { id: 'vip', when: 'customer.vip', assignee: 'vera', fallback: 'paul' };
  expect(after(sampleWorkflow(), { type: 'setRouting', routing: [rule] }).routing).toEqual([rule]);
  const empty = { ...rule, assignee: '' };
  expect(refusal(sampleWorkflow(), { type: 'setRouting', routing: [empty] })).toBe('designer.malformed');
});

describe('a history that survives a reload', () => {
  const move = (x: number): Command => ({ type: 'moveStates', moves: [{ id: 'new', x, y: 0 }] });
  const rename = (title: string): Command => ({ type: 'renameState', id: 'new', title, language: 'en' });
  function run(state: DesignerState, ...commands: readonly Command[]): DesignerState {
    return commands.reduce((current, command) => {
      const executed = execute(current, command);
      if (executed.kind === 'refused') throw new Error(executed.reason.code);
      return executed.state;
    }, state);
  }
  /** As it comes back from the browser's store. */
  const stored = (packed: PackedHistory | undefined) => JSON.parse(JSON.stringify(packed)) as PackedHistory;
  const text = (state: DesignerState) => JSON.stringify(state.document);

  it('undoes and redoes as before, byte for byte', () => {
    const begun = run(openDocument(sampleWorkflow()), move(8), rename('Fresh'), move(16), {
      type: 'remove',
      states: ['work'],
      transitions: [],
    });
    const before = undo(begun);
    let back = unpackHistory(before.document, stored(packHistory(before, 100)));
    expect(text(redo(back))).toBe(text(begun));
    let there = before;
    for (let steps = 0; steps < 3; steps += 1) {
      [back, there] = [undo(back), undo(there)];
      expect(text(back)).toBe(text(there));
    }
    expect(back.past).toBeUndefined();
    expect(text(back)).toBe(JSON.stringify(sampleWorkflow()));
  });

  it('does again what was written letter by letter', () => {
    let state = openDocument(sampleWorkflow());
    for (const [event, title] of [
      ['ticket.take', 'B'],
      ['ticket.b', 'Be'],
      ['ticket.be', 'Beg'],
    ] as const) {
      const executed = execute(state, { type: 'titleEvent', event, title, language: 'en', follows: true }, 'typing');
      if (executed.kind === 'done') state = executed.state;
    }
    expect(state.document.events[0]?.type).toBe('ticket.beg');
    const back = unpackHistory(state.document, stored(packHistory(state, 10)));
    expect(text(undo(back))).toBe(JSON.stringify(sampleWorkflow()));
    expect(undo(back).past).toBeUndefined();
  });

  it('keeps the latest edits where there are too many', () => {
    const state = run(openDocument(sampleWorkflow()), ...[8, 16, 24, 32].map(move));
    const back = unpackHistory(state.document, stored(packHistory(state, 2)));
    expect(undo(undo(back)).document.layout.states['new']?.x).toBe(16);
    expect(undo(undo(back)).past).toBeUndefined();
    expect(packHistory(openDocument(sampleWorkflow()), 2)).toBeUndefined();
  });

  it('is dropped where it does not lead to just this document', () => {
    const state = run(openDocument(sampleWorkflow()), move(8));
    const packed = stored(packHistory(state, 10));
    const other = { ...state.document, keyPrefix: 'OTHER' };
    expect(unpackHistory(other, packed)).toEqual(openDocument(other));
    const refused = {
      ...packed,
      commands: [{ type: 'resizeState', id: 'none', place: { x: 0, y: 0 } }, move(8)] as Command[],
    };
    expect(unpackHistory(state.document, refused)).toEqual(openDocument(state.document));
    const nonsense = { ...packed, commands: [{ type: 'conjure' } as unknown as Command] };
    expect(unpackHistory(state.document, nonsense)).toEqual(openDocument(state.document));
    expect(unpackHistory(state.document, { ...packed, start: {} as never }).past).toBeUndefined();
  });
});
