import type { CompiledCalendar } from '#catalog/directory';
import { durationMs, type Reason, type Scenario, type ScenarioStep } from '#catalog/language';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { decide } from './decide.ts';
import type { JournalEntry } from './journal-entry.ts';
import { CREATED_EVENT, openTicket } from './open-ticket.ts';
import type { Facts, Scope } from './scope.ts';
import type { Ticket } from './ticket.ts';
import type { Actor, TicketEvent } from './ticket-event.ts';

/** The world of a scenario beside the ticket. */
export interface ScenarioWorld {
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
  /** The id of each country's calendar, by the country's code. */
  readonly countryCalendars: ReadonlyMap<string, string>;
}

/** What a ticket is given, and when. */
export type ScenarioGiven = Scenario['given'];

/** A ticket in play at one moment. A value: playing on makes a new one, so that every earlier moment can be gone back to. */
export interface Play {
  readonly compiled: CompiledWorkflow;
  readonly ticket: Ticket;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly scope: Omit<Scope, 'now'>;
  /** The events sent so far: their ids derive from it. */
  readonly sent: number;
}

/** What a step came to. */
export interface Played {
  readonly play: Play;
  /** One entry of an event that was sent; of time that passed one for each timer that fired. */
  readonly entries: readonly JournalEntry[];
  /** Why the step was refused, where it was. A timer whose transition was refused does not refuse the passing of time. */
  readonly reason?: Reason;
}

/** Timers fired by one step beyond which the workflow is taken to run in circles. */
export const MOST_FIRED = 1000;

/** The facts that a scenario gives. */
function scenarioFacts({ requester, customer }: ScenarioGiven): Facts {
  return {
    ...(requester && { requester: { language: 'en', country: '', ...requester, vip: requester.vip ?? false } }),
    ...(customer && { customer: { contract: false, ...customer, vip: customer.vip ?? false } }),
  };
}

/** Who sends a scenario's event: a person of the role, or the system. */
function scenarioActor(step: Extract<ScenarioStep, { send: string }>): Actor {
  if (!step.by) return { kind: 'system' };
  const { role, team, person = role } = step.by;
  return { kind: 'person', id: person, roles: [role], ...(team !== undefined && { teams: [team] }) };
}

/** Opens a ticket as given. Refused where the workflow cannot open it so. */
export function openPlay(
  compiled: CompiledWorkflow,
  { given, world }: { readonly given: ScenarioGiven; readonly world: ScenarioWorld },
): { readonly ok: true; readonly played: Played } | { readonly ok: false; readonly reason: Reason } {
  const { country, subject = '', priority = 3, fields = {} } = given;
  const now = Date.parse(given.at);
  const countryCalendar = world.countryCalendars.get(country ?? '');
  const scope = {
    calendars: world.calendars,
    ...(countryCalendar !== undefined && { countryCalendar }),
    facts: scenarioFacts(given),
    absentees: new Set<string>(),
  };
  const place = country === undefined ? {} : { country };
  const request = { id: 'scenario', key: 'SCENARIO-1', subject, priority, fields, ...place };
  const event: TicketEvent = { id: 'scenario-0', type: CREATED_EVENT, actor: { kind: 'system' } };
  const opened = openTicket(compiled, request, { event, scope: { ...scope, now } });
  if (!opened.ok) return opened;
  const { ticket, entry } = opened;
  return { ok: true, played: { play: { compiled, ticket, now, scope, sent: 0 }, entries: [entry] } };
}

function send(play: Play, event: Omit<TicketEvent, 'id'>): Played {
  const { compiled, ticket, now, scope } = play;
  const sent = play.sent + 1;
  const decision = decide(compiled, ticket, {
    event: { ...event, id: `scenario-${String(sent)}` },
    scope: { ...scope, now },
  });
  if (decision.outcome === 'void') return { play: { ...play, sent }, entries: [], reason: decision.reason };
  const next = { ...play, ticket: decision.ticket, sent };
  const refused = decision.outcome === 'refused' ? { reason: decision.reason } : {};
  return { play: next, entries: [decision.entry], ...refused };
}

/** The timer that is due first, or `undefined`. */
export function nextTimer({ timers }: Pick<Ticket, 'timers'>): Ticket['timers'][number] | undefined {
  return [...timers].sort((a, b) => a.dueAt - b.dueAt)[0];
}

/** Time passes; every timer that falls due on the way fires, in order. */
function advance(before: Play, ms: number): Played {
  const until = before.now + ms;
  const entries: JournalEntry[] = [];
  let play = before;
  for (let fired = 0; ; fired += 1) {
    const timer = nextTimer(play.ticket);
    if (!timer || timer.dueAt > until) break;
    if (fired === MOST_FIRED)
      return { play, entries, reason: { code: 'kernel.too-many-timers', params: { most: MOST_FIRED } } };
    const { type, payload } = timer.event;
    const event = {
      type,
      timer: timer.id,
      actor: { kind: 'timer' as const, id: timer.id },
      ...(payload && { payload }),
    };
    const played = send({ ...play, now: Math.max(play.now, timer.dueAt) }, event);
    entries.push(...played.entries);
    play = played.play;
  }
  return { play: { ...play, now: until }, entries };
}

/** Plays one step on. Pure: the same play and step come to the same. */
export function playStep(play: Play, step: ScenarioStep): Played {
  if ('advance' in step) return advance(play, durationMs(step.advance) ?? 0);
  return send(play, { type: step.send, actor: scenarioActor(step), ...(step.with && { payload: step.with }) });
}

/** The types of the actions that a step asked for, in order. */
export function effectsOf({ entries }: Pick<Played, 'entries'>): readonly string[] {
  return entries.flatMap(({ effects = [] }) => effects.map(({ action }) => action));
}
