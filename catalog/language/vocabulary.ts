import { CANCEL_ACTION, RAISE_ACTION } from './to-xstate.ts';
import { LINK_FACTS } from './link.ts';
import { APPROVAL_FACTS, TASK_FACTS } from './work-fact.ts';

/** What an installation offers to workflows. A part left out is not known, and then not checked. */
export interface Vocabulary {
  /** The actions of the plugins, by type; `check` gives what is wrong with the parameters, in words of the plugin's schema. */
  readonly actions: ReadonlyMap<
    string,
    { check(params: unknown): readonly string[]; readonly emits: readonly string[] }
  >;
  readonly teams?: ReadonlySet<string>;
  readonly calendars?: ReadonlySet<string>;
  readonly people?: ReadonlySet<string>;
}

/** Events that the desk and the kernel send by themselves; a workflow may listen to them without declaring them. */
export const SYSTEM_EVENTS = [
  'sla.warning',
  'sla.breached',
  'effect.completed',
  'effect.failed',
  'ticket.comment',
  'ticket.reply',
  'ticket.take',
  'ticket.release',
  'ticket.assign',
  'ticket.set-fields',
  'ticket.set-priority',
  ...TASK_FACTS,
  ...APPROVAL_FACTS,
  ...LINK_FACTS,
] as const;

/** The kernel's own action: sets a field of the ticket, `{ field, expression }`. */
export const SET_FIELD_ACTION = 'ticket.set';

/** The actions that the kernel carries out itself, within the step. */
export const KERNEL_ACTIONS: ReadonlySet<string> = new Set([SET_FIELD_ACTION, RAISE_ACTION, CANCEL_ACTION]);
