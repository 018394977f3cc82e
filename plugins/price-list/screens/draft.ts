import type { Language, Text } from '#catalog/language';
import type { PriceLine, PriceList } from '../price-list.ts';

/** A new list for everyone, valid from a day (`YYYY-MM-DD`). */
export function newList(today: string, timeZone: string): PriceList {
  return {
    id: '',
    title: { en: '' },
    currency: 'EUR',
    timeZone,
    validFrom: today,
    status: 'draft',
    owner: { kind: 'default' },
    lines: [],
  };
}

/** A draft with the prices of another list, from a day on. */
export function copyOf(list: PriceList, today: string): PriceList {
  const { validTo: _ended, ...rest } = list;
  return { ...rest, id: '', status: 'draft', validFrom: today };
}

/** The text with one language's words changed; words taken away fall back to the English ones. */
export function withWords(text: Text, language: Language, words: string): Text {
  if (language === 'en') return { ...text, en: words };
  const { [language]: _former, ...others } = text;
  return words === '' ? others : { ...others, [language]: words };
}

/** A line without a price yet; its id is the first free one. */
export function newLine(lines: readonly PriceLine[]): PriceLine {
  const taken = new Set(lines.map(({ id }) => id));
  let number = lines.length + 1;
  while (taken.has(`line-${number}`)) number += 1;
  return { id: `line-${number}`, service: '', title: { en: '' }, unit: 'hour', price: '' };
}

/** A part left empty is a part left out. */
export function withOptional<T extends object>(value: T, key: keyof T, text: string): T {
  const { [key]: _former, ...rest } = value;
  return (text === '' ? rest : { ...rest, [key]: text }) as T;
}
