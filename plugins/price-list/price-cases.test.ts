import { describe, expect, it } from 'vitest';
import cases from './fixtures/price-cases.json' with { type: 'json' };
import { priceListOf } from './fixtures/price-list-of.ts';
import type { PriceListInput } from './price-list.ts';
import { quote } from './quote.ts';
import { selectPriceList } from './select-price-list.ts';

type Line = Pick<NonNullable<PriceListInput['lines']>[number], 'service' | 'price' | 'breaks'>;

const listOf = (id: string, line: Line, validity: Pick<PriceListInput, 'validFrom' | 'validTo'>) => ({
  revision: 1,
  list: priceListOf({
    ...validity,
    id,
    timeZone: 'UTC',
    lines: [{ id: 'only', title: { en: line.service }, unit: 'piece', ...line }],
  }),
});
const always = { validFrom: '2000-01-01' };
const cabinet = { service: 'large-cabinet', price: '1000' };
const monitor = { service: 'super-nice-monitor', price: '1000' };

/** What the cases' price lists come to where a dated discount is a list of its own. */
const LISTS: Readonly<Record<string, readonly ReturnType<typeof listOf>[]>> = {
  'ready-mat': [listOf('ready-mat', { ...cabinet, price: '790', breaks: [{ from: '3', price: '785' }] }, always)],
  dated: [
    listOf('all-year', cabinet, always),
    listOf('year-end', { ...cabinet, price: '700' }, { validFrom: '2011-12-27', validTo: '2011-12-31' }),
  ],
  hours: [
    listOf('all-year', monitor, always),
    listOf(
      'half-price',
      { ...monitor, price: '500' },
      { validFrom: '2020-04-06T09:00:00Z', validTo: '2020-04-09T12:00:00Z' },
    ),
  ],
};

describe('the price cases', () => {
  it.each(cases.cases)('$list: $quantity of $product at $at is $expect', (given) => {
    const { list, product, quantity = 1, at = '2026-01-01T00:00:00Z', expect: amount } = given;
    const selected = selectPriceList(LISTS[list] ?? [], { at: new Date(at) });
    if (!selected.ok) throw new Error(selected.problem.code);
    const quoted = quote(selected.selected, [{ service: product, quantity }]);
    if (!quoted.ok) throw new Error(quoted.problem.code);
    const [line] = quoted.pricing.lines;
    expect(quantity === 1 ? line?.amount : `${line?.unitPrice ?? ''}.00`).toBe(amount);
  });
});
