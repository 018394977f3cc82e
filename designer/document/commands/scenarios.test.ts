import { expect, test } from 'vitest';
import { scenarioSchema, workflowSchema } from '#catalog/language';
import type { Command } from '../command.ts';
import { execute, openDocument, redo, undo, type DesignerState } from '../designer-state.ts';

const workflow = workflowSchema.parse({ schemaVersion: 1, id: 'sample', title: { en: 'Sample' } });
const story = (title: string) => {
  const { id: _, ...rest } = scenarioSchema.parse({
    ...{ id: 'x', title: { en: title }, given: { at: '2026-03-02T08:00:00Z' } },
    steps: [{ advance: 'PT1H' }],
  });
  return rest;
};
const done = (state: DesignerState, command: Command): DesignerState => {
  const executed = execute(state, command);
  if (executed.kind === 'refused') throw new Error(executed.reason.code);
  return executed.state;
};
const idsIn = ({ document }: DesignerState) => document.scenarios.map(({ id }) => id);

test('scenarios are added with ids of their own, changed, removed, and every edit is undone', () => {
  const opened = openDocument(workflow);
  const added = done(opened, { type: 'addScenarios', scenarios: [story('Same'), story('Same'), story('Другой')] });
  expect(idsIn(added)).toEqual(['same', 'same-2', 'drugoi']);
  const [first] = added.document.scenarios;
  if (!first) throw new Error('nothing was added');
  const changed = done(added, { type: 'changeScenario', scenario: { ...first, title: { en: 'New' } } });
  expect(changed.document.scenarios[0]).toMatchObject({ id: 'same', title: { en: 'New' } });
  const removed = done(changed, { type: 'removeScenario', id: 'same-2' });
  expect(idsIn(removed)).toEqual(['same', 'drugoi']);
  const back = undo(undo(undo(removed)));
  expect(JSON.stringify(back.document)).toBe(JSON.stringify(workflow));
  expect(redo(redo(redo(back))).document).toEqual(removed.document);
});

test('a scenario that the document cannot hold is refused', () => {
  const broken = { ...story('Broken'), steps: [] };
  expect(execute(openDocument(workflow), { type: 'addScenarios', scenarios: [broken] })).toMatchObject({
    kind: 'refused',
    reason: { code: 'designer.malformed' },
  });
});
