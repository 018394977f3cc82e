import type { WorkflowInput } from '#catalog/language';
import { textOf } from '../text-of.ts';
import { LEVELS, PRODUCTS } from './products.ts';
import { clarifying } from './clarify.ts';
import { ownedBy, mail } from './workflow-parts.ts';

/** Product x level names the team; a ticket without a level is with the first one. */
const engineers = {
  kind: 'table' as const,
  inputs: ['product', 'level'],
  rows: PRODUCTS.flatMap((product) => [
    ...LEVELS.slice(1).map((level) => ({
      when: { product: [product.id], level: [level.id] },
      team: `${product.id}-${level.id}`,
    })),
    { when: { product: [product.id] }, team: `${product.id}-l1` },
  ]),
};

/** What is handed over to a partner is a ticket of its own, linked to this one. */
const partnerOrder = {
  type: 'ticket.create',
  params: {
    workflow: 'partner-order',
    subject: { expression: 'ticket.key + ": " + ticket.subject' },
    fields: { equipment: { expression: 'fields.equipment' }, task: { expression: 'fields.why' } },
    link: 'child',
  },
};

/** The states of a repair ticket. */
export const states: NonNullable<WorkflowInput['states']> = [
  {
    id: 'intake',
    type: 'compound',
    initial: 'received',
    title: textOf('Intake', 'Приём', 'Przyjęcie'),
    ...ownedBy('receipt-centre'),
  },
  {
    id: 'received',
    parent: 'intake',
    title: textOf('Received', 'Получена', 'Przyjęte'),
    category: 'new',
    entry: [mail('ticket-received')],
  },
  clarifying('clarifying', { back: 'received', parent: 'intake' }),
  {
    id: 'entitlement',
    parent: 'intake',
    title: textOf('Entitlement', 'Право на обслуживание', 'Uprawnienia'),
    category: 'open',
  },

  {
    id: 'contract',
    type: 'compound',
    initial: 'drafting',
    title: textOf('One-off contract', 'Разовый договор', 'Umowa jednorazowa'),
    ...ownedBy('contracts'),
  },
  { id: 'drafting', parent: 'contract', title: textOf('Drafting', 'Подготовка', 'Przygotowanie'), category: 'open' },
  {
    id: 'estimating',
    parent: 'contract',
    title: textOf('Estimating', 'Расчёт', 'Wycena'),
    category: 'open',
    queue: false,
  },
  {
    id: 'approving',
    parent: 'contract',
    title: textOf('Estimate to approve', 'Смета на согласовании', 'Kosztorys do akceptacji'),
    category: 'open',
    queue: false,
    approval: {
      title: textOf('Approve the estimate', 'Согласовать смету', 'Zaakceptuj kosztorys'),
      approvers: [
        { kind: 'role', role: 'approver' },
        { kind: 'role', role: 'manager' },
      ],
      timeout: { duration: 'PT16H', time: 'business', calendar: { kind: 'country' } },
    },
  },
  {
    id: 'offered',
    parent: 'contract',
    title: textOf('Offered', 'Предложена', 'Zaoferowane'),
    category: 'waiting',
    waitingFor: 'requester',
    entry: [mail('estimate-ready')],
  },

  {
    id: 'per-call-work',
    title: textOf('Per call', 'Разовое обращение', 'Zgłoszenie jednorazowe'),
    category: 'open',
    ...ownedBy('per-call'),
  },

  { ...clarifying('clarifying-per-call', { back: 'per-call-work' }), ...ownedBy('per-call') },

  {
    id: 'engineering',
    type: 'compound',
    initial: 'assigned',
    title: textOf('Engineering', 'Инженеры', 'Inżynierowie'),
    team: engineers,
  },
  { id: 'assigned', parent: 'engineering', title: textOf('Assigned', 'Назначена', 'Przydzielone'), category: 'open' },
  { id: 'working', parent: 'engineering', title: textOf('In work', 'В работе', 'W pracy'), category: 'open' },
  { id: 'on-site', parent: 'engineering', title: textOf('On site', 'На месте', 'Na miejscu'), category: 'open' },
  {
    id: 'visit-planned',
    parent: 'engineering',
    title: textOf('Visit planned', 'Выезд назначен', 'Wizyta zaplanowana'),
    category: 'waiting',
    waitingFor: 'planned',
  },

  clarifying('clarifying-work', { back: 'working', parent: 'engineering' }),

  {
    id: 'supply',
    type: 'compound',
    initial: 'ordering',
    title: textOf('Parts', 'Детали', 'Części'),
    ...ownedBy('resource-centre'),
  },
  {
    id: 'ordering',
    parent: 'supply',
    title: textOf('Ordering', 'Заказ', 'Zamawianie'),
    category: 'waiting',
    waitingFor: 'parts',
    // Every part is a task of its own: on site once all of them are there.
    tasks: {
      list: [
        {
          id: 'part',
          title: textOf('Part', 'Деталь', 'Część'),
          each: 'parts',
          target: { duration: 'PT40H', time: 'business', calendar: { kind: 'country' } },
        },
      ],
    },
  },
  {
    id: 'customs',
    parent: 'supply',
    title: textOf('Customs', 'Таможня', 'Odprawa celna'),
    category: 'waiting',
    waitingFor: 'parts',
    onlyIf: 'customsClearance',
  },
  {
    id: 'arrived',
    parent: 'supply',
    title: textOf('Parts there', 'Детали на месте', 'Części na miejscu'),
    category: 'open',
  },

  {
    id: 'partner',
    title: textOf('With a partner', 'У партнёра', 'U partnera'),
    category: 'waiting',
    waitingFor: 'supplier',
    ...ownedBy('partners'),
    entry: [partnerOrder],
  },
  {
    id: 'solved',
    title: textOf('Solved', 'Решена', 'Rozwiązane'),
    category: 'resolved',
    entry: [mail('ticket-resolved')],
    ...ownedBy('receipt-centre'),
    queue: false,
  },
  { id: 'closed', type: 'final', title: textOf('Closed', 'Закрыта', 'Zamknięte'), category: 'closed' },
  { id: 'cancelled', type: 'final', title: textOf('Cancelled', 'Отменена', 'Anulowane'), category: 'cancelled' },
];
