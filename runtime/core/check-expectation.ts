import type { Expectation, FieldValue, Reason } from '#catalog/language';
import type { Ticket } from './ticket.ts';

/** What a step of a scenario came to. */
export interface StepResult {
  readonly ticket: Ticket;
  /** Why it was refused, where it was. */
  readonly reason?: Reason | undefined;
  /** The types of the actions it asked for. */
  readonly effects: readonly string[];
}

/** Something that is not as a scenario says; `undefined` where there is nothing. Instants are ISO 8601, refusals codes. */
export interface Mismatch {
  readonly what: 'refused' | 'states' | 'category' | 'team' | 'effects' | 'field' | 'due' | 'task' | 'approval';
  /** The field, the SLA policy, or the task; of what is due a policy or a task. */
  readonly name?: string;
  readonly expected: FieldValue | readonly string[] | undefined;
  readonly actual: FieldValue | readonly string[] | undefined;
}

/** The team of the first active region that has one. */
export function teamOf(ticket: Pick<Ticket, 'assignments'>): string | undefined {
  return ticket.assignments.find(({ team }) => team !== undefined)?.team;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const sorted = (items: readonly string[]) => [...items].sort();
const iso = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString());

/** What is not as expected; none = all is well. What the expectation does not name is not looked at. */
export function checkExpectation(expected: Expectation, { ticket, reason, effects }: StepResult): readonly Mismatch[] {
  const { states, category, team, fields = {}, due = {}, tasks = {}, approval } = expected;
  const dueAt = (name: string) =>
    (ticket.clocks.find(({ policy }) => policy === name) ?? ticket.tasks?.findLast((task) => task.name === name)?.clock)
      ?.dueAt;
  const looked: readonly Mismatch[] = [
    ...(states ? [{ what: 'states' as const, expected: sorted(states), actual: sorted(ticket.states) }] : []),
    ...(category ? [{ what: 'category' as const, expected: category, actual: ticket.category }] : []),
    ...(team === undefined ? [] : [{ what: 'team' as const, expected: team, actual: teamOf(ticket) }]),
    ...(expected.effects ? [{ what: 'effects' as const, expected: expected.effects, actual: effects }] : []),
    ...Object.entries(fields).map(([name, value]) => ({
      ...{ what: 'field' as const, name },
      ...{ expected: value, actual: ticket.fields[name] },
    })),
    ...Object.entries(tasks).map(([name, status]) => ({
      ...{ what: 'task' as const, name },
      ...{ expected: status, actual: ticket.tasks?.findLast((task) => task.name === name)?.status },
    })),
    ...(approval ? [{ what: 'approval' as const, expected: approval, actual: ticket.approvals?.at(-1)?.status }] : []),
    ...Object.entries(due).map(([name, at]) => ({
      ...{ what: 'due' as const, name },
      ...{ expected: iso(Date.parse(at)), actual: iso(dueAt(name)) },
    })),
  ];
  // A refusal that nobody expected explains everything after it, and an expected one that did not come likewise.
  const refusal: Mismatch = { what: 'refused', expected: expected.refused, actual: reason?.code };
  return [refusal, ...looked].filter((each) => !same(each.expected, each.actual));
}
