import { fieldVariables, type Category, type FieldValues, type Workflow } from '#catalog/language';
import type { Scope } from './scope.ts';
import type { TicketEvent } from './ticket-event.ts';

/** What expressions may read of the ticket itself. */
export interface TicketFacts {
  readonly key: string;
  readonly subject: string;
  readonly priority: number;
  readonly country: string;
  readonly category: string;
}

/** The machine's context during one step: the ticket's fields, which actions change, and what the step may read. */
export interface StepContext {
  readonly fields: FieldValues;
  readonly ticket: TicketFacts;
  readonly scope: Scope;
  readonly options: Readonly<Record<string, boolean>>;
  readonly payload: FieldValues;
}

const NOBODY = { id: '', vip: false, language: 'en', country: '' };
const NO_CUSTOMER = { id: '', vip: false, contract: false };

/** The variables of every expression of a workflow, see `expressionEnvironment` in the language. */
export function variablesOf(workflow: Workflow, context: StepContext): Record<string, unknown> {
  const { ticket, fields, payload, options, scope } = context;
  return {
    ticket,
    fields: fieldVariables(workflow, fields),
    event: fieldVariables(workflow, payload),
    requester: scope.facts.requester ?? NOBODY,
    customer: scope.facts.customer ?? NO_CUSTOMER,
    options,
    facts: scope.facts.plugins ?? {},
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
  };
  readonly event?: TicketEvent;
  readonly scope: Scope;
  readonly options: Readonly<Record<string, boolean>>;
}): StepContext {
  const { ticket, event, scope } = options;
  const { key, subject, priority, country = '', category = '', fields } = ticket;
  return {
    fields,
    ticket: { key, subject, priority, country, category },
    scope,
    options: options.options,
    payload: event?.payload ?? {},
  };
}
