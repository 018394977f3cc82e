import { CATEGORIES, LINK_KINDS, inverseLink, type Category, type LinkKind, type Reason } from '#catalog/language';
import type { DeskChange } from './desk-change.ts';
import type { Moved } from './step.ts';
import type { Link, Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

/** What people do with links. */
export const LINK_EVENTS = ['ticket.link', 'ticket.unlink'] as const;
/** What a ticket is told about its links by the tickets at their other ends, and by its own effects. */
const LINK_REPORTS = ['link.added', 'link.removed', 'link.changed', 'link.refused'] as const;
export type LinkEventType = (typeof LINK_EVENTS)[number] | (typeof LINK_REPORTS)[number];

/** The kernel's own effect by which a ticket tells another something: `{ ticket, event, payload }`. */
export const TELL_ACTION = 'ticket.tell';

const MOST_LINKS = 200;

/** Whether an event is about a link. */
export function isLinkEvent(type: string): type is LinkEventType {
  return ([...LINK_EVENTS, ...LINK_REPORTS] as readonly string[]).includes(type);
}

const refuse = (code: string, params: Reason['params'] = {}): DeskChange => ({ ok: false, reason: { code, params } });
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

type Effects = Moved['effects'];

/** What the ticket at the other end is told. */
function tell(ticket: string, event: LinkEventType, payload: Readonly<Record<string, string>>): Effects {
  return [{ action: TELL_ACTION, params: { ticket, event, payload } }];
}

/** What a ticket says of itself: whoever linked it may have seen an older category. */
function news({ id, key, category }: Ticket) {
  return { ticket: id, key, category: category ?? '' };
}

function added(ticket: Ticket, link: Link, how: { readonly tells: boolean; readonly answers: boolean }): DeskChange {
  const { kind, ticket: other, key } = link;
  const links = ticket.links ?? [];
  if (other === ticket.id || links.some((each) => each.kind === kind && each.ticket === other))
    return refuse('kernel.link-exists');
  if (links.length >= MOST_LINKS) return refuse('kernel.links-too-many', { limit: MOST_LINKS });
  const back = { link: inverseLink(kind), ticket: ticket.id, key: ticket.key, category: ticket.category ?? '' };
  return {
    ok: true,
    ticket: { ...ticket, links: [...links, link] },
    changes: { link: kind, key },
    facts: ['link.added'],
    ...(how.tells && { effects: tell(other, 'link.added', { ...back, answer: 'yes' }) }),
    ...(how.answers && { effects: tell(other, 'link.changed', news(ticket)) }),
  };
}

function removed(ticket: Ticket, kind: LinkKind, at: { readonly other: string; readonly tells: boolean }): DeskChange {
  const gone = ticket.links?.find((each) => each.kind === kind && each.ticket === at.other);
  if (!gone) return refuse('kernel.link-unknown');
  const left = (ticket.links ?? []).filter((each) => each !== gone);
  const { links: _links, ...rest } = ticket;
  return {
    ok: true,
    ticket: left.length > 0 ? { ...rest, links: left } : rest,
    changes: { link: kind, key: gone.key },
    ...(at.tells && { effects: tell(at.other, 'link.removed', { link: inverseLink(kind), ticket: ticket.id }) }),
  };
}

function changed(ticket: Ticket, at: { readonly other: string; readonly category: Category | undefined }): DeskChange {
  const known = ticket.links?.find((each) => each.ticket === at.other);
  if (!known) return refuse('kernel.link-unknown');
  const links = (ticket.links ?? []).map((each) => {
    const { category: _before, ...rest } = each;
    return each.ticket === at.other ? { ...rest, ...(at.category && { category: at.category }) } : each;
  });
  return {
    ok: true,
    ticket: { ...ticket, links },
    changes: { key: known.key, category: at.category ?? '' },
    facts: ['link.changed'],
  };
}

/** Applies an event about a link: a fixed, pure reducer. What a person links, the other ticket is told of. */
export function applyLinkEvent(
  ticket: Ticket,
  { event, now }: { readonly event: TicketEvent & { readonly type: LinkEventType }; readonly now: number },
): DeskChange {
  const { payload = {}, type } = event;
  const [other, key] = [text(payload['ticket']), text(payload['key'])];
  const kind = LINK_KINDS.find((each) => each === payload['link']);
  const category = CATEGORIES.find((each) => each === payload['category']);
  if (type === 'link.refused') return { ok: true, ticket, changes: { key }, facts: [type] };
  if (other === '') return refuse('kernel.link-unknown');
  if (type === 'link.changed') return changed(ticket, { other, category });
  if (!kind) return refuse('kernel.link-unknown');
  if (type === 'ticket.unlink' || type === 'link.removed')
    return removed(ticket, kind, { other, tells: type === 'ticket.unlink' });
  const link: Link = { kind, ticket: other, key, ...(category && { category }), since: now };
  return added(ticket, link, { tells: type === 'ticket.link', answers: payload['answer'] === 'yes' });
}

/** What linked tickets are told when an event has changed the ticket's category. */
export function categoryNews(before: Ticket, after: Ticket): Effects {
  if (before.category === after.category || after.links === undefined) return [];
  const others = [...new Set(after.links.map(({ ticket }) => ticket))];
  return others.flatMap((other) => tell(other, 'link.changed', news(after)));
}
