import { z } from 'zod';
import { countrySchema, slugSchema, textSchema } from '#catalog/language';
import { civilDateSchema, timeZoneSchema } from '#catalog/directory';
import { currencySchema } from './currency.ts';
import { Decimal, decimalSchema } from './decimal.ts';
import { endOf, startOf, type Validity } from './validity.ts';

/** What a price is for: an hour, a visit, a piece; or flat: charged once, whatever the quantity. */
export const UNITS = ['hour', 'visit', 'piece', 'flat'] as const;

/** From this quantity on, the whole quantity has this price. */
const priceBreakSchema = z.strictObject({ from: decimalSchema, price: decimalSchema });

/** The price of one service. */
export const priceLineSchema = z
  .strictObject({
    id: slugSchema,
    service: slugSchema,
    title: textSchema,
    unit: z.enum(UNITS),
    price: decimalSchema,
    breaks: z.array(priceBreakSchema).max(50).optional(),
    /** The least that is charged for the line. */
    minimum: decimalSchema.optional(),
  })
  .refine(({ breaks = [] }) => breaks.every(({ from }, index) => isAbove(from, breaks[index - 1]?.from ?? '0')), {
    error: 'the quantities of the breaks rise from line to line and begin above zero',
    path: ['breaks'],
  });
export type PriceLine = z.output<typeof priceLineSchema>;

/** Whom a list is for. */
export const priceListOwnerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('country'), country: countrySchema }),
  z.strictObject({ kind: z.literal('customer'), customer: slugSchema }),
]);
export type PriceListOwner = z.output<typeof priceListOwnerSchema>;

/** A day, which counts whole in the list's zone, or an instant in ISO 8601 with its zone. */
const boundSchema = z.union([civilDateSchema, z.iso.datetime({ offset: true })]);

export const STATUSES = ['draft', 'published', 'retired'] as const;

const onlyOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** Prices in one currency, for some time, for one owner. A published list no longer changes: new prices are a new list. */
export const priceListSchema = z
  .strictObject({
    id: slugSchema,
    title: textSchema,
    currency: currencySchema,
    timeZone: timeZoneSchema.default('UTC'),
    validFrom: boundSchema,
    /** Last day, included, or the instant at which it ends; absent: valid until a later list takes over. */
    validTo: boundSchema.optional(),
    status: z.enum(STATUSES).default('draft'),
    owner: priceListOwnerSchema,
    lines: z.array(priceLineSchema).max(2000).default([]),
  })
  .refine(({ lines }) => onlyOnce(lines.map(({ id }) => id)), { error: 'two lines have one id', path: ['lines'] })
  .refine(({ lines }) => onlyOnce(lines.map(({ service }) => service)), {
    error: 'two lines price one service',
    path: ['lines'],
  })
  .refine(endsAfterItBegins, { error: 'the list ends before it begins', path: ['validTo'] });
export type PriceList = z.output<typeof priceListSchema>;
/** A list as it may be written: parts with a default may be left out. */
export type PriceListInput = z.input<typeof priceListSchema>;

/** Refinements also see values that are wrong in themselves; those have their own complaint already. */
function endsAfterItBegins(list: Validity): boolean {
  try {
    return startOf(list) < endOf(list);
  } catch {
    return true;
  }
}

function isAbove(figure: string, other: string): boolean {
  const known = decimalSchema.safeParse(figure).success && decimalSchema.safeParse(other).success;
  return !known || new Decimal(figure).greaterThan(other);
}
