import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES } from '../diagnostic-code.ts';
import { LANGUAGES, type Language } from '../text.ts';
import { languageTexts } from './language-texts.ts';
import { sentenceOf } from './sentence-of.fixture.ts';

/** The names of a message's parameters: a brace at an even depth opens a parameter, at an odd one a branch of it. */
function params(message: string): readonly string[] {
  const found = new Set<string>();
  let depth = 0;
  for (let position = 0; position < message.length; position += 1) {
    const rest = message.slice(position);
    if (rest.startsWith('{') && depth % 2 === 0) found.add(/^\{(\w+)/.exec(rest)?.[1] ?? '');
    depth += rest.startsWith('{') ? 1 : rest.startsWith('}') ? -1 : 0;
  }
  return [...found].sort();
}
const keys = Object.keys(languageTexts.en) as (keyof typeof languageTexts.en)[];

describe.each(LANGUAGES)('%s', (language: Language) => {
  it('has a sentence for every code and nothing else', () => {
    expect(Object.keys(languageTexts[language]).sort()).toEqual(
      [...DIAGNOSTIC_CODES, 'suggestion', 'countries'].sort(),
    );
  });

  it('has messages that can be formatted', () => {
    const failures: unknown[] = [];
    const messages = Object.fromEntries(keys.map((key) => [key.replaceAll('.', '~'), languageTexts[language][key]]));
    const translator = createTranslator<Record<string, string>>({
      locale: language,
      messages,
      onError: (error) => failures.push(error),
    });
    for (const key of keys) {
      const named = params(languageTexts[language][key]).map((name): [string, number] => [name, 2]);
      translator(key.replaceAll('.', '~'), Object.fromEntries(named));
    }
    expect(failures).toEqual([]);
  });

  it('asks for the parameters that English asks for', () => {
    for (const key of keys) {
      expect(params(languageTexts[language][key]), key).toEqual(params(languageTexts.en[key]));
    }
  });

  it('ends every sentence', () => {
    for (const key of keys) expect(languageTexts[language][key], key).toMatch(/[.?:]$/);
  });
});

it('translations are in their own language', () => {
  for (const key of keys) {
    expect(languageTexts.ru[key], key).toMatch(/[а-яё]{4}/i);
    expect(languageTexts.pl[key], key).not.toMatch(/[а-яё]/i);
    expect(languageTexts.pl[key], key).not.toBe(languageTexts.en[key]);
  }
});

it('types and numbers become words', () => {
  const given = { state: 'Open', count: 2, gap: 'Product = Modem' };
  const fit = { left: 'number', operator: '==', right: 'string', position: 1 };
  expect(sentenceOf('expression.does-not-fit', fit, 'en')).toBe(
    'a number == a text does not fit together (character 1).',
  );
  expect(sentenceOf('set-does-not-fit', { field: 'X', expected: 'instant', type: 'map' }, 'ru')).toBe(
    'В поле «X» хранится время, а выражение даёт таблицу. Исправьте выражение.',
  );
  expect(sentenceOf('table-gap', given, 'ru')).toContain('для 2 случаев');
  expect(sentenceOf('table-gap', { ...given, count: 1 }, 'pl')).toContain('dla 1 przypadku');
});
