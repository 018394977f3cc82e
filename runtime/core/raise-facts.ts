import { DefectError } from '#catalog/language';
import type { CompiledWorkflow } from './compile-workflow.ts';
import type { Scope } from './scope.ts';
import { settle } from './settle.ts';
import { step } from './step.ts';
import type { Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';
import { stepContext } from './variables.ts';
import { pendingFacts } from './work.ts';

/** Far more than any chain of facts that a valid workflow can set off by one event. */
const MOST_FACTS = 200;

interface At {
  readonly event: TicketEvent;
  readonly scope: Scope;
}

interface Raised {
  readonly ticket: Ticket;
  readonly transitions: readonly string[];
}

/** What a fact leads to; `undefined` where no transition takes it. `remembered`: it is not to be offered again. */
function raised(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  { event, scope, fact, remembered }: At & { readonly fact: string; readonly remembered: boolean },
): Raised | undefined {
  const context = stepContext({ ticket, event, scope, options: compiled.options });
  const move = step(compiled, { snapshot: ticket.snapshot, context }, fact);
  if (!move) return undefined;
  const told = remembered ? { ...ticket, raised: [...(ticket.raised ?? []), fact] } : ticket;
  return { ticket: settle(compiled, told, { event, scope, move }), transitions: move.transitions };
}

/** The first pending fact that some transition takes. */
function raiseOne(compiled: CompiledWorkflow, ticket: Ticket, at: At): Raised | undefined {
  for (const fact of pendingFacts(compiled, ticket)) {
    const found = raised(compiled, ticket, { ...at, fact, remembered: true });
    if (found) return found;
  }
  return undefined;
}

/**
 * Tells the statechart the facts of an event, each once, and what the work of its active states has come to, until no fact is left that a transition takes. What a guard
 * refuses now is offered again after the next event.
 * @throws DefectError `facts-without-end` where they never end: the validator has let a circle through.
 */
export function raiseFacts(
  compiled: CompiledWorkflow,
  settled: Ticket,
  at: At & { readonly facts?: readonly string[] | undefined },
): Raised {
  let ticket = settled;
  const transitions: string[] = [];
  for (const fact of at.facts ?? []) {
    const told = raised(compiled, ticket, { ...at, fact, remembered: false });
    if (told) ticket = told.ticket;
    transitions.push(...(told?.transitions ?? []));
  }
  for (let count = 0; count < MOST_FACTS; count += 1) {
    const next = raiseOne(compiled, ticket, at);
    if (!next) return { ticket, transitions };
    ticket = next.ticket;
    transitions.push(...next.transitions);
  }
  throw new DefectError('facts-without-end', { workflow: ticket.workflow });
}
