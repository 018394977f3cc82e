import { parseWorkflow, type ScxmlNames, type Workflow } from '#catalog/language';
import {
  CREATED_EVENT,
  compileWorkflow,
  decide,
  openTicket,
  type CompiledWorkflow,
  type JournalEntry,
  type Ticket,
  type TicketEvent,
} from '#runtime/core';
import { emptyScope } from '../replay/memory-door.ts';
import type { ScriptChart } from './play-script.ts';

/** What is done with the ticket before every event: nothing; it is stored as text and read again; it is made anew from its journal. */
export const SCRIPT_MODES = ['straight', 'stored', 'replayed'] as const;
export type ScriptMode = (typeof SCRIPT_MODES)[number];

const BEGIN = Date.parse('2026-01-01T00:00:00Z');
const MOST_FIRINGS = 10_000;

/** What went through a text, as it does through a database. */
function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function compile(workflow: Workflow): CompiledWorkflow {
  const parsed = parseWorkflow(JSON.stringify(workflow));
  if (!parsed.ok) throw new Error('a workflow that was read cannot be read again');
  return compileWorkflow(parsed.workflow, { release: 'scxml' });
}

function opened(compiled: CompiledWorkflow, event: TicketEvent, now: number) {
  const request = { id: 'script', key: 'SCXML-1', subject: 'Script', priority: 3, fields: {} };
  const result = openTicket(compiled, request, { event, scope: emptyScope(now) });
  if (!result.ok) throw new Error(result.reason.code);
  return result;
}

/** The event that a journal entry tells of. */
function eventOf({ id, type, actor, timer, payload }: JournalEntry): TicketEvent {
  return { id, type, actor, ...(timer !== undefined && { timer }), ...(payload && { payload }) };
}

/** A ticket made anew from its journal alone. */
function replayed(
  workflow: Workflow,
  journal: readonly JournalEntry[],
): { readonly compiled: CompiledWorkflow; readonly ticket: Ticket } {
  const compiled = compile(workflow);
  const [first, ...rest] = journal;
  if (!first) throw new Error('a ticket has a journal');
  let { ticket } = opened(compiled, eventOf(first), first.at);
  for (const entry of rest) {
    const decision = decide(compiled, ticket, { event: eventOf(entry), scope: emptyScope(entry.at) });
    if (decision.outcome !== 'void') ticket = decision.ticket;
  }
  return { compiled, ticket };
}

/** A statechart as a ticket of the runtime's kernel, in one of the modes. */
export function ticketChart(
  chart: { readonly workflow: Workflow; readonly names: ScxmlNames },
  mode: ScriptMode,
): ScriptChart {
  const { workflow, names } = chart;
  const ids = new Map([...names.states].map(([id, state]) => [state, id]));
  let now = BEGIN;
  let sent = 0;
  let compiled = compile(workflow);
  const first = opened(compiled, { id: 'e0', type: CREATED_EVENT, actor: { kind: 'system' } }, now);
  let { ticket } = first;
  const journal: JournalEntry[] = [stored(first.entry)];

  const reload = () => {
    if (mode === 'stored') [compiled, ticket] = [compile(workflow), stored(ticket)];
    else if (mode === 'replayed') ({ compiled, ticket } = replayed(workflow, stored(journal)));
  };
  const dispatch = (event: Omit<TicketEvent, 'id'>) => {
    reload();
    sent += 1;
    const decision = decide(compiled, ticket, { event: { ...event, id: `e${String(sent)}` }, scope: emptyScope(now) });
    if (decision.outcome === 'void') return;
    ticket = decision.ticket;
    journal.push(stored(decision.entry));
  };
  const next = () => [...ticket.timers].sort((a, b) => a.dueAt - b.dueAt)[0];
  return {
    send: (name) => dispatch({ type: names.eventType(name), actor: { kind: 'system' } }),
    advance(ms) {
      const until = now + ms;
      for (let firings = 0; firings < MOST_FIRINGS; firings += 1) {
        const timer = next();
        if (!timer || timer.dueAt > until) break;
        now = Math.max(now, timer.dueAt);
        dispatch({ type: timer.event.type, timer: timer.id, actor: { kind: 'timer', id: timer.id } });
      }
      now = until;
    },
    wait() {
      const timer = next();
      return timer && Math.max(0, timer.dueAt - now);
    },
    configuration() {
      reload();
      return ticket.states.map((state) => ids.get(state) ?? state);
    },
  };
}
