import type { Reason, Text } from '#catalog/language';
import { roundMoney } from './currency.ts';
import { Decimal, plain, quantityOf } from './decimal.ts';
import type { PriceLine } from './price-list.ts';
import type { PriceListRevision } from './select-price-list.ts';

/** So much of a service: a quantity is a decimal string, or a number where it was worked out. */
export interface QuoteItem {
  readonly service: string;
  readonly quantity: number | string;
}

/** Why a figure is what it is: the line of the list, which of its prices, and what that came to before rounding. */
export interface PriceReason {
  readonly line: string;
  /** `break` names the quantity it begins at in `from`. */
  readonly price: 'base' | 'break';
  readonly from?: string;
  /** Charged once, whatever the quantity. */
  readonly flat: boolean;
  /** Quantity times price, exact. */
  readonly exact: string;
  /** The least charge, where it took the place of the exact figure. */
  readonly minimum?: string;
}

/** One line of a quote; figures are decimal strings. */
export interface QuotedLine {
  readonly service: string;
  readonly title: Text;
  readonly unit: PriceLine['unit'];
  readonly quantity: string;
  readonly unitPrice: string;
  /** Rounded half up to the currency's minor unit. */
  readonly amount: string;
  readonly why: PriceReason;
}

/** Work priced from one revision of one list. The total is the sum of the rounded lines. */
export interface Pricing {
  readonly list: { readonly id: string; readonly revision: number; readonly title: Text; readonly owner: string };
  readonly currency: string;
  readonly lines: readonly QuotedLine[];
  readonly total: string;
}

export type Quoted =
  { readonly ok: true; readonly pricing: Pricing } | { readonly ok: false; readonly problem: Reason };

/** The largest break the quantity reaches; breaks rise from line to line. */
function breakFor({ breaks = [] }: PriceLine, quantity: Decimal) {
  return breaks.findLast(({ from }) => quantity.greaterThanOrEqualTo(from));
}

function priceLine(line: PriceLine, quantity: Decimal, currency: string): QuotedLine {
  const reached = breakFor(line, quantity);
  const unitPrice = reached?.price ?? line.price;
  const flat = line.unit === 'flat';
  const exact = flat ? new Decimal(unitPrice) : quantity.times(unitPrice);
  const minimum = line.minimum !== undefined && exact.lessThan(line.minimum) ? line.minimum : undefined;
  return {
    service: line.service,
    title: line.title,
    unit: line.unit,
    quantity: plain(quantity),
    unitPrice,
    amount: roundMoney(new Decimal(minimum ?? exact), currency),
    why: {
      line: line.id,
      price: reached ? 'break' : 'base',
      ...(reached && { from: reached.from }),
      flat,
      exact: plain(exact),
      ...(minimum !== undefined && { minimum }),
    },
  };
}

/**
 * Prices the items from the list, each on its own line: the price of the largest quantity break reached, times the quantity, no less than
 * the line's minimum, rounded half up. Decimal arithmetic throughout. Problems: `price-list.no-items`,
 * `price-list.not-priced` ({ service, list }), `price-list.quantity-invalid` ({ service, quantity }).
 */
export function quote({ list, revision }: PriceListRevision, items: readonly QuoteItem[]): Quoted {
  const { id, title, currency } = list;
  if (items.length === 0) return { ok: false, problem: { code: 'price-list.no-items', params: {} } };
  const lines: QuotedLine[] = [];
  for (const { service, quantity: given } of items) {
    const line = list.lines.find((candidate) => candidate.service === service);
    if (!line) return { ok: false, problem: { code: 'price-list.not-priced', params: { service, list: id } } };
    const quantity = quantityOf(given);
    if (!quantity)
      return {
        ok: false,
        problem: { code: 'price-list.quantity-invalid', params: { service, quantity: String(given) } },
      };
    lines.push(priceLine(line, quantity, currency));
  }
  const total = lines.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  const from = { id, revision, title, owner: list.owner.kind };
  return { ok: true, pricing: { list: from, currency, lines, total: roundMoney(total, currency) } };
}
