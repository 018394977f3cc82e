import type { Reason } from '#catalog/language';
import type { PriceList, PriceListOwner } from './price-list.ts';
import { isValidAt, startOf } from './validity.ts';

/** A stored list: the revision is the version that a quote records. */
export interface PriceListRevision {
  readonly list: PriceList;
  readonly revision: number;
}

/** What a list is chosen by. */
export interface Selection {
  readonly country?: string | undefined;
  readonly customer?: string | undefined;
  /** Absent: in any currency. */
  readonly currency?: string | undefined;
  /** The instant the prices are asked for. */
  readonly at: Date;
}

/** The kinds of owner, the closest first. */
const PRECEDENCE = ['customer', 'country', 'default'] as const satisfies readonly PriceListOwner['kind'][];

export type Selected =
  { readonly ok: true; readonly selected: PriceListRevision } | { readonly ok: false; readonly problem: Reason };

/** Whether the list is for whoever asks. */
function isFor(owner: PriceListOwner, { country, customer }: Selection): boolean {
  switch (owner.kind) {
    case 'customer':
      return owner.customer === customer;
    case 'country':
      return owner.country === country;
    case 'default':
      return true;
  }
}

/**
 * The published list that holds: the customer's before the country's before the default one, then the one valid since
 * the latest instant. Problems: `price-list.none` ({ country, customer, currency }), `price-list.tie` ({ lists }), where
 * two lists have equal right.
 */
export function selectPriceList(lists: readonly PriceListRevision[], selection: Selection): Selected {
  const { at, country = '', customer = '', currency = '' } = selection;
  const candidates = lists.filter(
    ({ list }) =>
      list.status === 'published' &&
      (currency === '' || list.currency === currency) &&
      isFor(list.owner, selection) &&
      isValidAt(list, at.getTime()),
  );
  for (const kind of PRECEDENCE) {
    const ofKind = candidates.filter(({ list }) => list.owner.kind === kind);
    const latest = Math.max(...ofKind.map(({ list }) => startOf(list)));
    const [selected, ...equals] = ofKind.filter(({ list }) => startOf(list) === latest);
    if (!selected) continue;
    if (equals.length === 0) return { ok: true, selected };
    const ids = [selected, ...equals].map(({ list }) => list.id).sort();
    return { ok: false, problem: { code: 'price-list.tie', params: { lists: ids } } };
  }
  return { ok: false, problem: { code: 'price-list.none', params: { country, customer, currency } } };
}

/**
 * The published lists that would have equal right with this one: same owner, same currency, valid since the same
 * instant. None may be there when a list is published.
 */
export function rivalsOf(list: PriceList, others: readonly PriceList[]): readonly PriceList[] {
  const owner = ownerKey(list.owner);
  return others.filter(
    (other) =>
      other.id !== list.id &&
      other.status === 'published' &&
      other.currency === list.currency &&
      ownerKey(other.owner) === owner &&
      startOf(other) === startOf(list),
  );
}

/** The owner as one text: `default`, `country:PL`, `customer:acme`. */
export function ownerKey(owner: PriceListOwner): string {
  switch (owner.kind) {
    case 'customer':
      return `customer:${owner.customer}`;
    case 'country':
      return `country:${owner.country}`;
    case 'default':
      return 'default';
  }
}
