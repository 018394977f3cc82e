import type { Language } from '../text.ts';
import type { Order, Search } from './condition.ts';

/** How one language says a condition. Sentences avoid agreeing with a title, whose gender and number nobody knows. */
export interface ConditionTerms {
  readonly and: string;
  readonly or: string;
  readonly nor: string;
  readonly not: (condition: string) => string;
  readonly always: string;
  readonly never: string;
  readonly quoted: (text: string) => string;
  readonly is: (subject: string, value: string) => string;
  readonly isNot: (subject: string, values: readonly string[], nor: string) => string;
  readonly on: (title: string) => string;
  readonly off: (title: string) => string;
  /** A field as the subject of a verb: what the verb agrees with is the word “field”. */
  readonly field: (title: string) => string;
  readonly empty: (title: string) => string;
  readonly filled: (title: string) => string;
  readonly number: Readonly<Record<Order, string>>;
  readonly instant: Readonly<Record<Order, string>>;
  readonly search: Readonly<Record<Search, readonly [holds: string, not: string]>>;
  /** What the desk itself knows of a ticket, its requester and its customer. */
  readonly subjects: Readonly<Record<string, string>>;
  /** Those of them that are yes or no, as whole sentences. */
  readonly facts: Readonly<Record<string, readonly [on: string, off: string]>>;
}

const en: ConditionTerms = {
  and: 'and',
  or: 'or',
  nor: 'nor',
  not: (condition) => `not (${condition})`,
  always: 'always',
  never: 'never',
  quoted: (text) => `“${text}”`,
  is: (subject, value) => `${subject} is ${value}`,
  isNot: (subject, values, nor) =>
    values.length > 1 ? `${subject} is neither ${nor}` : `${subject} is not ${values.join()}`,
  on: (title) => `“${title}” is on`,
  off: (title) => `“${title}” is off`,
  field: (title) => title,
  empty: (title) => `${title} is empty`,
  filled: (title) => `${title} is filled in`,
  number: { less: 'is less than', atMost: 'is at most', more: 'is more than', atLeast: 'is at least' },
  instant: { less: 'is before', atMost: 'is not after', more: 'is after', atLeast: 'is not before' },
  search: {
    contains: ['contains', 'does not contain'],
    startsWith: ['begins with', 'does not begin with'],
    endsWith: ['ends with', 'does not end with'],
  },
  subjects: {
    'ticket.key': 'key',
    'ticket.subject': 'subject',
    'ticket.priority': 'priority',
    'ticket.country': 'country',
    'ticket.category': 'category',
    'requester.id': 'requester',
    'requester.language': 'the requester’s language',
    'requester.country': 'the requester’s country',
    'customer.id': 'customer',
    'requester.vip': 'VIP requester',
    'customer.vip': 'VIP customer',
    'customer.contract': 'contract',
    'tasks.open': 'number of open tasks',
    'tasks.done': 'number of done tasks',
    'tasks.failed': 'number of failed tasks',
    'tasks.overdue': 'number of overdue tasks',
    'links.children': 'number of child tickets',
    'links.openChildren': 'number of open child tickets',
  },
  facts: {
    'requester.vip': ['the requester is VIP', 'the requester is not VIP'],
    'customer.vip': ['the customer is VIP', 'the customer is not VIP'],
    'customer.contract': ['the customer has a contract', 'the customer has no contract'],
  },
};

