import { describe, expect, test } from 'vitest';
import { createFormat } from './create-format.ts';

const now = Date.UTC(2026, 10, 22, 17, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const en = createFormat({ language: 'en', zone: 'Europe/Warsaw', now });
const ru = createFormat({ language: 'ru', zone: 'Europe/Moscow', now });
const pl = createFormat({ language: 'pl', zone: 'Europe/Warsaw', now });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('durations', () => {
  test.each([
    [0, '0 s'],
    [999, '0 s'],
    [40_000, '40 s'],
    [61_000, '1 min'],
    [135 * MINUTE, '2 h 15 min'],
    [2 * HOUR, '2 h'],
    [76 * HOUR + 30 * MINUTE, '3 d 4 h'],
    [24 * HOUR + 5 * MINUTE, '1 d'],
    [-90 * MINUTE, '1 h 30 min'],
  ])('%i ms is %s', (ms, words) => {
    expect(plain(en.duration(ms))).toBe(words);
  });
  test('in Russian and Polish', () => {
    expect(plain(ru.duration(135 * MINUTE))).toBe('2 ч 15 мин');
    expect(plain(pl.duration(135 * MINUTE))).toBe('2 godz. 15 min');
  });
});

describe('instants', () => {
  test.each([
    [now, 'just now'],
    [now - 5 * MINUTE, '5 minutes ago'],
    [now + 2 * HOUR, 'in 2 hours'],
    [now - 24 * HOUR, 'yesterday'],
    [now - 40 * 24 * HOUR, 'last month'],
    [now - 900 * 24 * HOUR, '2 years ago'],
  ])('%i is %s', (at, words) => {
    expect(en.relative(at)).toBe(words);
  });
  test('minutes just below an hour become an hour, never "60 minutes"', () => {
    expect(en.relative(now - 59.7 * MINUTE)).toBe('1 hour ago');
  });
  test('exact times are in the reader’s zone, or in another that is then named', () => {
    expect(en.exact(now)).toBe('Sun 22 Nov 2026, 18:00'.replace('Sun ', 'Sun, '));
    expect(en.exact(now, 'America/New_York')).toContain('12:00 (New York)');
    expect(ru.exact(now)).toContain('20:00');
  });
  test('midnight is 00:00', () => {
    expect(en.exact(Date.UTC(2026, 10, 22, 23, 0))).toContain('00:00');
  });
  test('short times name the weekday when near, the day when far, the year when another', () => {
    expect(en.short(now + 24 * HOUR)).toBe('Mon 18:00');
    expect(en.short(now - 30 * 24 * HOUR)).toMatch(/^23 Oct,? 19:00$/);
    expect(en.short(now + 60 * 24 * HOUR)).toMatch(/^21 Jan 2027,? 18:00$/);
  });
});

describe('numbers and amounts', () => {
  test('by the language’s own rules', () => {
    expect(en.number(21348)).toBe('21,348');
    expect(plain(ru.number(21348))).toBe('21 348');
  });
  test('amounts keep every digit of a decimal string', () => {
    expect(en.amount('9007199254740993.10', 'EUR')).toBe('€9,007,199,254,740,993.10');
    expect(plain(pl.amount('1234.5', 'PLN'))).toBe('1234,50 zł');
  });
  test('what is no decimal is shown as it is', () => {
    expect(en.amount('n/a', 'EUR')).toBe('n/a EUR');
  });
  test('countries have names', () => {
    expect(pl.country('DE')).toBe('Niemcy');
    expect(en.country('ZZ')).toBe('Unknown Region');
  });
});

test('a decimal keeps every digit it has', () => {
  expect(plain(en.decimal('136000.00'))).toBe('136,000.00');
  expect(plain(pl.decimal('136000.00'))).toBe('136 000,00');
  expect(plain(en.decimal('12345678901234567890.125'))).toBe('12,345,678,901,234,567,890.125');
  expect(en.decimal('about ten')).toBe('about ten');
});
