import { describe, expect, expectTypeOf, test } from 'vitest';
import { checkTexts } from './check-texts.ts';
import { defineTexts } from './define-texts.ts';
import { formatTexts } from './format-texts.ts';
import { translate, translateReason } from './translate.ts';
import type { TextKey, Texts } from './text-keys.ts';

const texts = defineTexts({
  en: {
    save: 'Save',
    queue: { count: '{count, plural, one {# ticket} other {# tickets}}', empty: 'Nothing waits in {queue}' },
    'ticket.take': 'Take {key}',
    teams: 'Teams: {teams}',
    vip: '{vip, select, true {VIP} other {Customer}}',
  },
  ru: {
    save: 'Сохранить',
    queue: {
      count: '{count, plural, one {# обращение} few {# обращения} many {# обращений} other {# обращения}}',
      empty: 'В очереди {queue} пусто',
    },
    'ticket.take': 'Взять {key}',
    teams: 'Команды: {teams}',
    vip: '{vip, select, true {VIP} other {Клиент}}',
  },
  pl: {
    save: 'Zapisz',
    queue: {
      count: '{count, plural, one {# zgłoszenie} few {# zgłoszenia} many {# zgłoszeń} other {# zgłoszenia}}',
      empty: 'Nic nie czeka w {queue}',
    },
    'ticket.take': 'Weź {key}',
    teams: 'Zespoły: {teams}',
    vip: '{vip, select, true {VIP} other {Klient}}',
  },
});

describe('translate', () => {
  test.each([
    [1, '1 обращение', '1 zgłoszenie'],
    [2, '2 обращения', '2 zgłoszenia'],
    [5, '5 обращений', '5 zgłoszeń'],
    [11, '11 обращений', '11 zgłoszeń'],
    [21, '21 обращение', '21 zgłoszeń'],
    [22, '22 обращения', '22 zgłoszenia'],
    [112, '112 обращений', '112 zgłoszeń'],
  ])('%i by the plural rules of Russian and Polish', (count, ru, pl) => {
    expect(translate(texts, 'ru', 'queue.count', { count })).toBe(ru);
    expect(translate(texts, 'pl', 'queue.count', { count })).toBe(pl);
  });

  test('a key may hold dots of its own', () => {
    expect(translate(texts, 'pl', 'ticket.take', { key: 'INC-42' })).toBe('Weź INC-42');
  });

  test('lists are joined and booleans select in the language', () => {
    expect(translate(texts, 'en', 'teams', { teams: ['A', 'B', 'C'] })).toBe('Teams: A, B and C');
    expect(translate(texts, 'ru', 'teams', { teams: ['A', 'B'] })).toBe('Команды: A и B');
    expect(translate(texts, 'en', 'vip', { vip: true })).toBe('VIP');
    expect(translate(texts, 'en', 'vip', { vip: false })).toBe('Customer');
  });

  test('a missing parameter yields the key, not half a sentence', () => {
    // @ts-expect-error the message asks for `queue`
    expect(translate(texts, 'en', 'queue.empty')).toBe('queue.empty');
  });

  test('keys and parameters are checked by the compiler', () => {
    expectTypeOf<TextKey<(typeof texts)['en']>>().toEqualTypeOf<
      'save' | 'queue.count' | 'queue.empty' | 'ticket.take' | 'teams' | 'vip'
    >();
    // @ts-expect-error there is no such key
    expect(translate(texts, 'en', 'nothing')).toBe('nothing');
  });

  test('the pseudo-language marks every text and keeps its parameters', () => {
    expect(translate(texts, 'xx', 'save')).toBe('⟦Save⟧');
    expect(translate(texts, 'xx', 'ticket.take', { key: 'INC-1' })).toBe('⟦Take INC-1⟧');
  });
});

describe('translateReason', () => {
  test('knows the sentence of a code', () => {
    expect(translateReason(texts, 'en', { code: 'ticket.take', params: { key: 'A-1' } })).toBe('Take A-1');
  });
  test('is undefined for a code without a sentence or without its parameters', () => {
    expect(translateReason(texts, 'en', { code: 'other' })).toBeUndefined();
    expect(translateReason(texts, 'en', { code: 'ticket.take' })).toBeUndefined();
  });
  test('falls back to English where a translation is missing', () => {
    const partial = { en: { a: 'Only English' }, ru: {}, pl: {} } as unknown as Texts;
    expect(translateReason(partial, 'ru', { code: 'a' })).toBe('Only English');
  });
});

describe('checkTexts', () => {
  test('finds nothing in good texts', () => {
    expect(checkTexts(texts)).toEqual([]);
    expect(checkTexts(formatTexts)).toEqual([]);
  });
  test('names what is missing, surplus, unequal, incomplete or broken', () => {
    const bad = {
      en: { a: 'A {x}', b: '{n, plural, one {#} other {#}}', c: 'C', d: 'D' },
      ru: { a: 'А {y}', b: '{n, plural, one {#} other {#}}', c: 'C {', d: 'D', e: 'E' },
      pl: { a: 'A {x}', b: '{n, plural, one {#} few {#} many {#} other {#}}', d: 'D' },
    } as unknown as Texts;
    expect(checkTexts(bad)).toEqual([
      'ru e: surplus',
      'ru a: parameters "y", expected "x"',
      'ru b: {n} lacks the form "few"',
      'ru b: {n} lacks the form "many"',
      'ru c: cannot be formatted',
      'pl c: missing',
    ]);
  });
});
