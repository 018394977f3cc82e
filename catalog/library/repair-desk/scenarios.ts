import { scenarioSchema, type Scenario } from '#catalog/language';
import { textOf } from '../text-of.ts';

const MONDAY = '2026-03-02T08:00:00Z';
const agent = { role: 'agent' as const };
const given = (more: object) => ({
  at: MONDAY,
  priority: 3,
  fields: { product: 'servers', equipment: 'SRV-1' },
  ...more,
});
const contract = { customer: { id: 'northwind', contract: true } };
const accept = { send: 'request.accept', by: agent };
const confirm = { send: 'entitlement.confirm', by: agent };
const begin = { send: 'work.begin', by: agent };
const escalate = { send: 'work.escalate', with: { why: 'Beyond this level' }, by: agent };

const question = { send: 'request.ask', with: { question: 'Which one?' }, by: agent };
const arrives = (task: string) => ({ send: 'task.complete', with: { task }, by: agent });
const quoted = (amount: string) => ({ send: 'pricing.quoted', with: { amount, currency: 'EUR', quote: 'Q-9' } });
const order = (fact: string, category: string) => ({
  send: fact,
  with: { link: 'child', ticket: 'partner-order-1', key: 'PAR-1', category },
});

/** What the repair desk promises to do, as data: run against the kernel and against the database. */
export const scenarios: readonly Scenario[] = [
  {
    id: 'entitled-to-the-end',
    title: textOf(
      'A customer with a contract is served to the end',
      'Клиента с договором обслуживают до конца',
      'Klient z umową jest obsłużony do końca',
    ),
    given: given({ country: 'PL', ...contract }),
    steps: [
      { ...accept, expect: { states: ['entitlement'], team: 'receipt-centre', category: 'open' } },
      { ...confirm, expect: { states: ['assigned'], team: 'servers-l1' } },
      { ...begin, expect: { states: ['working'] } },
      {
        send: 'work.solve',
        with: { solution: 'Reseated' },
        by: agent,
        expect: { states: ['solved'], category: 'resolved', effects: ['notifications.send-email'] },
      },
      { advance: 'P7D', expect: { states: ['closed'], category: 'closed' } },
    ],
  },
  {
    id: 'each-product-and-level',
    title: textOf(
      'The team follows product and level',
      'Команда зависит от продукта и уровня',
      'Zespół zależy od produktu i poziomu',
    ),
    given: given({ country: 'PL', ...contract, fields: { product: 'disk-arrays', equipment: 'DA-1' } }),
    steps: [
      accept,
      { ...confirm, expect: { team: 'disk-arrays-l1' } },
      begin,
      { ...escalate, expect: { states: ['assigned'], team: 'disk-arrays-l2', fields: { level: 'l2' } } },
      { ...escalate, expect: { team: 'disk-arrays-l3' } },
      { ...escalate, expect: { team: 'disk-arrays-l1', fields: { level: 'l1', round: 2 } } },
    ],
  },
  {
    id: 'one-off-contract',
    title: textOf(
      'Without a contract: estimate, payment, then engineering',
      'Без договора: смета, оплата, затем инженеры',
      'Bez umowy: kosztorys, płatność, potem inżynierowie',
    ),
    given: given({ country: 'KZ', customer: { id: 'steppe', contract: false } }),
    steps: [
      accept,
      { ...confirm, expect: { refused: 'kernel.guard-refused' } },
      { send: 'entitlement.contract', by: agent, expect: { states: ['drafting'], team: 'contracts' } },
      {
        send: 'estimate.request',
        with: { scope: 'Power board' },
        by: agent,
        expect: { refused: 'kernel.fields-missing' },
      },
      {
        send: 'estimate.request',
        with: { scope: 'Power board', hours: 4 },
        by: agent,
        expect: { states: ['estimating'], effects: ['price-list.quote'] },
      },
      {
        send: 'pricing.quoted',
        with: { amount: '99000', currency: 'KZT', quote: 'Q-1' },
        expect: { states: ['offered'], category: 'waiting' },
      },
      {
        send: 'estimate.accept',
        by: agent,
        expect: { states: ['entitlement'], fields: { paidInScope: true, amount: '99000' } },
      },
      { ...confirm, expect: { states: ['assigned'] } },
    ],
  },
  {
    id: 'offer-lapses',
    title: textOf(
      'An offer nobody answers goes back to drafting',
      'Смета без ответа возвращается в подготовку',
      'Oferta bez odpowiedzi wraca do przygotowania',
    ),
    given: given({ country: 'PL', customer: { id: 'new', contract: false } }),
    steps: [
      accept,
      { send: 'entitlement.contract', by: agent },
      { send: 'estimate.request', with: { scope: 'x', hours: 1 }, by: agent },
      { send: 'pricing.quoted', with: { amount: '10', currency: 'EUR', quote: 'Q-2' } },
      { advance: 'P13D', expect: { states: ['offered'] } },
      { advance: 'P1D', expect: { states: ['drafting'] } },
    ],
  },
  {
    id: 'not-entitled',
    title: textOf(
      'An invalid request goes per call',
      'Недействительная заявка идёт разово',
      'Nieważne zgłoszenie idzie jednorazowo',
    ),
    given: given({ country: 'PL', customer: { id: 'new', contract: false } }),
    steps: [
      accept,
      {
        send: 'entitlement.refuse',
        with: { why: 'Unclear SLA' },
        by: agent,
        expect: { states: ['per-call-work'], team: 'per-call' },
      },
    ],
  },
  {
    id: 'parts-through-customs',
    title: textOf(
      'Parts pass customs where the country says so',
      'Детали проходят таможню, где это включено',
      'Części przechodzą cło tam, gdzie kraj tak ustawił',
    ),
    given: given({ country: 'KZ', ...contract }),
    steps: [
      accept,
      confirm,
      begin,
      {
        send: 'parts.order',
        with: { parts: 'Board' },
        by: agent,
        expect: { states: ['ordering'], team: 'resource-centre', category: 'waiting' },
      },
      { send: 'parts.ship', by: agent, expect: { states: ['customs'] } },
      { send: 'customs.clear', by: agent, expect: { states: ['arrived'], category: 'open' } },
      {
        send: 'visit.plan',
        with: { visitAt: '2026-03-03T06:00:00Z' },
        by: agent,
        expect: { states: ['visit-planned'], team: 'servers-l1' },
      },
      { advance: 'P1D', expect: { states: ['on-site'], category: 'open' } },
    ],
  },
  {
    id: 'parts-without-customs',
    title: textOf(
      'Parts go straight on where there is no customs',
      'Без таможни детали идут сразу',
      'Bez cła części idą od razu',
    ),
    given: given({ country: 'DE', ...contract }),
    steps: [
      accept,
      confirm,
      begin,
      { send: 'parts.order', with: { parts: 'Board' }, by: agent },
      { send: 'parts.ship', by: agent, expect: { states: ['arrived'] } },
    ],
  },
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
  {
    id: 'clock-pauses',
    title: textOf(
      'The resolution clock pauses while we wait',
      'Часы решения стоят, пока мы ждём',
      'Zegar rozwiązania stoi, gdy czekamy',
    ),
    given: given({ country: 'PL', priority: 2, ...contract }),
    steps: [
      { advance: 'PT30M', expect: { due: { reaction: '2026-03-02T09:00:00Z', resolution: '2026-03-02T16:00:00Z' } } },
      { send: 'request.ask', with: { question: 'Which one?' }, by: agent },
      { advance: 'PT2H' },
      {
        send: 'request.answer',
        with: { description: 'The left one' },
        by: agent,
        expect: { states: ['received'], due: { resolution: '2026-03-03T10:00:00Z' } },
      },
    ],
  },
  {
    id: 'breach-escalates',
    title: textOf(
      'A breached clock escalates a ticket nobody has begun',
      'Нарушение срока эскалирует нетронутую заявку',
      'Przekroczenie terminu eskaluje nietknięte zgłoszenie',
    ),
    given: given({ country: 'PL', priority: 1, ...contract }),
    steps: [
      accept,
      { ...confirm, expect: { team: 'servers-l1' } },
      { advance: 'PT4H1M', expect: { states: ['assigned'], team: 'servers-l2' } },
    ],
  },
].map((scenario) => scenarioSchema.parse(scenario));
