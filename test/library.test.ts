import { describe, expect, it } from 'vitest';
import { compileCalendar } from '#catalog/directory';
import { validateRelease } from '#catalog/language';
import { repairDesk } from '#catalog/library';
import { notificationsPlugin } from '#plugins/notifications';
import { priceListPlugin, priceListSchema } from '#plugins/price-list';
import { vocabularyOf } from '#plugins/sdk';
import { compileWorkflow, generatedQueues, runScenario } from '#runtime/core';

const calendars = new Map(repairDesk.calendars.map((calendar) => [calendar.id, compileCalendar(calendar)]));
const vocabulary = {
  actions: vocabularyOf([notificationsPlugin, priceListPlugin]),
  teams: new Set(repairDesk.teams.map(({ id }) => id)),
  calendars: new Set(calendars.keys()),
  people: new Set(repairDesk.people.map(({ id }) => id)),
};

describe('the repair desk', () => {
  const [workflow] = repairDesk.workflows;
  if (!workflow) throw new Error('the desk ships no workflow');

  it('is valid in every country, without a warning', () => {
    expect(validateRelease(workflow, vocabulary)).toEqual([]);
  });

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

  it.each(repairDesk.scenarios.map((scenario) => [scenario.title.en, scenario] as const))('%s', (_title, scenario) => {
    const { country } = scenario.given;
    const compiled = compileWorkflow(workflow, { release: 'test', ...(country !== undefined && { country }) });
    const countryCalendar = repairDesk.countries.find(({ code }) => code === country)?.calendar;
    const world = { calendars, ...(countryCalendar !== undefined && { countryCalendar }) };
    expect(runScenario(compiled, scenario, world)).toBeUndefined();
  });
});
