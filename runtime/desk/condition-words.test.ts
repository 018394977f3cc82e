import { workflowSchema } from '#catalog/language';
import { expect, test } from 'vitest';
import { conditionWords, type ConditionWords } from './condition-words.ts';

const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'repair',
  title: { en: 'Repair' },
  fields: [
    { id: 'amount', type: 'amount', title: { en: 'Amount', pl: 'Kwota' } },
    {
      id: 'route',
      type: 'choice',
      title: { en: 'Route', pl: 'Droga' },
      choices: [{ id: 'per-call', title: { en: 'Per call', pl: 'Na wezwanie' } }],
    },
  ],
  options: [{ id: 'onSite', type: 'switch', title: { en: 'On-site work' }, default: true }],
});
const words: ConditionWords = {
  and: 'and',
  or: 'or',
  not: 'not',
  is: 'is',
  isNot: 'is not',
  empty: 'empty',
  on: 'on',
  off: 'off',
  names: { 'ticket.priority': 'priority', 'requester.vip': 'VIP requester' },
};
const read = (condition: string, language: 'en' | 'pl' = 'en') =>
  conditionWords(workflow, condition, { language, words });

test('fields, options and choices are read by their titles', () => {
  expect(read('fields.route == "per-call" && options.onSite')).toBe('Route is “Per call” and On-site work');
  expect(read("event.route == 'per-call'", 'pl')).toBe('Droga is “Na wezwanie”');
});
test('operators become words', () => {
  expect(read('fields.amount >= 100.5 || !requester.vip')).toBe('Amount ≥ 100.5 or not VIP requester');
  expect(read('fields.route != ""')).toBe('Route is not empty');
  expect(read('options.onSite == false')).toBe('On-site work is off');
});
test('brackets stand close, functions stay', () => {
  expect(read('(ticket.priority < 3) && size(fields.amount) > 0')).toBe('(priority < 3) and size (Amount) > 0');
});
test('what it does not know it leaves as it is written', () => {
  expect(read('fields.gone == "x" && constructor.toString')).toBe('fields.gone is “x” and constructor.toString');
});
