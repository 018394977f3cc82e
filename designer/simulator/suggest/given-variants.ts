import { resolveWorkflow, type FieldValue, type Workflow } from '#catalog/language';
import type { ScenarioGiven, ScenarioWorld } from '#runtime/core';
import type { Literals } from './literals.ts';
import { combinations, representativeValues } from './representative-values.ts';

const MOST_GIVEN = 32;

/** One country for each setting of the options that differs, the plainest first; `undefined`: none. */
function countriesOf(workflow: Workflow, world: ScenarioWorld): readonly (string | undefined)[] {
  const settings = new Map<string, string | undefined>();
  // Countries with a calendar first: without one business time never passes.
  const known = [...world.countryCalendars.keys(), ...workflow.countries.map(({ country }) => country), undefined];
  const plain = JSON.stringify(resolveWorkflow(workflow, undefined).options);
  for (const country of known) {
    const key = JSON.stringify(resolveWorkflow(workflow, country).options);
    if (!settings.has(key)) settings.set(key, country);
  }
  const base = settings.get(plain);
  return [base, ...[...settings.values()].filter((country) => country !== base)];
}

/** Settings of options that no country has, where a part exists only under them. */
function optionsOf(
  workflow: Workflow,
  countries: readonly (string | undefined)[],
): readonly (ScenarioGiven['options'] | undefined)[] {
  const on = new Set(
    countries.flatMap((country) =>
      Object.entries(resolveWorkflow(workflow, country).options).flatMap(([id, set]) => [`${id} ${String(set)}`]),
    ),
  );
  const missing = workflow.options.flatMap(({ id }) =>
    [true, false].flatMap((set) => (on.has(`${id} ${String(set)}`) ? [] : [{ [id]: set }])),
  );
  return [undefined, ...missing];
}

/** What tickets may be given, so that every condition about requester, customer, priority and first fields can go either way. */
export function givenVariants(
  workflow: Workflow,
  by: { readonly literals: Literals; readonly world: ScenarioWorld; readonly at: string },
): readonly ScenarioGiven[] {
  const { literals, world, at } = by;
  const flag = (name: string) => (literals.reads(name) ? [false, true] : [false]);
  const priorities = literals.reads('ticket.priority')
    ? [3, ...literals.numbers('ticket.priority').flatMap((n) => [n, n + 1, n - 1])].filter((n) => n >= 1 && n <= 5)
    : [3];
  const asked = workflow.fields.filter(({ id, required }) => required || literals.reads(`fields.${id}`));
  const filledLater = new Set(workflow.events.flatMap(({ form }) => form.map(({ field }) => field)));
  const fields = Object.fromEntries(
    asked
      .filter(({ id, required }) => required || !filledLater.has(id))
      .map((field) => [`field ${field.id}`, representativeValues(field, literals, Date.parse(at))]),
  );
  const countries = countriesOf(workflow, world);
  const choices: Readonly<Record<string, readonly unknown[]>> = {
    contract: flag('customer.contract'),
    country: countries,
    customerVip: flag('customer.vip'),
    requesterVip: flag('requester.vip'),
    priority: [...new Set(priorities)],
    options: optionsOf(workflow, countries),
    ...fields,
  };
  return combinations(choices, MOST_GIVEN).map((chosen) => {
    const { contract, country, customerVip, requesterVip, priority, options, ...rest } = chosen;
    const filled = Object.entries(rest).map(([name, value]) => [name.slice('field '.length), value as FieldValue]);
    const about = contract === true || customerVip === true;
    return {
      at,
      priority: priority as number,
      ...(filled.length > 0 && { fields: Object.fromEntries(filled) as Record<string, FieldValue> }),
      ...(typeof country === 'string' && { country }),
      ...(about && { customer: { id: 'customer', vip: customerVip === true, contract: contract === true } }),
      ...(requesterVip === true && { requester: { id: 'requester', vip: true } }),
      ...(options !== undefined && { options: options as Record<string, boolean> }),
    };
  });
}
