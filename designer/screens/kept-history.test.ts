import { expect, it } from 'vitest';
import { execute, newWorkflow, openDocument, undo, type Command, type DesignerState } from '#designer/document';
import { keepHistory, withKeptHistory } from './kept-history.ts';
import type { EditStore } from './unsaved-edits.ts';

function memory(full = false): EditStore & { readonly size: () => number } {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new Error('full');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    size: () => items.size,
  };
}
function run(state: DesignerState, ...commands: readonly Command[]): DesignerState {
  return commands.reduce((current, command) => {
    const executed = execute(current, command);
    if (executed.kind === 'refused') throw new Error(executed.reason.code);
    return executed.state;
  }, state);
}
const blank = () => openDocument(newWorkflow('w', { en: 'W' }));
const prefix = (keyPrefix: string): Command => ({ type: 'setKeyPrefix', keyPrefix });
const describe = (description: string): Command => ({ type: 'setWorkflowDescription', description });

it('comes back with its steps', () => {
  const store = memory();
  const state = run(blank(), prefix('ONE'), prefix('TWO'));
  keepHistory(store, state);
  const back = withKeptHistory(store, state.document);
  expect(undo(back).document.keyPrefix).toBe('ONE');
  expect(JSON.stringify(undo(undo(back)).document)).toBe(JSON.stringify(blank().document));
});

it('is none for a document that somebody else changed, or when nothing readable was kept', () => {
  const store = memory();
  keepHistory(store, run(blank(), prefix('ONE')));
  expect(withKeptHistory(store, blank().document).past).toBeUndefined();
  store.setItem('statedesk.history.w', '{');
  expect(withKeptHistory(store, blank().document).past).toBeUndefined();
  store.setItem('statedesk.history.w', '{"commands":[1],"start":{},"undone":0}');
  expect(withKeptHistory(store, blank().document).past).toBeUndefined();
});

it('shortens what is too long, forgets what is empty, and survives a full browser', () => {
  const store = memory();
  const long = run(blank(), ...Array.from({ length: 400 }, (_, at) => describe(`${'x'.repeat(3900)} ${String(at)}`)));
  keepHistory(store, long);
  const kept = store.getItem('statedesk.history.w') ?? '';
  expect(kept.length).toBeLessThan(1_000_000);
  expect(undo(withKeptHistory(store, long.document)).document.description).toMatch(/398$/);
  keepHistory(store, blank());
  expect(store.size()).toBe(0);
  expect(() => keepHistory(memory(true), long)).not.toThrow();
});
