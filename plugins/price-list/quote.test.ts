import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, minorDigits } from './currency.ts';
import { priceListOf } from './fixtures/price-list-of.ts';
import type { PriceListInput } from './price-list.ts';
import { quote, type QuoteItem } from './quote.ts';

const price = (items: readonly QuoteItem[], changes: Partial<PriceListInput> = {}) =>
  quote({ list: priceListOf(changes), revision: 7 }, items);

function pricing(items: readonly QuoteItem[], changes?: Partial<PriceListInput>) {
  const quoted = price(items, changes);
  if (!quoted.ok) throw new Error(quoted.problem.code);
  return quoted.pricing;
}
const one = (priceOf: string, currency = 'PLN'): Partial<PriceListInput> => ({
  currency,
  lines: [{ id: 'a', service: 'a', title: { en: 'A' }, unit: 'piece', price: priceOf }],
});

describe('quote', () => {
  it('prices each line and says why', () => {
    expect(
      pricing([
        { service: 'diagnostics', quantity: 3 },
        { service: 'repair', quantity: '2.5' },
      ]),
    ).toEqual({
      list: {
        id: 'standard',
        revision: 7,
        title: { en: 'Standard', ru: 'Основной', pl: 'Podstawowy' },
        owner: 'default',
      },
      currency: 'PLN',
      lines: [
        {
          service: 'diagnostics',
          title: { en: 'Diagnostics' },
          unit: 'flat',
          quantity: '3',
          unitPrice: '150',
          amount: '150.00',
          why: { line: 'diagnostics', price: 'base', flat: true, exact: '150' },
        },
        {
          service: 'repair',
          title: { en: 'Repair' },
          unit: 'hour',
          quantity: '2.5',
          unitPrice: '120.50',
          amount: '301.25',
          why: { line: 'repair', price: 'base', flat: false, exact: '301.25' },
        },
      ],
      total: '451.25',
    });
  });

  it.each([
    [0.25, { amount: '60.00', why: { price: 'base', exact: '30.125', minimum: '60' } }],
    ['7.999999', { unitPrice: '120.50', why: { price: 'base' } }],
    [8, { unitPrice: '110', amount: '880.00', why: { price: 'break', from: '8' } }],
    [39.99, { unitPrice: '110' }],
    [40, { unitPrice: '99.995', amount: '3999.80', why: { from: '40' } }],
    [41, { amount: '4099.80', why: { exact: '4099.795' } }],
  ])('prices %s hours by the largest break reached and no less than the minimum', (quantity, line) => {
    expect(pricing([{ service: 'repair', quantity }]).lines[0]).toMatchObject(line);
  });

  it.each([
    ['PLN', '0.005', '0.01'],
    ['PLN', '0.0049', '0.00'],
    ['PLN', '1.005', '1.01'],
    ['JPY', '10.5', '11'],
    ['KWD', '1.0005', '1.001'],
  ])('rounds half up to the minor unit of %s: %s is %s', (currency, unitPrice, amount) => {
    expect(pricing([{ service: 'a', quantity: 1 }], one(unitPrice, currency)).total).toBe(amount);
  });

  it('rounds at the line, so that the total is what the lines show', () => {
    const items = [
      { service: 'a', quantity: 1 },
      { service: 'a', quantity: 1 },
      { service: 'a', quantity: 1 },
    ];
    expect(pricing(items, one('0.335')).total).toBe('1.02');
  });

  it('takes an expression’s double for the decimal that was meant', () => {
    const [line] = pricing([{ service: 'a', quantity: 1.1 + 1.1 + 1.1 }], one('100')).lines;
    expect(line).toMatchObject({ quantity: '3.3', amount: '330.00', why: { exact: '330' } });
  });

  it.each([0, -1, NaN, Infinity, 1e12, '0', '-1', '1e3', 'two', '1,5', ''])('refuses the quantity %s', (quantity) => {
    expect(price([{ service: 'repair', quantity }])).toEqual({
      ok: false,
      problem: { code: 'price-list.quantity-invalid', params: { service: 'repair', quantity: String(quantity) } },
    });
  });

  it('names a service without a price, and an empty quote', () => {
    const problem = { code: 'price-list.not-priced', params: { service: 'haircut', list: 'standard' } };
    expect(
      price([
        { service: 'repair', quantity: 1 },
        { service: 'haircut', quantity: 1 },
      ]),
    ).toEqual({ ok: false, problem });
    expect(price([])).toMatchObject({ ok: false, problem: { code: 'price-list.no-items' } });
  });
});

describe('every quote', () => {
  const figure = fc
    .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, part]) => `${String(whole)}.${String(part).padStart(6, '0')}`);
  const quantity = fc.oneof(
    figure.filter((text) => Number(text) > 0),
    fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    fc.integer({ min: 1, max: 1_000_000 }),
  );

  /** Integers of the sixth, or any other, digit after the point: arithmetic of another make than the one under test. */
  const scaled = (text: string, digits: number): bigint => {
    const [whole = '0', part = ''] = text.split('.');
    return BigInt(whole + part.padEnd(digits, '0').slice(0, digits));
  };

  it('has the sum of its lines as total, in the digits of the currency and without a trace of a float', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CURRENCIES),
        fc.array(quantity, { minLength: 1, maxLength: 20 }),
        figure,
        (currency, quantities, unitPrice) => {
          const { lines, total } = pricing(
            quantities.map((given) => ({ service: 'a', quantity: given })),
            one(unitPrice, currency),
          );
          const digits = minorDigits(currency);
          const money = digits === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${String(digits)}}$`);
          for (const { amount } of lines) expect(amount).toMatch(money);
          expect(total).toMatch(money);
          expect(scaled(total, digits)).toBe(lines.reduce((sum, { amount }) => sum + scaled(amount, digits), 0n));
          for (const line of lines)
            expect(line.quantity.replace('.', '').replace(/^0+/, '').length).toBeLessThanOrEqual(15);
        },
      ),
    );
  });

  it('agrees with integer arithmetic to the last digit', () => {
    fc.assert(
      fc.property(
        figure.filter((text) => Number(text) > 0),
        figure,
        (given, unitPrice) => {
          const [line] = pricing([{ service: 'a', quantity: given }], one(unitPrice)).lines;
          const exact = scaled(given, 6) * scaled(unitPrice, 6);
          const cents = (exact + 5_000_000_000n) / 10_000_000_000n;
          expect(scaled(line?.amount ?? '', 2)).toBe(cents);
        },
      ),
    );
  });
});
