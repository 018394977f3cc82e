import { durationWords } from './duration-words.ts';
import { formatTexts } from './format-texts.ts';
import { formatter } from './formatter.ts';
import { localeOf, type DisplayLanguage } from './language.ts';
import { mark, translate } from './translate.ts';

/** An instant: a `Date` or milliseconds since the epoch, UTC. */
export type Instant = Date | number;

/** Ways to write values in the reader's language and zone. Pure: the same on server and client for the same inputs. */
export interface Format {
  /** "5 minutes ago", "in 2 hours", "just now": measured from `now`. */
  readonly relative: (at: Instant) => string;
  /** "Mon 23 Nov 2026, 11:00" in the reader's zone, or in `zone` with its city: "… 11:00 (Warsaw)". */
  readonly exact: (at: Instant, zone?: string) => string;
  /** "Mon 11:00" within six days of `now`, else "23 Nov 11:00" (the year where it differs). */
  readonly short: (at: Instant, zone?: string) => string;
  /** "23 Nov 2026". */
  readonly date: (at: Instant) => string;
  /** "2 h 15 min" of milliseconds. */
  readonly duration: (ms: number) => string;
  /** "21,348" by the language's own rules. */
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A decimal string by itself, never turned into a binary fraction: `decimal('1234.50')`. */
  readonly decimal: (value: string) => string;
  /** A decimal string with its ISO 4217 currency, never turned into a binary fraction: `amount('1234.50', 'EUR')`. */
  readonly amount: (value: string, currency: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** A country's name by its ISO 3166 code; the code itself where there is none. */
  readonly country: (code: string) => string;
}

const MINUTE = 60_000;
const STEPS = [
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 24],
  ['day', 24 * 60 * MINUTE, 30],
  ['month', 30 * 24 * 60 * MINUTE, 12],
  ['year', 365 * 24 * 60 * MINUTE, Number.POSITIVE_INFINITY],
] as const;
const SHORT_LIMIT_MS = 6 * 24 * 60 * MINUTE;
const DECIMAL = /^-?\d+(\.\d+)?$/;

const dates = formatter((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const numbers = formatter(
  (locale, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options),
);
const distances = formatter(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);
const lists = formatter((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
const names = formatter((locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options));

/** Platforms differ in the narrow space they put into times and numbers; a drawing must not. */
const settled = (text: string) => text.replaceAll('\u202f', '\u00a0');

const city = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

function relativeWords(at: number, now: number, language: DisplayLanguage): string {
  const distance = at - now;
  if (Math.abs(distance) < 45_000) return translate(formatTexts, language, 'now');
  const words = distances(localeOf(language), { numeric: 'auto' });
  for (const [unit, ms, limit] of STEPS) {
    const count = Math.round(distance / ms);
    if (Math.abs(count) < limit) return mark(settled(words.format(count, unit)), language);
  }
  return mark(settled(words.format(Math.round(distance / STEPS[4][1]), 'year')), language);
}

/** The reader whom values are written for. */
export interface Reader {
  readonly language: DisplayLanguage;
  /** IANA zone. */
  readonly zone: string;
  /** Milliseconds UTC that relative times are measured from. */
  readonly now: number;
}

/** The formatting of one reader at one moment. */
export function createFormat({ language, zone, now }: Reader): Format {
  const locale = localeOf(language);
  const instant = (at: Instant, options: Intl.DateTimeFormatOptions, other?: string) => {
    const text = settled(dates(locale, { timeZone: other ?? zone, ...options }).format(at));
    return mark(other === undefined ? text : `${text} (${city(other)})`, language);
  };
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const shortDay = (at: number): Intl.DateTimeFormatOptions => {
    if (Math.abs(at - now) < SHORT_LIMIT_MS) return { weekday: 'short' };
    const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
    return { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) };
  };
  return {
    relative: (at) => relativeWords(at.valueOf(), now, language),
    exact: (at, other) =>
      instant(at, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...clock }, other),
    short: (at, other) => instant(at, { ...shortDay(at.valueOf()), ...clock }, other),
    date: (at) => instant(at, { day: 'numeric', month: 'short', year: 'numeric' }),
    duration: (ms) => durationWords(ms, language),
    number: (value, options) => settled(numbers(locale, options).format(value)),
    decimal: (value) => {
      if (!DECIMAL.test(value)) return value;
      const minimumFractionDigits = (value.split('.')[1] ?? '').length;
      return settled(
        numbers(locale, { minimumFractionDigits, maximumFractionDigits: 20 }).format(value as `${number}`),
      );
    },
    amount: (value, currency) => {
      if (!DECIMAL.test(value)) return `${value} ${currency}`;
      // A numeric string keeps every digit; the type only admits literal numbers.
      return settled(numbers(locale, { style: 'currency', currency }).format(value as `${number}`));
    },
    list: (items) => lists(locale, { type: 'conjunction' }).format(items),
    country: (code) => mark(names(locale, { type: 'region', fallback: 'code' }).of(code) ?? code, language),
  };
}
