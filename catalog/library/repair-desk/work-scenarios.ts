import type { ScenarioInput } from '#catalog/language';
import { textOf } from '../text-of.ts';
import { accept, agent, arrives, begin, confirm, contract, escalate, given } from './scenario-parts.ts';

const question = { send: 'request.ask', with: { question: 'Which one?' }, by: agent };
const quoted = (amount: string) => ({ send: 'pricing.quoted', with: { amount, currency: 'EUR', quote: 'Q-9' } });
const order = (fact: string, category: string) => ({
  send: fact,
  with: { link: 'child', ticket: 'partner-order-1', key: 'PAR-1', category },
});

/** Stories of the desk's tasks, approvals, links and fragments. */
export const workScenarios: readonly ScenarioInput[] = [
  {
    id: 'every-team-clarifies-alike',
    title: textOf(
      'Every team asks the requester alike, and gets the ticket back',
      'Каждая команда одинаково уточняет и получает заявку обратно',
      'Każdy zespół pyta tak samo i dostaje zgłoszenie z powrotem',
    ),
    given: given({ country: 'PL', ...contract }),
    steps: [
      { ...question, expect: { states: ['clarifying-waiting'], team: 'receipt-centre', category: 'waiting' } },
      { send: 'request.answer', by: agent, expect: { states: ['received'] } },
      accept,
      confirm,
      begin,
      { ...question, expect: { states: ['clarifying-work-waiting'], team: 'servers-l1' } },
      { send: 'request.answer', by: agent, expect: { states: ['working'], team: 'servers-l1' } },
      question,
      { advance: 'P14D', expect: { states: ['cancelled'], category: 'cancelled' } },
    ],
  },
  {
    id: 'each-part-a-task',
    title: textOf(
      'Every part is a task, and the visit waits for all of them',
      'Каждая деталь — задача, и выезд ждёт всех',
      'Każda część to zadanie, a wizyta czeka na wszystkie',
    ),
    given: given({ country: 'DE', ...contract }),
    steps: [
      accept,
      confirm,
      begin,
      {
        send: 'parts.order',
        with: { parts: 'Power board\nFan\nCable' },
        by: agent,
        expect: { states: ['ordering'], tasks: { 'part-1': 'open', 'part-2': 'open', 'part-3': 'open' } },
      },
      { ...arrives('part-2'), expect: { states: ['ordering'], tasks: { 'part-2': 'done' } } },
      { send: 'task.cancel', with: { task: 'part-3' }, by: agent, expect: { states: ['ordering'] } },
      { ...arrives('part-2'), expect: { refused: 'kernel.task-not-open' } },
      { ...arrives('part-1'), expect: { states: ['arrived'], category: 'open' } },
      { ...arrives('part-1'), expect: { refused: 'kernel.task-over' } },
    ],
  },
  {
    id: 'a-part-cannot-be-had',
    title: textOf(
      'A part that cannot be had goes back to the engineers',
      'Недоступная деталь возвращает заявку инженерам',
      'Niedostępna część wraca do inżynierów',
    ),
    given: given({ country: 'KZ', ...contract }),
    steps: [
      accept,
      confirm,
      begin,
      { send: 'parts.order', with: { parts: 'Board\nFan' }, by: agent },
      { send: 'task.fail', with: { task: 'part-1' }, by: agent, expect: { refused: 'kernel.why-missing' } },
      {
        send: 'task.fail',
        with: { task: 'part-1', why: 'No longer made' },
        by: agent,
        expect: { states: ['working'], team: 'servers-l1', tasks: { 'part-1': 'failed', 'part-2': 'cancelled' } },
      },
      { send: 'parts.order', with: { parts: 'A used board' }, by: agent, expect: { tasks: { 'part-1': 'open' } } },
      { ...arrives('part-1'), expect: { states: ['customs'] } },
    ],
  },
  {
    id: 'parts-late',
    title: textOf(
      'A part that has not come in forty business hours is late',
      'Деталь, не пришедшая за сорок рабочих часов, опаздывает',
      'Część, która nie przyszła w czterdzieści godzin roboczych, jest spóźniona',
    ),
    given: given({ country: 'DE', ...contract }),
    steps: [
      accept,
      confirm,
      begin,
      {
        send: 'parts.order',
        with: { parts: 'Board\nFan' },
        by: agent,
        expect: { states: ['ordering'], due: { 'part-1': '2026-03-06T08:00:00Z', 'part-2': '2026-03-06T08:00:00Z' } },
      },
      { ...arrives('part-1'), expect: { tasks: { 'part-1': 'done', 'part-2': 'open' } } },
      { advance: 'P4D', expect: { states: ['ordering'] } },
      { advance: 'PT1M', expect: { states: ['ordering'], fields: { partsLate: true }, tasks: { 'part-2': 'open' } } },
      { ...arrives('part-2'), expect: { states: ['arrived'] } },
    ],
  },
  {
    id: 'large-estimate-approved',
    title: textOf(
      'A large estimate is approved before the client sees it',
      'Крупную смету согласуют до отправки клиенту',
      'Duży kosztorys jest akceptowany, zanim zobaczy go klient',
    ),
    given: given({ country: 'PL', customer: { id: 'new', contract: false } }),
    steps: [
      accept,
      { send: 'entitlement.contract', by: agent },
      { send: 'estimate.request', with: { scope: 'Everything', hours: 100 }, by: agent },
      { ...quoted('6890.00'), expect: { states: ['approving'], approval: 'open' } },
      { send: 'approval.approve', by: agent, expect: { refused: 'kernel.not-an-approver' } },
      {
        send: 'approval.reject',
        with: { why: 'Too many hours' },
        by: { role: 'approver' as const },
        expect: { states: ['drafting'], approval: 'rejected' },
      },
      { send: 'estimate.request', with: { scope: 'Less', hours: 60 }, by: agent },
      { ...quoted('4170.00'), expect: { states: ['approving'] } },
      {
        send: 'approval.approve',
        by: { role: 'manager' as const },
        expect: { states: ['offered'], approval: 'approved', effects: ['notifications.send-email'] },
      },
      { send: 'approval.approve', by: { role: 'approver' as const }, expect: { refused: 'kernel.approval-decided' } },
    ],
  },
  {
    id: 'nobody-approves',
    title: textOf(
      'An estimate that nobody approves in two days is drafted again',
      'Смета без согласия за два дня готовится заново',
      'Kosztorys bez akceptacji w dwa dni wraca do przygotowania',
    ),
    given: given({ country: 'PL', customer: { id: 'new', contract: false } }),
    steps: [
      accept,
      { send: 'entitlement.contract', by: agent },
      { send: 'estimate.request', with: { scope: 'Everything', hours: 100 }, by: agent },
      quoted('6890.00'),
      { advance: 'P1DT7H', expect: { states: ['approving'] } },
      { advance: 'PT2H', expect: { states: ['drafting'], approval: 'expired' } },
    ],
  },
  {
    id: 'partner-order',
    title: textOf(
      'What a partner does is a ticket of its own, and its end brings the repair back',
      'Работа партнёра — отдельная заявка, её конец возвращает ремонт',
      'Praca partnera to osobne zgłoszenie, a jej koniec przywraca naprawę',
    ),
    given: given({ country: 'DE', ...contract }),
    steps: [
      accept,
      confirm,
      begin,
      escalate,
      escalate,
      {
        send: 'partner.hand-over',
        with: { why: 'The vendor must do it' },
        by: agent,
        expect: { states: ['partner'], category: 'waiting', effects: ['ticket.create'] },
      },
      { ...order('link.added', 'new'), expect: { states: ['partner'] } },
      { ...order('link.changed', 'open'), expect: { states: ['partner'] } },
      { ...order('link.changed', 'resolved'), expect: { states: ['assigned'], team: 'servers-l3' } },
    ],
  },
];