const ru: ConditionTerms = {
  and: 'и',
  or: 'или',
  nor: 'и не',
  not: (condition) => `неверно, что (${condition})`,
  always: 'всегда',
  never: 'никогда',
  quoted: (text) => `«${text}»`,
  is: (subject, value) => `${subject} — ${value}`,
  isNot: (subject, _values, nor) => `${subject} — не ${nor}`,
  on: (title) => `«${title}» — да`,
  off: (title) => `«${title}» — нет`,
  field: (title) => `поле «${title}»`,
  empty: (title) => `поле «${title}» не заполнено`,
  filled: (title) => `поле «${title}» заполнено`,
  number: { less: 'меньше', atMost: 'не больше', more: 'больше', atLeast: 'не меньше' },
  instant: { less: 'раньше', atMost: 'не позже', more: 'позже', atLeast: 'не раньше' },
  search: {
    contains: ['содержит', 'не содержит'],
    startsWith: ['начинается с', 'не начинается с'],
    endsWith: ['заканчивается на', 'не заканчивается на'],
  },
  subjects: {
    'ticket.key': 'номер заявки',
    'ticket.subject': 'тема',
    'ticket.priority': 'приоритет',
    'ticket.country': 'страна',
    'ticket.category': 'категория',
    'requester.id': 'заявитель',
    'requester.language': 'язык заявителя',
    'requester.country': 'страна заявителя',
    'customer.id': 'клиент',
    'requester.vip': 'VIP-заявитель',
    'customer.vip': 'VIP-клиент',
    'customer.contract': 'договор',
    'tasks.open': 'число открытых задач',
    'tasks.done': 'число выполненных задач',
    'tasks.failed': 'число невыполненных задач',
    'tasks.overdue': 'число просроченных задач',
    'links.children': 'число дочерних заявок',
    'links.openChildren': 'число открытых дочерних заявок',
  },
  facts: {
    'requester.vip': ['заявитель — VIP', 'заявитель — не VIP'],
    'customer.vip': ['клиент — VIP', 'клиент — не VIP'],
    'customer.contract': ['у клиента есть договор', 'у клиента нет договора'],
  },
};

const pl: ConditionTerms = {
  and: 'i',
  or: 'lub',
  nor: 'ani',
  not: (condition) => `nieprawda, że (${condition})`,
  always: 'zawsze',
  never: 'nigdy',
  quoted: (text) => `„${text}”`,
  is: (subject, value) => `${subject} to ${value}`,
  isNot: (subject, _values, nor) => `${subject} to nie ${nor}`,
  on: (title) => `„${title}” – tak`,
  off: (title) => `„${title}” – nie`,
  field: (title) => `pole „${title}”`,
  empty: (title) => `pole „${title}” jest puste`,
  filled: (title) => `pole „${title}” jest wypełnione`,
  number: { less: 'poniżej', atMost: 'najwyżej', more: 'powyżej', atLeast: 'co najmniej' },
  instant: { less: 'przed', atMost: 'nie później niż', more: 'po', atLeast: 'nie wcześniej niż' },
  search: {
    contains: ['zawiera', 'nie zawiera'],
    startsWith: ['zaczyna się od', 'nie zaczyna się od'],
    endsWith: ['kończy się na', 'nie kończy się na'],
  },
  subjects: {
    'ticket.key': 'numer zgłoszenia',
    'ticket.subject': 'temat',
    'ticket.priority': 'priorytet',
    'ticket.country': 'kraj',
    'ticket.category': 'kategoria',
    'requester.id': 'zgłaszający',
    'requester.language': 'język zgłaszającego',
    'requester.country': 'kraj zgłaszającego',
    'customer.id': 'klient',
    'requester.vip': 'zgłaszający VIP',
    'customer.vip': 'klient VIP',
    'customer.contract': 'umowa',
    'tasks.open': 'liczba otwartych zadań',
    'tasks.done': 'liczba wykonanych zadań',
    'tasks.failed': 'liczba niewykonanych zadań',
    'tasks.overdue': 'liczba zadań po terminie',
    'links.children': 'liczba zgłoszeń podrzędnych',
    'links.openChildren': 'liczba otwartych zgłoszeń podrzędnych',
  },
  facts: {
    'requester.vip': ['zgłaszający to VIP', 'zgłaszający to nie VIP'],
    'customer.vip': ['klient to VIP', 'klient to nie VIP'],
    'customer.contract': ['klient ma umowę', 'klient nie ma umowy'],
  },
};

/** The terms of conditions by language. */
export const conditionTerms: Readonly<Record<Language, ConditionTerms>> = { en, ru, pl };
