import { expect, test } from 'vitest';
import { repairDesk } from '#catalog/library';
import { createScenarioGate } from './scenario-gate.ts';

const gate = createScenarioGate({
  calendars: () => Promise.resolve(repairDesk.calendars),
  countries: () => Promise.resolve(repairDesk.countries),
});
const [repair] = repairDesk.workflows;
if (!repair) throw new Error('the desk ships no workflow');

test('a workflow that tells its scenarios passes', async () => {
  expect(repair.scenarios.length).toBeGreaterThan(0);
  expect(await gate(repair)).toEqual([]);
});

test('each scenario that goes another way is an error that leads to it', async () => {
  const transitions = repair.transitions.filter(({ id }) => id !== 'assigned-begin');
  const found = await gate({ ...repair, transitions });
  expect(found.length).toBeGreaterThan(1);
  expect(found[0]).toMatchObject({
    code: 'scenario-failed',
    severity: 'error',
    element: { kind: 'scenario', id: 'entitled-to-the-end' },
    params: { step: 3, what: 'refused', expected: '–', actual: 'kernel.event-not-accepted' },
  });
});

test('a workflow without scenarios asks nothing of the directory', async () => {
  const asked = () => Promise.reject(new Error('asked'));
  expect(await createScenarioGate({ calendars: asked, countries: asked })({ ...repair, scenarios: [] })).toEqual([]);
});
