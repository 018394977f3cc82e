import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessTime, isOpen, measureBusinessTime, nextOpenings, subtractBusinessTime } from './business-time.ts';
import { compileCalendar } from './compiled-calendar.ts';
import { type Opening, openingsSchema } from './opening-hours.ts';
import { WEEKDAYS, serviceCalendarSchema } from './service-calendar.ts';

const HOUR = 3_600_000;
// Zones with summer time in either half of the year, of half an hour, with odd offsets, and with a day left out (Apia, 2011-12-30).
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
const from = Date.UTC(2010, 0, 1);
const instants = fc.integer({ min: from, max: Date.UTC(2014, 0, 1) });
const durations = fc.integer({ min: 0, max: 3000 * HOUR });

const text = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const openings = fc
  .array(
    fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
      .map(([a, b]): Opening => [text(a), text(b)]),
    { maxLength: 3 },
  )
  .filter((hours) => openingsSchema.safeParse(hours).success);
const dates = fc.integer({ min: from, max: Date.UTC(2014, 0, 1) }).map((ms) => new Date(ms).toISOString().slice(0, 10));
const exceptions = fc
  .record({ date: dates, hours: openings, yearly: fc.boolean() })
  .map(({ date, ...rest }) => ({ from: date, to: date, ...rest }));

/** Valid calendars that open at least on Mondays. */
const calendars = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    week: fc.tuple(...WEEKDAYS.map(() => openings)),
    exceptions: fc.array(exceptions, { maxLength: 6 }),
  })
  .map(({ week, ...rest }) =>
    serviceCalendarSchema.safeParse({
      id: 'random',
      title: { en: 'Random' },
      hours: Object.fromEntries(WEEKDAYS.map((weekday, index) => [weekday, week[index]])),
      ...rest,
    }),
  )
  .filter((parsed) => parsed.success && parsed.data.hours.mon.length > 0)
  .map((parsed) => {
    if (!parsed.success) throw parsed.error;
    return compileCalendar(parsed.data);
  });

const check = (property: fc.IRawProperty<unknown>) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 150, seed: 11 });

describe('business time', () => {
  test('adds up over any split', () => {
    check(
      fc.property(calendars, fc.tuple(instants, instants, instants), (calendar, split) => {
        const [a, b, c] = split.toSorted((x, y) => x - y) as [number, number, number];
        const whole = measureBusinessTime(calendar, a, c);
        expect(measureBusinessTime(calendar, a, b) + measureBusinessTime(calendar, b, c)).toBe(whole);
        expect(whole).toBeLessThanOrEqual(c - a);
      }),
    );
  });

  test('what was added is measured', () => {
    check(
      fc.property(calendars, instants, durations, (calendar, start, ms) => {
        const due = addBusinessTime(calendar, start, ms) ?? NaN;
        expect(measureBusinessTime(calendar, start, due)).toBe(ms);
        // Nothing earlier would do.
        if (ms > 0) expect(measureBusinessTime(calendar, start, due - 1)).toBe(ms - 1);
      }),
    );
  });

  test('adding in two parts is adding at once', () => {
    check(
      fc.property(calendars, instants, fc.tuple(durations, durations), (calendar, start, [first, second]) => {
        const middle = addBusinessTime(calendar, start, first) ?? NaN;
        fc.pre(second > 0);
        expect(addBusinessTime(calendar, middle, second)).toBe(addBusinessTime(calendar, start, first + second));
      }),
    );
  });

  test('measured time leads back to an open instant', () => {
    check(
      fc.property(calendars, instants, instants, (calendar, one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const ms = measureBusinessTime(calendar, start, end);
        if (isOpen(calendar, end) && isOpen(calendar, end - 1) && ms > 0) {
          expect(addBusinessTime(calendar, start, ms)).toBe(end);
        }
        const back = subtractBusinessTime(calendar, end, ms) ?? NaN;
        expect(measureBusinessTime(calendar, back, end)).toBe(ms);
        if (ms > 0) expect(back).toBeGreaterThanOrEqual(start);
      }),
    );
  });

  test('openings are open, apart, and hold all business time', () => {
    check(
      fc.property(calendars, instants, (calendar, start) => {
        const found = nextOpenings(calendar, start, 20);
        expect(found).toHaveLength(20);
        let sum = 0;
        let last = start - 1;
        for (const { opensAt, closesAt } of found) {
          expect(opensAt).toBeGreaterThan(last);
          expect(isOpen(calendar, opensAt)).toBe(true);
          expect(isOpen(calendar, closesAt)).toBe(false);
          sum += closesAt - opensAt;
          last = closesAt;
        }
        expect(measureBusinessTime(calendar, start, last)).toBe(sum);
      }),
    );
  });

  test('is what clocks on the wall say by day', () => {
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    const calendar = compileCalendar(
      serviceCalendarSchema.parse({
        id: 'day',
        title: { en: 'Day' },
        timeZone: 'America/New_York',
        hours: {
          mon: [
            ['08:00', '12:30'],
            ['13:15', '24:00'],
          ],
          fri: [['05:00', '09:00']],
        },
      }),
    );
    check(
      fc.property(instants, (ms) => {
        const [weekday, time = ''] = wall.format(ms).split(' ');
        const within = (opens: string, closes: string) => time >= opens && time < closes;
        const open =
          weekday === 'Mon'
            ? within('08:00', '12:30') || within('13:15', '24:00')
            : weekday === 'Fri' && within('05:00', '09:00');
        expect(isOpen(calendar, ms)).toBe(open);
      }),
    );
  });
});
