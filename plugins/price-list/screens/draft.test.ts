import { describe, expect, it } from 'vitest';
import { checkTexts } from '#ui/texts';
import { priceListOf } from '../fixtures/price-list-of.ts';
import { priceListTexts } from '../texts/price-list-texts.ts';
import { copyOf, newLine, newList, withOptional, withWords } from './draft.ts';
import { listProblems } from './list-problems.ts';

describe('a draft', () => {
  it('begins with what a person still has to fill in', () => {
    expect([...listProblems(newList('2026-06-01', 'Europe/Warsaw'))]).toEqual([
      ['id', 'id'],
      ['title', 'title'],
    ]);
  });

  it('copies prices, not the life of the other list', () => {
    const copy = copyOf(priceListOf({ validTo: '2026-12-31' }), '2027-01-01');
    expect(copy).toMatchObject({ id: '', status: 'draft', validFrom: '2027-01-01', lines: priceListOf().lines });
    expect(copy).not.toHaveProperty('validTo');
  });

  it('keeps words by language, and none that are empty', () => {
    expect(withWords({ en: 'A', pl: 'B' }, 'pl', 'C')).toEqual({ en: 'A', pl: 'C' });
    expect(withWords({ en: 'A', pl: 'B' }, 'pl', '')).toEqual({ en: 'A' });
    expect(withWords({ en: 'A', pl: 'B' }, 'en', '')).toEqual({ en: '', pl: 'B' });
    expect(withOptional({ a: '1', b: '2' }, 'b', '')).toEqual({ a: '1' });
    expect(withOptional<{ a: string; b?: string }>({ a: '1' }, 'b', '3')).toEqual({ a: '1', b: '3' });
  });

  it('numbers a new line past those that are there', () => {
    const line = { ...newLine([]), id: 'line-2' };
    expect(newLine([]).id).toBe('line-1');
    expect(newLine([line]).id).toBe('line-3');
  });
});

describe('listProblems', () => {
  const [line] = priceListOf().lines;
  const lineWith = (changes: object) =>
    ({ ...priceListOf(), lines: [{ ...line, ...changes }] }) as ReturnType<typeof priceListOf>;

  it.each<[string, object, string, string]>([
    ['a price with a comma', { price: '1,5' }, 'lines.0.price', 'figure'],
    ['a service in capitals', { service: 'Repair' }, 'lines.0.service', 'service'],
    ['a line without a name', { title: { en: ' ' } }, 'lines.0.title', 'title'],
    ['a break without a price', { breaks: [{ from: '1', price: '' }] }, 'lines.0.breaks.0.price', 'figure'],
    [
      'breaks that fall',
      {
        breaks: [
          { from: '9', price: '1' },
          { from: '2', price: '1' },
        ],
      },
      'lines.0.breaks',
      'breaks',
    ],
  ])('finds %s where it stands', (...[, changes, path, key]) => {
    expect([...listProblems(lineWith(changes))]).toEqual([[path, key]]);
  });

  it('shows a repeated service at its second line', () => {
    const lines = [{ ...priceListOf().lines[0] }, { ...priceListOf().lines[0], id: 'other' }] as ReturnType<
      typeof priceListOf
    >['lines'];
    expect([...listProblems({ ...priceListOf(), lines })]).toEqual([['lines.1.service', 'service']]);
  });

  it.each([
    [{ owner: { kind: 'country', country: 'Poland' } }, 'owner.country', 'country'],
    [{ owner: { kind: 'customer', customer: '' } }, 'owner.customer', 'customer'],
    [{ id: 'new' }, 'id', 'id'],
    [{ validFrom: '' }, 'validFrom', 'validFrom'],
    [{ validTo: '2020-01-01' }, 'validTo', 'validTo'],
    [{ timeZone: 'Mars' }, 'timeZone', 'timeZone'],
  ])('finds %j', (changes, path, key) => {
    expect([...listProblems({ ...priceListOf(), ...(changes as object) })]).toEqual([[path, key]]);
  });

  it('finds nothing in a good list', () => {
    expect(listProblems(priceListOf()).size).toBe(0);
  });
});

describe('the texts', () => {
  it('are whole in every language', () => {
    expect(checkTexts(priceListTexts)).toEqual([]);
  });
});
