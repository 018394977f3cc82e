import { scenarioSchema, type Scenario } from '#catalog/language';
import { textOf } from '../text-of.ts';
import { accept, agent, arrives, begin, confirm, contract, escalate, given } from './scenario-parts.ts';
import { workScenarios } from './work-scenarios.ts';

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
      { ...arrives('part-1'), expect: { states: ['customs'] } },
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
      { ...arrives('part-1'), expect: { states: ['arrived'] } },
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
  ...workScenarios,
].map((scenario) => scenarioSchema.parse(scenario));
