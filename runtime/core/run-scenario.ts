import type { CompiledCalendar } from '#catalog/directory';
import { durationMs, type Scenario, type ScenarioStep } from '#catalog/language';
import { checkExpectation } from './check-expectation.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { decide } from './decide.ts';
import type { JournalEntry } from './journal-entry.ts';
import { openTicket } from './open-ticket.ts';
import type { Facts, Scope } from './scope.ts';
import type { Ticket } from './ticket.ts';
import type { Actor, TicketEvent } from './ticket-event.ts';

/** Where a scenario went another way than it says. */
export interface ScenarioFailure {
  /** The step's position, from 0; -1 = the ticket could not be opened. */
  readonly step: number;
  readonly messages: readonly string[];
}

/** The world of a scenario beside the ticket. */
export interface ScenarioWorld {
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
  readonly countryCalendar?: string;
}

/** The facts that a scenario gives. */
export function scenarioFacts({ given }: Scenario): Facts {
  const { requester, customer } = given;
  return {
    ...(requester && { requester: { language: 'en', country: '', ...requester, vip: requester.vip ?? false } }),
    ...(customer && { customer: { contract: false, ...customer, vip: customer.vip ?? false } }),
  };
}

/** Who sends a scenario's event: a person of the role, or the system. */
export function scenarioActor(step: Extract<ScenarioStep, { send: string }>): Actor {
  return step.by ? { kind: 'person', id: step.by.role, roles: [step.by.role] } : { kind: 'system' };
}

class Play {
  ticket: Ticket;
  readonly #compiled: CompiledWorkflow;
  readonly #scope: Omit<Scope, 'now'>;
  #now: number;
  #sent = 0;

  constructor(compiled: CompiledWorkflow, opened: { readonly ticket: Ticket; readonly scope: Scope }) {
    this.ticket = opened.ticket;
    this.#compiled = compiled;
    this.#scope = opened.scope;
    this.#now = opened.scope.now;
  }

  send(event: Omit<TicketEvent, 'id'>): JournalEntry | undefined {
    this.#sent += 1;
    const sent = { ...event, id: `scenario-${this.#sent}` };
    const decision = decide(this.#compiled, this.ticket, { event: sent, scope: { ...this.#scope, now: this.#now } });
    if (decision.outcome === 'void') return undefined;
    this.ticket = decision.ticket;
    return decision.entry;
  }

  /** Time passes; every timer that falls due on the way fires, in order. */
  advance(ms: number): readonly string[] {
    const until = this.#now + ms;
    const effects: string[] = [];
    for (;;) {
      const [timer] = this.ticket.timers.filter(({ dueAt }) => dueAt <= until).sort((a, b) => a.dueAt - b.dueAt);
      if (!timer) break;
      this.#now = Math.max(this.#now, timer.dueAt);
      const { type, payload } = timer.event;
      const entry = this.send({
        type,
        timer: timer.id,
        actor: { kind: 'timer', id: timer.id },
        ...(payload && { payload }),
      });
      effects.push(...(entry?.effects ?? []).map(({ action }) => action));
    }
    this.#now = until;
    return effects;
  }

  play(step: ScenarioStep): readonly string[] {
    if ('advance' in step) {
      const effects = this.advance(durationMs(step.advance) ?? 0);
      return checkExpectation(step.expect ?? {}, { ticket: this.ticket, effects });
    }
    const entry = this.send({ type: step.send, actor: scenarioActor(step), ...(step.with && { payload: step.with }) });
    const effects = (entry?.effects ?? []).map(({ action }) => action);
    return checkExpectation(step.expect ?? {}, { ticket: this.ticket, reason: entry?.reason, effects });
  }
}

/** Plays a scenario on the kernel alone. The first step that goes another way ends it. */
export function runScenario(
  compiled: CompiledWorkflow,
  scenario: Scenario,
  world: ScenarioWorld,
): ScenarioFailure | undefined {
  const { given, steps } = scenario;
  const scope: Scope = { ...world, now: Date.parse(given.at), facts: scenarioFacts(scenario), absentees: new Set() };
  const { country, subject = scenario.title.en, priority = 3, fields = {} } = given;
  const request = {
    id: scenario.id,
    key: 'SCENARIO-1',
    subject,
    priority,
    fields,
    ...(country !== undefined && { country }),
  };
  const event: TicketEvent = { id: 'scenario-0', type: 'ticket.created', actor: { kind: 'system' } };
  const opened = openTicket(compiled, request, { event, scope });
  if (!opened.ok) return { step: -1, messages: [opened.reason.code] };
  const play = new Play(compiled, { ticket: opened.ticket, scope });
  for (const [step, each] of steps.entries()) {
    const messages = play.play(each);
    if (messages.length > 0) return { step, messages };
  }
  return undefined;
}
