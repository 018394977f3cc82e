import { Decimal as Base } from 'decimal.js';
import { z } from 'zod';

/** Wide enough that a product of two numbers of this unit is exact: the one rounding is that to the currency's minor unit. */
export const Decimal = Base.clone({ precision: 80, rounding: Base.ROUND_HALF_UP });
export type Decimal = InstanceType<typeof Decimal>;

/** A decimal number that is not negative, as a string: at most 12 digits before the point and 6 after it. */
export const decimalSchema = z
  .string()
  .regex(/^(0|[1-9]\d{0,11})(\.\d{1,6})?$/, 'a figure looks like 1250 or 1250.50, without spaces and with a point');

const FLOAT_DIGITS = 15;

/**
 * The decimal that was meant by a JSON number or a decimal string. A number that went through binary arithmetic, such as
 * 2.2000000000000002, is taken to 15 significant digits: as many as a double keeps.
 * @returns `undefined` where it is no finite number above zero and below 10^12
 */
export function quantityOf(value: number | string): Decimal | undefined {
  const isNumber = typeof value === 'number';
  if (isNumber ? !Number.isFinite(value) : !decimalSchema.safeParse(value).success) return undefined;
  const quantity = isNumber ? new Decimal(value).toSignificantDigits(FLOAT_DIGITS) : new Decimal(value);
  return quantity.greaterThan(0) && quantity.lessThan(1e12) ? quantity : undefined;
}

/** A decimal in plain digits, never with an exponent. */
export function plain(value: Decimal): string {
  return value.toFixed();
}
