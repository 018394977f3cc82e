import { fieldVariables, type Category, type FieldValues, type Workflow } from '#catalog/language';
import type { Scope } from './scope.ts';
import { taskCounts, type TaskCounts } from './task-counts.ts';
import { linkCounts } from './link-counts.ts';
import type { Link, Task } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

/** What expressions may read of the ticket itself. */
export interface TicketFacts {
  readonly key: string;
  readonly subject: string;
  readonly priority: number;
  readonly country: string;
  readonly category: string;
  /** The active states, outer ones too; of a step, those at its beginning, but in guards those at that very moment. */
  readonly states: readonly string[];
}

/** The machine's context during one step: the ticket's fields, which actions change, and what the step may read. */
export interface StepContext {
  readonly fields: FieldValues;
  readonly ticket: TicketFacts;
  readonly scope: Scope;
  readonly options: Readonly<Record<string, boolean>>;
  readonly payload: FieldValues;
  /** How many tasks of the active states are open, done and failed. */
  readonly tasks: TaskCounts;
  /** How many links of each kind there are, by `LINK_COUNTS`. */
  readonly links: Readonly<Record<string, number>>;
}

const NOBODY = { id: '', vip: false, language: 'en', country: '' };
const NO_CUSTOMER = { id: '', vip: false, contract: false };

/** States with all that they lie in; worked out only for expressions that ask for states, which few do. */
function withAncestors(workflow: Workflow, states: readonly string[]): readonly string[] {
  const parents = new Map(workflow.states.map(({ id, parent }) => [id, parent]));
  const found = new Set<string>();
  for (let state of states) {
    for (let next: string | undefined = state; next !== undefined && !found.has(next); next = parents.get(state)) {
      found.add(next);
      state = next;
    }
  }
  return [...found];
}

/** The variables of an expression of a workflow, see `expressionEnvironment` in the language. */
export function variablesOf(workflow: Workflow, context: StepContext, expression: string): Record<string, unknown> {
  const { ticket, fields, payload, options, scope } = context;
  const states = expression.includes('states') ? withAncestors(workflow, ticket.states) : [];
  return {
    ticket: { ...ticket, states },
    fields: fieldVariables(workflow, fields),
    event: fieldVariables(workflow, payload),
    requester: scope.facts.requester ?? NOBODY,
    customer: scope.facts.customer ?? NO_CUSTOMER,
    options,
    facts: scope.facts.plugins ?? {},
    tasks: context.tasks,
    links: context.links,
  };
}

/** The context of a step of a ticket. */
export function stepContext(options: {
  readonly ticket: {
    readonly key: string;
    readonly subject: string;
    readonly priority: number;
    readonly country?: string;
    readonly category?: Category;
    readonly fields: FieldValues;
    readonly states: readonly string[];
    readonly tasks?: readonly Task[];
    readonly links?: readonly Link[];
  };
  readonly event?: TicketEvent;
  readonly scope: Scope;
  readonly options: Readonly<Record<string, boolean>>;
}): StepContext {
  const { ticket, event, scope } = options;
  const { key, subject, priority, country = '', category = '', fields, states } = ticket;
  return {
    fields,
    ticket: { key, subject, priority, country, category, states },
    scope,
    options: options.options,
    payload: event?.payload ?? {},
    tasks: taskCounts(ticket.tasks ?? []),
    links: linkCounts(ticket.links ?? []),
  };
}
