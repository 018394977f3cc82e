import { describe, expect, it } from 'vitest';
import { validateRelease } from '#catalog/language';
import { repairDesk } from '#catalog/library';
import { notificationsPlugin } from '#plugins/notifications';
import { priceListPlugin, priceListSchema } from '#plugins/price-list';
import { vocabularyOf } from '#plugins/sdk';
import { compileWorkflow, generatedQueues, runScenario, scenarioCompiler, scenarioWorld } from '#runtime/core';

const vocabulary = {
  actions: vocabularyOf([notificationsPlugin, priceListPlugin]),
  teams: new Set(repairDesk.teams.map(({ id }) => id)),
  calendars: new Set(repairDesk.calendars.map(({ id }) => id)),
  people: new Set(repairDesk.people.map(({ id }) => id)),
};

describe.each(repairDesk.workflows.map((workflow) => [workflow.id, workflow] as const))('%s', (_id, workflow) => {
  it('is valid in every country, without a warning', () => {
    expect(validateRelease(workflow, vocabulary)).toEqual([]);
  });

  const compile = scenarioCompiler(workflow);
  const world = scenarioWorld(repairDesk);
  it.each(workflow.scenarios.map((scenario) => [scenario.title.en, scenario] as const))('%s', (_title, scenario) => {
    expect(runScenario(compile, scenario, world).failure).toBeUndefined();
  });
});

describe('the repair desk', () => {
  const [workflow] = repairDesk.workflows;
  if (!workflow) throw new Error('the desk ships no workflow');

  it('has a queue for each of three levels of three products', () => {
    const { index } = compileWorkflow(workflow, { release: 'test' });
    const engineers = generatedQueues(workflow, index)
      .filter(({ state }) => state === 'assigned')
      .map(({ team }) => team);
    expect(engineers).toHaveLength(9);
  });

  it('ships price lists that the plugin accepts', () => {
    for (const list of repairDesk.priceLists) expect(priceListSchema.safeParse(list).success).toBe(true);
  });

  it('offers one demo identity per role that a person can have', () => {
    const roles = repairDesk.demoIdentities.map(
      (id) => repairDesk.people.find((person) => person.id === id)?.grants[0]?.role,
    );
    expect(new Set(roles).size).toBe(8);
  });
});
