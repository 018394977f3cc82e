import type { Expectation, Reason } from '#catalog/language';
import type { Ticket } from './ticket.ts';

/** What a step of a scenario came to. */
export interface StepResult {
  readonly ticket: Ticket;
  /** Why it was refused, where it was. */
  readonly reason?: Reason | undefined;
  /** The types of the actions it asked for. */
  readonly effects: readonly string[];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const sorted = (items: readonly string[]) => [...items].sort();

/** What is not as expected, one sentence each; none = all is well. */
export function checkExpectation(expected: Expectation, { ticket, reason, effects }: StepResult): readonly string[] {
  const wrong: string[] = [];
  const expectSame = (what: string, actual: unknown, wanted: unknown) => {
    if (wanted !== undefined && !same(actual, wanted)) {
      wrong.push(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`);
    }
  };
  if (reason?.code !== expected.refused)
    wrong.push(`refused: expected ${expected.refused ?? 'no'}, got ${reason?.code ?? 'no'}`);
  expectSame('states', sorted(ticket.states), expected.states && sorted(expected.states));
  expectSame('category', ticket.category, expected.category);
  expectSame('team', ticket.assignments.find(({ team }) => team !== undefined)?.team, expected.team);
  expectSame('effects', effects, expected.effects);
  for (const [field, value] of Object.entries(expected.fields ?? {}))
    expectSame(`field ${field}`, ticket.fields[field], value);
  for (const [policy, instant] of Object.entries(expected.due ?? {})) {
    const dueAt = ticket.clocks.find((clock) => clock.policy === policy)?.dueAt;
    expectSame(
      `due ${policy}`,
      dueAt === undefined ? undefined : new Date(dueAt).toISOString(),
      new Date(instant).toISOString(),
    );
  }
  return wrong;
}
