import { z } from 'zod';
import { Decimal } from './decimal.ts';

/** The currencies of ISO 4217 in circulation, by the number of digits of their minor unit. */
const BY_DIGITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
    'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS ' +
    'KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD ' +
    'PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP ' +
    'TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

// Not taken from Intl: its digits follow usage, differ between browsers, and are not always the standard's.
const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_DIGITS).flatMap(([digits, codes]) =>
    codes.split(' ').map((code): [string, number] => [code, Number(digits)]),
  ),
);

/** Every currency a price list can be in, in alphabetical order. */
export const CURRENCIES: readonly string[] = [...DIGITS.keys()].sort();

/** A currency's code in ISO 4217, for example `PLN`. */
export const currencySchema = z
  .string()
  .refine((code) => DIGITS.has(code), { error: (issue) => `'${String(issue.input)}' is no currency of ISO 4217` });

/** The digits after the point of an amount in the currency. Throws RangeError for an unknown currency. */
export function minorDigits(currency: string): number {
  const digits = DIGITS.get(currency);
  if (digits === undefined) throw new RangeError(`'${currency}' is no currency of ISO 4217`);
  return digits;
}

/** An amount rounded half up to the currency's minor unit, with all of its digits: `12.30`. */
export function roundMoney(amount: Decimal, currency: string): string {
  return amount.toFixed(minorDigits(currency), Decimal.ROUND_HALF_UP);
}
