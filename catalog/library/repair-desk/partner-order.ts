import { scenarioSchema, workflowSchema, type Workflow } from '#catalog/language';
import { textOf } from '../text-of.ts';
import { event, on, ownedBy } from './workflow-parts.ts';

const agent = { role: 'agent' as const };

/** What an outside partner or the manufacturer is asked to do for a repair ticket: created by it, linked to it. */
export const partnerOrderWorkflow: Workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'partner-order',
  title: textOf('Partner order', 'Заказ партнёру', 'Zlecenie dla partnera'),
  description: 'Work that an outside partner or the manufacturer does for a repair ticket.',
  keyPrefix: 'PAR',
  initial: 'ordered',
  fields: [
    {
      ...{ id: 'equipment', type: 'text', required: true },
      title: textOf('Equipment, serial number', 'Оборудование, серийный номер', 'Sprzęt, numer seryjny'),
    },
    { id: 'task', type: 'text', multiline: true, title: textOf('What is asked for', 'Что нужно сделать', 'Co zrobić') },
    { id: 'result', type: 'text', multiline: true, title: textOf('What was done', 'Что сделано', 'Co zrobiono') },
  ],
  events: [
    event('order.begin', textOf('The partner has begun', 'Партнёр начал', 'Partner zaczął'), { form: ['task'] }),
    event('order.finish', textOf('The partner is done', 'Партнёр закончил', 'Partner skończył'), { form: ['result*'] }),
    event('order.withdraw', textOf('Withdraw the order', 'Отозвать заказ', 'Wycofaj zlecenie')),
  ],
  states: [
    {
      ...{ id: 'ordered', category: 'new', ...ownedBy('partners') },
      title: textOf('Ordered', 'Заказано', 'Zlecone'),
    },
    {
      ...{ id: 'at-work', category: 'waiting', waitingFor: 'supplier', ...ownedBy('partners') },
      title: textOf('Partner at work', 'Партнёр работает', 'Partner pracuje'),
    },
    { id: 'delivered', type: 'final', category: 'closed', title: textOf('Delivered', 'Сдано', 'Dostarczone') },
    { id: 'withdrawn', type: 'final', category: 'cancelled', title: textOf('Withdrawn', 'Отозвано', 'Wycofane') },
  ],
  transitions: [
    on('order.begin', 'ordered', { target: 'at-work' }),
    on('order.finish', 'ordered', { target: 'delivered' }),
    on('order.finish', 'at-work', { target: 'delivered' }),
    on('order.withdraw', 'ordered', { target: 'withdrawn' }),
    on('order.withdraw', 'at-work', { target: 'withdrawn' }),
  ],
  scenarios: [
    {
      id: 'delivered',
      title: textOf('A partner does what was ordered', 'Партнёр выполняет заказ', 'Partner wykonuje zlecenie'),
      given: { at: '2026-03-02T08:00:00Z', country: 'DE', fields: { equipment: 'SRV-1', task: 'Replace the board' } },
      steps: [
        { send: 'order.begin', by: agent, expect: { states: ['at-work'], category: 'waiting', team: 'partners' } },
        { send: 'order.finish', with: { result: 'Replaced' }, by: agent, expect: { states: ['delivered'] } },
      ],
    },
    {
      id: 'withdrawn',
      title: textOf('An order is withdrawn with its repair', 'Заказ отзывают', 'Zlecenie zostaje wycofane'),
      given: { at: '2026-03-02T08:00:00Z', fields: { equipment: 'SRV-1' } },
      steps: [{ send: 'order.withdraw', expect: { states: ['withdrawn'], category: 'cancelled' } }],
    },
  ].map((scenario) => scenarioSchema.parse(scenario)),
  layout: {
    states: {
      ordered: { x: 0, y: 60 },
      'at-work': { x: 300, y: 0 },
      delivered: { x: 600, y: 0 },
      withdrawn: { x: 600, y: 130 },
    },
  },
});
