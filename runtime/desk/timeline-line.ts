import type { JournalEntry } from '#runtime/core';
import type { Names } from './names.ts';
import { WORK_LINES, type WorkLineKey } from './work-lines.ts';

/** What a line of the timeline says: a key of `deskTexts.timeline` and its parameters, names instead of ids. */
export interface TimelineLine {
  readonly key:
    | 'created'
    | 'moved'
    | 'moved-by-time'
    | 'done'
    | 'noted'
    | 'replied'
    | 'taken'
    | 'released'
    | 'assigned'
    | 'fields'
    | 'priority'
    | 'corrected'
    | 'retried'
    | 'breached'
    | 'effect-done'
    | 'effect-failed'
    | 'refused'
    | 'happened'
    | WorkLineKey;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What the lines of one ticket need beside the entry. */
export interface LineContext {
  readonly names: Names;
  /** The effects asked for earlier, action by id. */
  readonly actions: ReadonlyMap<string, string>;
  /** What stands for an actor that is no person. */
  readonly actors: Readonly<Record<'timer' | 'plugin' | 'system' | 'log', string>>;
}

/** The actions of all effects that a journal asks for, by effect. */
export function actionsOf(entries: readonly Pick<JournalEntry, 'effects'>[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(({ effects = [] }) => effects.map(({ id, action }) => [id, action] as const)));
}

function actorName({ actor }: Pick<JournalEntry, 'actor'>, { names, actors }: LineContext): string {
  return actor.kind === 'person' ? names.person(actor.id) : actors[actor.kind];
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));

/** The title of the action that asked for an effect; the effect's id where the journal no longer has it. */
function actionTitle(effect: string, { actions, names }: LineContext): string {
  const action = actions.get(effect);
  return action === undefined ? effect : names.action(action);
}

type Line = (entry: JournalEntry, context: LineContext, who: string) => TimelineLine;

/** The events whose meaning the kernel fixes. */
const FIXED: Readonly<Record<string, Line>> = {
  ...WORK_LINES,
  'ticket.created': (_entry, _context, who) => ({ key: 'created', params: { who } }),
  'ticket.comment': (_entry, _context, who) => ({ key: 'noted', params: { who } }),
  'ticket.reply': (_entry, _context, who) => ({ key: 'replied', params: { who } }),
  'ticket.take': (_entry, _context, who) => ({ key: 'taken', params: { who } }),
  'ticket.release': (_entry, _context, who) => ({ key: 'released', params: { who } }),
  'ticket.assign': ({ changes }, { names }, who) => ({
    key: 'assigned',
    params: { who, assignee: names.person(String(changes?.['assignee'] ?? '')) },
  }),
  'ticket.set-fields': ({ changes }, { names }, who) => ({
    key: 'fields',
    params: {
      who,
      fields: String(changes?.['fields'] ?? '')
        .split(' ')
        .map(names.field),
    },
  }),
  'ticket.set-priority': ({ changes }, _context, who) => ({
    key: 'priority',
    params: { who, before: Number(changes?.['before'] ?? 0), priority: Number(changes?.['priority'] ?? 0) },
  }),
  'ticket.correct': ({ changes, from, to }, { names }, who) => ({
    key: 'corrected',
    params: {
      who,
      from: from.map(names.state),
      to: to.map(names.state),
      reason: String(changes?.['correction'] ?? ''),
    },
  }),
  'effect.retry': ({ changes }, context, who) => {
    return { key: 'retried', params: { who, action: actionTitle(String(changes?.['effect'] ?? ''), context) } };
  },
  'sla.breached': ({ payload }, { names }) => ({
    key: 'breached',
    params: { policy: names.policy(String(payload?.['policy'] ?? '')) },
  }),
};

/** What an effect reports: that it failed, or, by `effect.completed` or an event of its own that leads nowhere, that it is done. */
function effectLine(entry: JournalEntry, context: LineContext): TimelineLine | undefined {
  const { type, effect, transitions } = entry;
  if (effect === undefined) return undefined;
  const params = { action: actionTitle(effect, context) };
  if (type === 'effect.failed') return { key: 'effect-failed', params };
  if (type === 'effect.completed' || transitions.length === 0) return { key: 'effect-done', params };
  return undefined;
}

function workflowLine(entry: JournalEntry, context: LineContext, who: string): TimelineLine {
  const { names } = context;
  const { from, to, transitions, type } = entry;
  const event = names.event(type);
  const titles = { from: from.map(names.state), to: to.map(names.state) };
  if (transitions.length === 0) return { key: 'happened', params: { who, event } };
  if (same(from, to)) return { key: 'done', params: { who, event } };
  if (entry.timer !== undefined) return { key: 'moved-by-time', params: titles };
  return { key: 'moved', params: { who, event, ...titles } };
}

/** The sentence of a journal entry. A breach or a result that also moved the ticket says so in `movedLine`. */
export function timelineLine(entry: JournalEntry, context: LineContext): TimelineLine {
  const who = actorName(entry, context);
  if (entry.outcome === 'refused') return { key: 'refused', params: { who, event: context.names.event(entry.type) } };
  const fixed = Object.hasOwn(FIXED, entry.type) ? FIXED[entry.type]?.(entry, context, who) : undefined;
  return fixed ?? effectLine(entry, context) ?? workflowLine(entry, context, who);
}

/** The move beside a fixed sentence: where a take, a reply, a breach or an effect's result also led the ticket on. */
export function movedLine(entry: JournalEntry, { names }: LineContext): TimelineLine | undefined {
  const told = ['ticket.created', 'ticket.correct'].includes(entry.type);
  const isFixed = Object.hasOwn(FIXED, entry.type) || entry.type.startsWith('effect.');
  if (told || !isFixed || entry.transitions.length === 0 || same(entry.from, entry.to)) return undefined;
  return { key: 'moved-by-time', params: { from: entry.from.map(names.state), to: entry.to.map(names.state) } };
}
