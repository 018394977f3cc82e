import { slugSchema, textSchema } from '#catalog/language';
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { type Opening, openingMinutes, openingsSchema, overlapping } from './opening-hours.ts';
import { timeZoneSchema } from './time-zone.ts';

/** The days of the week in ISO order. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const day = openingsSchema.default([]);
const hoursSchema = z
  .strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
  .superRefine((hours, context) => {
    const clash = weeklyOverlap(hours);
    // Within one day the day's own check has said it.
    if (clash && clash[0].slice(0, 3) !== clash[1].slice(0, 3))
      context.addIssue({ code: 'custom', message: `${clash[0]} and ${clash[1]} overlap` });
  });

/** Two openings of different days that overlap because one runs over midnight; Sunday's may run into Monday. */
function weeklyOverlap(hours: Readonly<Record<Weekday, readonly Opening[]>>): readonly [string, string] | undefined {
  // Monday comes once more after Sunday, so that Sunday's night meets it.
  const week = [...WEEKDAYS, WEEKDAYS[0]].flatMap((weekday, index) =>
    hours[weekday].map((opening) => {
      const { opens, closes } = openingMinutes(opening);
      return { opens: opens + index * 1440, closes: closes + index * 1440, text: `${weekday} ${opening.join('-')}` };
    }),
  );
  const clash = overlapping(week);
  return clash && [clash[0].text, clash[1].text];
}

/**
 * Days with hours of their own, `from` and `to` inclusive. With `yearly` only month and day count and the range may pass
 * the new year. Where several cover a day, a dated one beats a yearly one, and of the same kind the later in the list.
 */
const exceptionSchema = z
  .strictObject({
    from: civilDateSchema,
    to: civilDateSchema,
    yearly: z.boolean().default(false),
    title: textSchema.optional(),
    /** In place of the weekly hours; none = closed. An opening of the evening before still runs to its end. */
    hours: openingsSchema.default([]),
  })
  .refine(({ from, to }) => from <= to, { error: 'the exception ends before it begins', path: ['to'] });
export type CalendarException = z.output<typeof exceptionSchema>;

/** When work is done: the hours that SLA clocks and business-time delays count, in the wall time of one zone. */
export const serviceCalendarSchema = z
  .strictObject({
    id: slugSchema,
    title: textSchema,
    timeZone: timeZoneSchema,
    /** Open around the clock, exceptions apart. */
    always: z.boolean().default(false),
    hours: hoursSchema.prefault({}),
    exceptions: z.array(exceptionSchema).max(2000).default([]),
  })
  .refine(({ always, hours }) => !always || WEEKDAYS.every((weekday) => hours[weekday].length === 0), {
    error: 'a calendar that is always open has no weekly hours',
    path: ['hours'],
  });
export type ServiceCalendar = z.output<typeof serviceCalendarSchema>;
/** A calendar as it may be written: parts with a default may be left out. */
export type ServiceCalendarInput = z.input<typeof serviceCalendarSchema>;
