import { describe, expect, it } from 'vitest';
import { CURRENCIES, currencySchema, minorDigits } from './currency.ts';
import { priceListOf } from './fixtures/price-list-of.ts';
import { priceListSchema } from './price-list.ts';

const problems = (changes: object) =>
  priceListSchema
    .safeParse({ ...priceListOf(), ...changes })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
const line = { id: 'a', service: 'a', title: { en: 'A' }, unit: 'hour', price: '1' };

describe('priceListSchema', () => {
  it('fills in what may be left out', () => {
    const least = { id: 'a', title: { en: 'A' }, currency: 'PLN', validFrom: '2026-01-01', owner: { kind: 'default' } };
    expect(priceListSchema.parse(least)).toEqual({ ...least, timeZone: 'UTC', status: 'draft', lines: [] });
  });

  it.each<[string, object, RegExp]>([
    ['an unknown currency', { currency: 'XYZ' }, /^currency: 'XYZ' is no currency/],
    ['a float as price', { lines: [{ ...line, price: 1.5 }] }, /^lines.0.price: /],
    ['a negative price', { lines: [{ ...line, price: '-1' }] }, /^lines.0.price: /],
    ['an exponent', { lines: [{ ...line, price: '1e3' }] }, /^lines.0.price: /],
    ['seven decimals', { lines: [{ ...line, price: '1.0000001' }] }, /^lines.0.price: /],
    [
      'breaks that do not rise',
      {
        lines: [
          {
            ...line,
            breaks: [
              { from: '10', price: '1' },
              { from: '9', price: '1' },
            ],
          },
        ],
      },
      /^lines.0.breaks: /,
    ],
    ['a break from zero', { lines: [{ ...line, breaks: [{ from: '0', price: '1' }] }] }, /^lines.0.breaks: /],
    ['two lines with one id', { lines: [line, { ...line, service: 'b' }] }, /^lines: two lines have one id/],
    ['two prices for one service', { lines: [line, { ...line, id: 'b' }] }, /^lines: two lines price one service/],
    ['a day that does not exist', { validFrom: '2026-02-30' }, /^validFrom: /],
    ['an instant without a zone', { validFrom: '2026-02-01T10:00:00' }, /^validFrom: /],
    ['an unknown zone', { timeZone: 'Mars/Base' }, /^timeZone: 'Mars\/Base' is no time zone/],
    ['an end before the beginning', { validTo: '2025-12-31' }, /^validTo: the list ends before it begins/],
  ])('refuses %s', (_what, changes, problem) => {
    expect(problems(changes)).toEqual([expect.stringMatching(problem)]);
  });

  it('takes breaks in the order of their value, not of their spelling, and a list of a single day', () => {
    expect(
      problems({
        lines: [
          {
            ...line,
            breaks: [
              { from: '9', price: '2' },
              { from: '10', price: '1' },
            ],
          },
        ],
      }),
    ).toEqual([]);
    expect(problems({ validTo: '2026-01-01' })).toEqual([]);
  });
});

describe('currencies', () => {
  it('are the standard’s, with its minor units', () => {
    expect(CURRENCIES.length).toBeGreaterThan(150);
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
    for (const code of CURRENCIES) expect(code).toMatch(/^[A-Z]{3}$/);
    expect(['PLN', 'RUB', 'EUR', 'JPY', 'KWD', 'HUF', 'ISK'].map(minorDigits)).toEqual([2, 2, 2, 0, 3, 2, 0]);
    expect(() => minorDigits('DEM')).toThrow(RangeError);
    expect(currencySchema.safeParse('pln').success).toBe(false);
  });
});
