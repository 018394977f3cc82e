import { z } from 'zod';

const DAY_MINUTES = 1440;
const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The minutes after midnight of a wall time `HH:MM`; `24:00` is 1440. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

const opensSchema = z.string().regex(wallTime, 'an opening time looks like 09:00');
const closesSchema = z
  .string()
  .refine((time) => time === '24:00' || wallTime.test(time), 'a closing time looks like 18:00; midnight is 24:00');

/** From opening to closing, local wall times. A closing at or before the opening belongs to the next day: `["22:00", "06:00"]`. */
const openingSchema = z.tuple([opensSchema, closesSchema]);
export type Opening = z.output<typeof openingSchema>;

/** An opening in minutes after midnight of the day it begins on; `closes` is greater and may pass 1440. */
export interface OpeningMinutes {
  readonly opens: number;
  readonly closes: number;
}

/** The opening in minutes; the texts must be valid. */
export function openingMinutes([opens, closes]: Opening): OpeningMinutes {
  const from = minutesOf(opens);
  const to = minutesOf(closes);
  return { opens: from, closes: to > from ? to : to + DAY_MINUTES };
}

/** The first two openings that overlap, in order of their beginning, or `undefined`; touching ones do not overlap. */
export function overlapping<T extends OpeningMinutes>(openings: readonly T[]): readonly [T, T] | undefined {
  const ordered = openings.toSorted((a, b) => a.opens - b.opens);
  let last: T | undefined;
  for (const opening of ordered) {
    if (last && opening.opens < last.closes) return [last, opening];
    if (!last || opening.closes > last.closes) last = opening;
  }
  return undefined;
}

/** The openings of one day; none = closed. */
export const openingsSchema = z
  .array(openingSchema)
  .max(24)
  .superRefine((openings, context) => {
    const clash = overlapping(openings.map((opening) => ({ ...openingMinutes(opening), text: opening.join('-') })));
    if (clash) context.addIssue({ code: 'custom', message: `${clash[0].text} and ${clash[1].text} overlap` });
  });
