import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceListOf } from './fixtures/price-list-of.ts';
import type { PriceListInput } from './price-list.ts';
import { rivalsOf, selectPriceList, type Selection } from './select-price-list.ts';

const stored = (changes: Partial<PriceListInput>, revision = 1) => ({ list: priceListOf(changes), revision });
const standard = stored({ id: 'standard' });
const poland = stored({ id: 'poland', owner: { kind: 'country', country: 'PL' } });
const acme = stored({ id: 'acme', owner: { kind: 'customer', customer: 'acme' } });
const at = new Date('2026-06-01T10:00:00Z');

function chosen(lists: readonly ReturnType<typeof stored>[], selection: Partial<Selection> = {}) {
  const result = selectPriceList(lists, { at, ...selection });
  return result.ok ? result.selected.list.id : result.problem;
}

describe('selectPriceList', () => {
  const all = [standard, poland, acme];

  it.each<[string, Partial<Selection>]>([
    ['acme', { customer: 'acme', country: 'PL' }],
    ['acme', { customer: 'acme' }],
    ['poland', { customer: 'globex', country: 'PL' }],
    ['standard', { customer: 'globex', country: 'DE' }],
    ['standard', {}],
  ])('takes %s for %j', (id, selection) => {
    expect(chosen(all, selection)).toBe(id);
    expect(chosen([...all].reverse(), selection)).toBe(id);
  });

  it('takes the latest valid one, unless it has ended', () => {
    const spring = stored({ id: 'spring', validFrom: '2026-03-01', validTo: '2026-05-31' });
    expect(chosen([spring, standard], { at: new Date('2026-05-31T21:59:59Z') })).toBe('spring');
    // Midnight in Warsaw: the list's days are the days of its own zone.
    expect(chosen([spring, standard], { at: new Date('2026-05-31T22:00:00Z') })).toBe('standard');
    expect(chosen([spring, standard], { at: new Date('2026-02-28T22:59:59Z') })).toBe('standard');
    expect(chosen([spring, standard], { at: new Date('2026-02-28T23:00:00Z') })).toBe('spring');
  });

  it('never takes a draft or a retired list', () => {
    expect(chosen([stored({ status: 'draft' }), stored({ status: 'retired' })])).toEqual({
      code: 'price-list.none',
      params: { country: '', customer: '', currency: '' },
    });
  });

  it('keeps to the currency that is asked for, also against precedence', () => {
    expect(
      chosen([standard, stored({ id: 'acme-eur', currency: 'EUR', owner: { kind: 'customer', customer: 'acme' } })], {
        customer: 'acme',
        currency: 'PLN',
      }),
    ).toBe('standard');
    expect(chosen(all, { currency: 'EUR' })).toEqual({
      code: 'price-list.none',
      params: { country: '', customer: '', currency: 'EUR' },
    });
  });

  it('names a tie, also where a day and an instant are the same moment', () => {
    const twin = stored({ id: 'another', validFrom: '2025-12-31T23:00:00Z' });
    expect(chosen([standard, twin])).toEqual({ code: 'price-list.tie', params: { lists: ['another', 'standard'] } });
    expect(chosen([standard, twin, poland], { country: 'PL' })).toBe('poland');
  });

  it('does not depend on the order of the lists', () => {
    const pool = [
      standard,
      poland,
      acme,
      stored({ id: 'later', validFrom: '2026-02-01' }),
      stored({ id: 'draft', status: 'draft' }),
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pool),
        fc.record({
          country: fc.constantFrom('PL', 'DE', undefined),
          customer: fc.constantFrom('acme', 'globex', undefined),
        }),
        (lists, selection) => {
          const inOrder = pool.filter((list) => lists.includes(list));
          expect(chosen(lists, selection)).toEqual(chosen(inOrder, selection));
        },
      ),
    );
  });
});

describe('rivalsOf', () => {
  it('finds exactly the published lists that selection could not tell apart', () => {
    const { list } = standard;
    const twin = priceListOf({ id: 'twin' });
    const others = [
      twin,
      list,
      poland.list,
      priceListOf({ id: 'eur', currency: 'EUR' }),
      priceListOf({ id: 'later', validFrom: '2026-01-02' }),
      priceListOf({ id: 'draft', status: 'draft' }),
    ];
    expect(rivalsOf(list, others)).toEqual([twin]);
  });
});
