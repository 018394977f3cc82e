import { loggedEvent } from '#catalog/language';
import { CORRECT_EVENT, CREATED_EVENT, type Actor, type Timer } from '#runtime/core';
import { CommandFailure } from '../command-failure.ts';
import type { LogCase, LogRow } from '../log/log.ts';
import type { ReplayDoor, ReplayedTicket } from './replay-door.ts';

/** What a replay needs for each of its cases. */
export interface CaseParts {
  readonly run: string;
  readonly door: ReplayDoor;
  /** The workflow's state that a logged state means; its id may be unknown to the workflow. */
  readonly stateOf: (logged: string) => string;
  /** Whether the person wants to stop: the event on its way is finished, no other is begun. */
  readonly stopped: () => boolean;
  /** Told after each row. */
  readonly onRow: () => void;
}

/** What a whole case came to. */
export interface CaseResult {
  readonly accepted: number;
  readonly refused: number;
  readonly ticket: ReplayedTicket;
}

const LOG: Actor = { kind: 'log' };
const CORRECTION_REASON = 'The log shows this state, which the workflow does not lead to.';
/** Far more than a reminder every hour over ten years; a workflow that fires more between two rows never stops firing. */
const MOST_TIMERS = 100_000;

/** Fires what was due before an instant, in the order of the due instants, each at its own. */
async function fireTimers(ticket: ReplayedTicket, before: number, stopped: () => boolean): Promise<void> {
  for (let fired = 0; !stopped(); fired += 1) {
    const { id, key, timers, changedAt, entries } = ticket.current();
    const [timer] = timers.filter(({ dueAt }) => dueAt < before).toSorted((a, b) => a.dueAt - b.dueAt);
    if (!timer) return;
    if (fired === MOST_TIMERS) throw new CommandFailure(`The timers of case ${key} never stop firing (${timer.id}).`);
    await ticket.send(timerEvent(id, timer, entries), Math.max(changedAt, timer.dueAt));
  }
}

/** The id says what was seen when it fired: the same after an interruption, another one when the same timer comes again. */
function timerEvent(ticket: string, timer: Timer, entries: number) {
  return {
    ...timer.event,
    id: `${ticket}:${timer.id}:${String(timer.dueAt)}@${String(entries)}`,
    timer: timer.id,
    actor: { kind: 'timer', id: timer.id } as const,
  };
}

/** The id of the ticket that plays a case in a run: the same each time, so that an interrupted run goes on. */
export function replayedTicketId(run: string, logCase: string): string {
  return `${run}:${logCase}`;
}

/** Sends one row; where it is refused the ticket is corrected to the logged state, so that the case goes on. */
async function sendRow(
  parts: CaseParts,
  ticket: ReplayedTicket,
  row: LogRow,
): Promise<'accepted' | 'refused' | 'stopped'> {
  const { stateOf, stopped } = parts;
  const id = `${ticket.current().id}:${String(row.seq)}`;
  const state = stateOf(row.state);
  const event = { actor: LOG, ...(row.team !== undefined && { team: row.team }) };
  // A ticket's time never runs back: a row that the log dates before the one it follows happens at the same instant as that.
  const at = () => Math.max(ticket.current().changedAt, row.at);
  let outcome = ticket.earlier(id);
  if (outcome === undefined) {
    await fireTimers(ticket, row.at, stopped);
    if (stopped()) return 'stopped';
    outcome = await ticket.send({ ...event, id, type: loggedEvent(state) }, at());
  }
  if (outcome === 'accepted') return 'accepted';
  const correction = { states: [state], reason: CORRECTION_REASON };
  if (ticket.earlier(`${id}:correct`) === undefined)
    await ticket.send({ ...event, id: `${id}:correct`, type: CORRECT_EVENT, correction }, at());
  return 'refused';
}

/**
 * Plays one case: a ticket, and every row as an event at the row's time. The ids derive from run, case and seq, so that rows that an
 * interrupted attempt has sent are not sent again. @returns `undefined` where it was stopped.
 */
export async function replayCase(parts: CaseParts, { id, rows }: LogCase): Promise<CaseResult | undefined> {
  const [first] = rows;
  if (parts.stopped() || !first) return undefined;
  const name = replayedTicketId(parts.run, id);
  const event = { id: `${name}:open`, type: CREATED_EVENT, actor: LOG };
  const ticket = await parts.door.open({
    ticket: name,
    key: id,
    event: { ...event, ...(first.team !== undefined && { team: first.team }) },
    at: first.at,
  });
  const counts = { accepted: 0, refused: 0 };
  for (const row of rows) {
    const outcome = parts.stopped() ? 'stopped' : await sendRow(parts, ticket, row);
    if (outcome === 'stopped') return undefined;
    counts[outcome] += 1;
    parts.onRow();
  }
  return { ...counts, ticket };
}
