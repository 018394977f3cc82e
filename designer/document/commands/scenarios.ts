import { slugFrom, textIn, type Scenario, type Workflow } from '#catalog/language';
import { idsOf, replaceOne } from '../part.ts';

/** Adds scenarios after those there are; their ids are made from their titles. */
export interface AddScenarios {
  readonly type: 'addScenarios';
  readonly scenarios: readonly Omit<Scenario, 'id'>[];
}

/** Replaces what a scenario tells; its id stays. */
export interface ChangeScenario {
  readonly type: 'changeScenario';
  readonly scenario: Scenario;
}

/** Takes a scenario away. */
export interface RemoveScenario {
  readonly type: 'removeScenario';
  readonly id: string;
}

/** The document with the scenarios. */
export function addScenarios(document: Workflow, { scenarios }: AddScenarios): Workflow {
  const taken = idsOf(document.scenarios);
  const added = scenarios.map((scenario): Scenario => {
    const id = slugFrom(textIn(scenario.title, 'en'), { taken, fallback: 'scenario' });
    taken.add(id);
    return { id, ...scenario };
  });
  return added.length === 0 ? document : { ...document, scenarios: [...document.scenarios, ...added] };
}

/** The document with the scenario replaced. */
export function changeScenario(document: Workflow, { scenario }: ChangeScenario): Workflow {
  const scenarios = replaceOne(document.scenarios, scenario.id, () => scenario);
  return scenarios === document.scenarios ? document : { ...document, scenarios };
}

/** The document without the scenario. */
export function removeScenario(document: Workflow, { id }: RemoveScenario): Workflow {
  const scenarios = document.scenarios.filter((scenario) => scenario.id !== id);
  return scenarios.length === document.scenarios.length ? document : { ...document, scenarios };
}
