import type { Reason } from '#catalog/language';
import { checkValues } from './check-payload.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';
import type { DeskChange } from './desk-change.ts';
import type { Assignment, Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

/** Events that the desk itself understands: legal in every state of every workflow, within rights. */
export const DESK_EVENTS = [
  'ticket.comment',
  'ticket.reply',
  'ticket.take',
  'ticket.release',
  'ticket.assign',
  'ticket.set-fields',
  'ticket.set-priority',
  'effect.retry',
] as const;
export type DeskEventType = (typeof DESK_EVENTS)[number];

/** Puts a ticket into other states, with a reason; the kernel computes where that leads, see `correct`. */
export const CORRECT_EVENT = 'ticket.correct';

/** Whether the desk's reducer understands an event. */
export function isDeskEvent(type: string): type is DeskEventType {
  return (DESK_EVENTS as readonly string[]).includes(type);
}

const refuse = (code: string, params: Reason['params'] = {}): DeskChange => ({ ok: false, reason: { code, params } });
const change = (ticket: Ticket, changes: Readonly<Record<string, string | number>>): DeskChange => ({
  ok: true,
  ticket,
  changes,
});

/** The assignment an event means: of the region it names, else the first that stands in a queue. */
function meant(ticket: Ticket, event: TicketEvent): Assignment | undefined {
  const region = event.payload?.['region'];
  if (region !== undefined) return ticket.assignments.find((assignment) => assignment.region === region);
  return ticket.assignments.find(({ queueKey }) => queueKey !== undefined);
}

function assigned(ticket: Ticket, place: Assignment, assignee: string | undefined): DeskChange {
  const { assignee: _before, ...rest } = place;
  const next = assignee === undefined ? rest : { ...rest, assignee };
  const assignments = ticket.assignments.map((each) => (each === place ? next : each));
  return change(
    { ...ticket, assignments },
    { region: place.region, assignee: assignee ?? '', ...(place.team !== undefined && { team: place.team }) },
  );
}

function assign(ticket: Ticket, event: TicketEvent): DeskChange {
  const place = meant(ticket, event);
  if (!place) return refuse('kernel.not-in-queue');
  const wanted = event.payload?.['assignee'];
  if (event.type === 'ticket.release') {
    return place.assignee === undefined ? refuse('kernel.not-assigned') : assigned(ticket, place, undefined);
  }
  if (event.type === 'ticket.assign') {
    return typeof wanted === 'string' && wanted !== ''
      ? assigned(ticket, place, wanted)
      : refuse('kernel.assignee-missing');
  }
  if (event.actor.kind !== 'person') return refuse('kernel.person-needed');
  if (place.assignee === event.actor.id) return refuse('kernel.already-yours');
  return place.assignee === undefined
    ? assigned(ticket, place, event.actor.id)
    : refuse('kernel.already-taken', { assignee: place.assignee });
}

/** Applies a desk event to a ticket: a fixed, pure reducer. */
export function applyDeskEvent(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  event: TicketEvent & { readonly type: DeskEventType },
): DeskChange {
  const payload = event.payload ?? {};
  switch (event.type) {
    case 'ticket.comment':
    case 'ticket.reply': {
      const message = payload['message'];
      return typeof message === 'string' && message !== ''
        ? change(ticket, { message })
        : refuse('kernel.message-missing');
    }
    case 'ticket.take':
    case 'ticket.release':
    case 'ticket.assign':
      return assign(ticket, event);
    case 'ticket.set-fields': {
      const reason = checkValues(compiled.workflow, payload);
      if (reason) return { ok: false, reason };
      return change(
        { ...ticket, fields: { ...ticket.fields, ...payload } },
        { fields: Object.keys(payload).join(' ') },
      );
    }
    case 'ticket.set-priority': {
      const priority = payload['priority'];
      if (typeof priority !== 'number' || !Number.isInteger(priority) || priority < 1 || priority > 5)
        return refuse('kernel.priority-unfit');
      return priority === ticket.priority
        ? refuse('kernel.unchanged')
        : change({ ...ticket, priority }, { priority, before: ticket.priority });
    }
    case 'effect.retry': {
      const dead = ticket.outbox.find(({ id, status }) => id === payload['effect'] && status === 'dead');
      if (!dead) return refuse('kernel.effect-unknown');
      const outbox = ticket.outbox.map((entry) =>
        entry === dead ? { ...dead, status: 'pending' as const, attempts: 0 } : entry,
      );
      return change({ ...ticket, outbox }, { effect: dead.id });
    }
  }
}
