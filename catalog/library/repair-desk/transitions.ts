import type { WorkflowInput } from '#catalog/language';
import { on } from './workflow-parts.ts';

const set = (field: string, expression: string) => ({ type: 'ticket.set', params: { field, expression } });
const business = (duration: string) => ({
  kind: 'after' as const,
  duration,
  time: 'business' as const,
  calendar: { kind: 'country' as const },
});

const intake = [
  on('request.ask', 'received', { target: 'clarifying' }),
  on('request.ask', 'entitlement', { target: 'clarifying' }),
  on('request.accept', 'received', { target: 'entitlement' }),
  on('entitlement.confirm', 'entitlement', { target: 'engineering', guard: 'customer.contract || fields.paidInScope' }),
  on('entitlement.refuse', 'entitlement', { target: 'per-call-work' }),
  on('entitlement.contract', 'entitlement', { target: 'contract', guard: '!customer.contract && !fields.paidInScope' }),
  on('ticket.cancel', 'intake', { target: 'cancelled' }),
];

const estimate = {
  type: 'price-list.quote',
  params: {
    items: [
      { service: 'diagnostics', quantity: 1 },
      { service: 'repair-hour', quantity: { expression: 'fields.hours' } },
    ],
  },
};
/** An estimate that somebody must approve before the client sees it. */
const LARGE = 'event.currency == "KZT" ? event.amount >= 500000 : event.amount >= 1000';

const contract = [
  on('estimate.request', 'drafting', { target: 'estimating', actions: [estimate] }),
  { ...on('pricing.quoted', 'estimating', { target: 'approving', guard: LARGE }), id: 'quoted-large' },
  on('pricing.quoted', 'estimating', { target: 'offered' }),
  on('approval.approved', 'approving', { target: 'offered' }),
  on('approval.rejected', 'approving', { target: 'drafting' }),
  on('approval.expired', 'approving', { target: 'drafting' }),
  on('pricing.failed', 'estimating', { target: 'drafting' }),
  on('estimate.accept', 'offered', { target: 'entitlement', actions: [set('paidInScope', 'true')] }),
  on('estimate.reject', 'offered', { target: 'cancelled' }),
  { id: 'offer-lapsed', source: 'offered', target: 'drafting', trigger: { kind: 'after' as const, duration: 'P14D' } },
  on('ticket.cancel', 'contract', { target: 'cancelled' }),
  on('work.solve', 'per-call-work', { target: 'solved' }),
  on('request.ask', 'per-call-work', { target: 'clarifying-per-call' }),
  on('entitlement.contract', 'per-call-work', { target: 'contract' }),
];

const engineering = [
  on('work.begin', 'assigned', { target: 'working' }),
  on('work.solve', 'working', { target: 'solved' }),
  on('request.ask', 'working', { target: 'clarifying-work' }),
  on('work.solve', 'on-site', { target: 'solved' }),
  on('parts.order', 'working', { target: 'supply' }),
  on('visit.plan', 'working', { target: 'visit-planned' }),
  { id: 'visit-due', source: 'visit-planned', target: 'on-site', trigger: { kind: 'at' as const, field: 'visitAt' } },
  on('work.begin', 'visit-planned', { target: 'on-site' }),
  on('work.escalate', 'engineering', {
    target: 'assigned',
    guard: 'fields.level != "l3"',
    actions: [set('level', 'fields.level == "l2" ? "l3" : "l2"')],
  }),
  // The experts could not solve it either: a second round through all levels, later a partner.
  {
    ...on('work.escalate', 'engineering', {
      target: 'assigned',
      guard: 'fields.level == "l3"',
    }),
    id: 'engineering-second-round',
    actions: [set('level', '"l1"'), set('round', '2')],
  },
  on('partner.hand-over', 'engineering', { target: 'partner', guard: 'fields.level == "l3"' }),
  on('partner.return', 'partner', {
    target: 'assigned',
    actions: [{ type: 'ticket.send', params: { to: 'child', event: 'order.withdraw' } }],
  }),
  // The partner's order says by itself that it is done.
  on('link.changed', 'partner', { target: 'assigned', guard: 'links.children > 0 && links.openChildren == 0' }),
  {
    id: 'breached-up',
    source: 'assigned',
    target: 'assigned',
    reenter: true,
    trigger: { kind: 'event' as const, event: 'sla.breached' },
    guard: 'fields.level != "l3"',
    actions: [set('level', 'fields.level == "l2" ? "l3" : "l2"')],
  },
];

const supply = [
  {
    ...on('tasks.completed', 'ordering', { target: 'customs' }),
    id: 'all-parts-to-customs',
    onlyIf: 'customsClearance',
  },
  {
    ...on('tasks.completed', 'ordering', { target: 'arrived', guard: '!options.customsClearance' }),
    id: 'all-parts-there',
  },
  { ...on('task.overdue', 'ordering', {}), actions: [set('partsLate', 'true')] },
  // A part that cannot be had is the engineers' to solve.
  on('tasks.failed', 'ordering', { target: 'working' }),
  { ...on('customs.clear', 'customs', { target: 'arrived' }), onlyIf: 'customsClearance' },
  on('visit.plan', 'arrived', { target: 'visit-planned' }),
  on('work.begin', 'arrived', { target: 'working' }),
];

const ends = [
  on('ticket.confirm', 'solved', { target: 'closed' }),
  on('ticket.reopen', 'solved', { target: 'assigned' }),
  { id: 'confirmed-by-silence', source: 'solved', target: 'closed', trigger: business('PT40H') },
];

/** The transitions of a repair ticket. */
export const transitions: NonNullable<WorkflowInput['transitions']> = [
  ...intake,
  ...contract,
  ...engineering,
  ...supply,
  ...ends,
];
