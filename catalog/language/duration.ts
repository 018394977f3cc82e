import { z } from 'zod';

const PATTERN = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;

/** An ISO 8601 duration in days, hours, minutes and seconds (`P1DT4H`); a day is 24 hours, seconds may have three decimals. Months and years have no fixed length. */
export const durationSchema = z
  .string()
  .max(40)
  .refine((text) => PATTERN.test(text) && /\d/.test(text), 'a duration looks like PT4H, PT30M or P2D');

/** The milliseconds of an ISO 8601 duration, or `undefined` where the text is none. */
export function durationMs(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (!match || !/\d/.test(text)) return undefined;
  const [days, hours, minutes, seconds] = [1, 2, 3, 4].map((group) => Number(match[group] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

/** ISO 8601 for milliseconds: days, hours, minutes and seconds with at most three decimals. The inverse of `durationMs`. */
export function durationText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const rest = (ms % 60_000) / 1000;
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
  if (days === 0 && time === '') return 'PT0S';
  return `P${days ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}
