import { describe, expect, it } from 'vitest';
import { workflowSchema } from '../workflow.ts';
import { checkExpression } from './check-expression.ts';
import { conditionTerms } from './condition-terms.ts';
import { conditionWords } from './condition-words.ts';
import { expressionEnvironment } from './expression-environment.ts';
import { subjectTypes } from './subject-types.ts';

const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'repair',
  title: { en: 'Repair' },
  fields: [
    { id: 'amount', type: 'amount', title: { en: 'Amount', ru: 'Сумма', pl: 'Kwota' } },
    { id: 'note', type: 'text', title: { en: 'Note', ru: 'Примечание', pl: 'Uwagi' } },
    { id: 'urgent', type: 'switch', title: { en: 'Urgent', ru: 'Срочно', pl: 'Pilne' } },
    { id: 'visitAt', type: 'instant', title: { en: 'Visit', ru: 'Визит', pl: 'Wizyta' } },
    {
      id: 'route',
      type: 'choice',
      title: { en: 'Route', ru: 'Маршрут', pl: 'Droga' },
      choices: [
        { id: 'per-call', title: { en: 'Per call', ru: 'По вызову', pl: 'Na wezwanie' } },
        { id: 'contract', title: { en: 'Contract', ru: 'Договор', pl: 'Umowa' } },
      ],
    },
  ],
  options: [{ id: 'onSite', type: 'switch', title: { en: 'On-site work', ru: 'Выезд', pl: 'Wyjazd' }, default: true }],
});
const say = (text: string) => [
  conditionWords(text, workflow, 'en'),
  conditionWords(text, workflow, 'ru'),
  conditionWords(text, workflow, 'pl'),
];

describe('a test', () => {
  it.each([
    ['ticket.priority == 1', 'priority is 1', 'приоритет — 1', 'priorytet to 1'],
    ['ticket.priority in [1, 2]', 'priority is 1 or 2', 'приоритет — 1 или 2', 'priorytet to 1 lub 2'],
    [
      '!(ticket.priority in [1, 2, 3])',
      'priority is neither 1, 2 nor 3',
      'приоритет — не 1, 2 и не 3',
      'priorytet to nie 1, 2 ani 3',
    ],
    ['fields.amount >= 100.5', 'Amount is at least 100.5', 'Сумма не меньше 100,5', 'Kwota co najmniej 100,5'],
    ['5 > fields.amount', 'Amount is less than 5', 'Сумма меньше 5', 'Kwota poniżej 5'],
    ['fields.route == "per-call"', 'Route is “Per call”', 'Маршрут — «По вызову»', 'Droga to „Na wezwanie”'],
    ['event.route != "contract"', 'Route is not “Contract”', 'Маршрут — не «Договор»', 'Droga to nie „Umowa”'],
    ['fields.route == "gone"', 'Route is “gone”', 'Маршрут — «gone»', 'Droga to „gone”'],
    ['fields.note == ""', 'Note is empty', 'поле «Примечание» не заполнено', 'pole „Uwagi” jest puste'],
    ['has(fields.visitAt)', 'Visit is filled in', 'поле «Визит» заполнено', 'pole „Wizyta” jest wypełnione'],
    ['options.onSite', '“On-site work” is on', '«Выезд» — да', '„Wyjazd” – tak'],
    ['!fields.urgent', '“Urgent” is off', '«Срочно» — нет', '„Pilne” – nie'],
    ['customer.vip', 'the customer is VIP', 'клиент — VIP', 'klient to VIP'],
    ['!customer.contract', 'the customer has no contract', 'у клиента нет договора', 'klient nie ma umowy'],
    ['ticket.subject.contains("VPN")', 'subject contains “VPN”', 'тема содержит «VPN»', 'temat zawiera „VPN”'],
    [
      '!fields.note.startsWith("x")',
      'Note does not begin with “x”',
      'поле «Примечание» не начинается с «x»',
      'pole „Uwagi” nie zaczyna się od „x”',
    ],
    [
      'fields.visitAt < timestamp("2026-03-01T10:00:00Z")',
      'Visit is before 2026-03-01 10:00 UTC',
      'Визит раньше 2026-03-01 10:00 UTC',
      'Wizyta przed 2026-03-01 10:00 UTC',
    ],
  ])('%s', (text, ...words) => expect(say(text)).toEqual(words));
});

describe('groups', () => {
  it('reads as a sentence', () => {
    expect(say('ticket.priority in [1, 2] && customer.vip')).toEqual([
      'priority is 1 or 2 and the customer is VIP',
      'приоритет — 1 или 2 и клиент — VIP',
      'priorytet to 1 lub 2 i klient to VIP',
    ]);
  });

  it('shows what belongs together', () => {
    expect(say('customer.vip && (fields.urgent || !options.onSite)')[0]).toBe(
      'the customer is VIP and (“Urgent” is on or “On-site work” is off)',
    );
    expect(say('customer.vip && fields.urgent || options.onSite')[0]).toBe(
      '(the customer is VIP and “Urgent” is on) or “On-site work” is on',
    );
    expect(say('!(customer.vip || fields.urgent)')).toEqual([
      'not (the customer is VIP or “Urgent” is on)',
      'неверно, что (клиент — VIP или «Срочно» — да)',
      'nieprawda, że (klient to VIP lub „Pilne” – tak)',
    ]);
  });
});

describe('what has no form', () => {
  it('is given as it is written, the rest in words', () => {
    expect(say('facts.balance > 5 && customer.vip')[0]).toBe('facts.balance > 5 and the customer is VIP');
    expect(say('size(fields.note) > 3')[1]).toBe('size(fields.note) > 3');
    expect(say('fields.gone == "x"')[2]).toBe('fields.gone == "x"');
  });

  it('is given whole where it is no condition', () => expect(say('ticket.priority ==')[0]).toBe('ticket.priority =='));
  it('says what always or never holds', () => {
    expect(say('true')).toEqual(['always', 'всегда', 'zawsze']);
    expect(say('false')).toEqual(['never', 'никогда', 'nigdy']);
  });
});

it('every language names the same subjects', () => {
  const { en, ru, pl } = conditionTerms;
  for (const other of [ru, pl]) {
    expect(Object.keys(other.subjects)).toEqual(Object.keys(en.subjects));
    expect(Object.keys(other.facts)).toEqual(Object.keys(en.facts));
  }
});

it('every subject that conditions know is checked under the same name and type', () => {
  const environment = expressionEnvironment(workflow);
  const asked = {
    text: '== "x"',
    choice: '!= ""',
    number: '> 1',
    switch: '== true',
    instant: '> timestamp("2026-01-01T00:00:00Z")',
  };
  for (const [key, type] of subjectTypes(workflow)) {
    expect([key, checkExpression(`${key} ${asked[type]}`, environment)]).toEqual([key, { ok: true, type: 'bool' }]);
  }
});
