import { describe, expect, test } from 'vitest';
import { addBusinessTime, isOpen, measureBusinessTime, nextOpenings, subtractBusinessTime } from './business-time.ts';
import { compileCalendar } from './compiled-calendar.ts';
import { type ServiceCalendarInput, serviceCalendarSchema } from './service-calendar.ts';

const HOUR = 3_600_000;
const base = { id: 'office', title: { en: 'Office' }, timeZone: 'Europe/Berlin' };
const day = (...hours: [string, string][]) => hours;
const office = day(['09:00', '17:00']);
const week = { mon: office, tue: office, wed: office, thu: office, fri: office };
const compile = (parts: Partial<ServiceCalendarInput>) =>
  compileCalendar(serviceCalendarSchema.parse({ ...base, ...parts }));
const at = (text: string) => Date.parse(text);
const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString().replace('.000', ''));
const openings = (parts: Partial<ServiceCalendarInput>, from: string, n: number) =>
  nextOpenings(compile(parts), at(from), n).map(
    ({ opensAt, closesAt }) => `${iso(opensAt) ?? ''}/${iso(closesAt) ?? ''}`,
  );

function problems(parts: object): string[] {
  const parsed = serviceCalendarSchema.safeParse({ ...base, ...parts });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a calendar is refused', () => {
  test.each<[string, object, string]>([
    [
      'an unknown zone',
      { timeZone: 'Europe/Atlantis' },
      "timeZone: 'Europe/Atlantis' is no time zone; write one such as Europe/Warsaw",
    ],
    [
      'an offset for a zone',
      { timeZone: '+03:00' },
      "timeZone: '+03:00' is no time zone; write one such as Europe/Warsaw",
    ],
    [
      'a time that no clock shows',
      { hours: { mon: [['9:00', '17:00']] } },
      'hours.mon.0.0: an opening time looks like 09:00',
    ],
    [
      'an opening at 24:00',
      { hours: { mon: [['24:00', '17:00']] } },
      'hours.mon.0.0: an opening time looks like 09:00',
    ],
    [
      'a closing at 24:30',
      { hours: { mon: [['09:00', '24:30']] } },
      'hours.mon.0.1: a closing time looks like 18:00; midnight is 24:00',
    ],
    [
      'openings that overlap',
      {
        hours: {
          tue: [
            ['12:00', '18:00'],
            ['09:00', '13:00'],
          ],
        },
      },
      'hours.tue: 09:00-13:00 and 12:00-18:00 overlap',
    ],
    [
      'a night that meets the next morning',
      { hours: { mon: [['22:00', '06:00']], tue: [['05:00', '09:00']] } },
      'hours: mon 22:00-06:00 and tue 05:00-09:00 overlap',
    ],
    [
      'a Sunday night that meets Monday',
      { hours: { sun: [['22:00', '06:00']], mon: [['05:00', '09:00']] } },
      'hours: sun 22:00-06:00 and mon 05:00-09:00 overlap',
    ],
    [
      'a date that does not exist',
      { exceptions: [{ from: '2026-02-30', to: '2026-03-01' }] },
      'exceptions.0.from: 2026-02-30 does not exist',
    ],
    [
      'an exception that ends before it begins',
      { exceptions: [{ from: '2026-03-02', to: '2026-03-01' }] },
      'exceptions.0.to: the exception ends before it begins',
    ],
    [
      'hours beside always',
      { always: true, hours: { mon: [['09:00', '17:00']] } },
      'hours: a calendar that is always open has no weekly hours',
    ],
    ['a day that is none', { hours: { monday: [] } }, 'hours: Unrecognized key: "monday"'],
  ])('for %s', (_, parts, message) => {
    expect(problems(parts)).toEqual([message]);
  });

  test('touching openings and nights are fine', () => {
    expect(
      problems({
        hours: { mon: day(['09:00', '12:00'], ['12:00', '18:00'], ['22:00', '06:00']), tue: day(['06:00', '09:00']) },
      }),
    ).toEqual([]);
  });
});

describe('summer time', () => {
  // Berlin: 2026-03-29 02:00 becomes 03:00, 2026-10-25 03:00 becomes 02:00.
  test('a night is an hour shorter in spring and longer in autumn', () => {
    const nights = compile({ hours: { sat: day(['22:00', '06:00']) } });
    expect(measureBusinessTime(nights, at('2026-03-28T00:00Z'), at('2026-03-30T00:00Z'))).toBe(7 * HOUR);
    expect(measureBusinessTime(nights, at('2026-10-24T00:00Z'), at('2026-10-26T00:00Z'))).toBe(9 * HOUR);
  });

  test('wall times in the gap move by the gap', () => {
    expect(openings({ hours: { sun: day(['02:15', '05:00']) } }, '2026-03-28T00:00Z', 1)).toEqual([
      '2026-03-29T01:15:00Z/2026-03-29T03:00:00Z',
    ]);
    // Both ends move: 03:15 to 03:45.
    expect(openings({ hours: { sun: day(['02:15', '02:45']) } }, '2026-03-28T00:00Z', 1)).toEqual([
      '2026-03-29T01:15:00Z/2026-03-29T01:45:00Z',
    ]);
  });

  test('an opening that the gap turns around is dropped', () => {
    expect(openings({ hours: { sun: day(['02:30', '03:15']) } }, '2026-03-28T00:00Z', 1)).toEqual([
      '2026-04-05T00:30:00Z/2026-04-05T01:15:00Z',
    ]);
  });

  test('openings that the gap lays over one another count once', () => {
    const calendar = compile({ hours: { sun: day(['02:00', '03:00'], ['03:00', '04:00']) } });
    expect(measureBusinessTime(calendar, at('2026-03-28T00:00Z'), at('2026-03-30T00:00Z'))).toBe(HOUR);
  });

  test('openings that the gap brings out of order keep all their time', () => {
    // 02:30-02:45 becomes 03:30-03:45, in the midst of the later opening.
    const hours = { sun: day(['02:30', '02:45'], ['03:10', '04:00']) };
    expect(openings({ hours }, '2026-03-28T00:00Z', 1)).toEqual(['2026-03-29T01:10:00Z/2026-03-29T02:00:00Z']);
  });

  test('a wall time that comes twice is the first', () => {
    expect(openings({ hours: { sun: day(['02:30', '03:30']) } }, '2026-10-24T00:00Z', 1)).toEqual([
      '2026-10-25T00:30:00Z/2026-10-25T02:30:00Z',
    ]);
  });

  test('around the clock counts every hour of both days', () => {
    const calendar = compile({ always: true });
    expect(measureBusinessTime(calendar, at('2026-03-28T23:00Z'), at('2026-03-29T22:00Z'))).toBe(23 * HOUR);
    expect(iso(addBusinessTime(calendar, at('2026-10-24T22:00Z'), 25 * HOUR))).toBe('2026-10-25T23:00:00Z');
  });
});

describe('exceptions', () => {
  test('a closed day is left out, changed hours replace the week’s', () => {
    const exceptions = [
      { from: '2026-12-24', to: '2026-12-24', hours: day(['09:00', '12:00']) },
      { from: '2026-12-25', to: '2026-12-26' },
    ];
    expect(openings({ hours: week, exceptions }, '2026-12-24T00:00Z', 2)).toEqual([
      '2026-12-24T08:00:00Z/2026-12-24T11:00:00Z',
      '2026-12-28T08:00:00Z/2026-12-28T16:00:00Z',
    ]);
  });

  test('an extra working Saturday opens', () => {
    expect(
      openings(
        { hours: week, exceptions: [{ from: '2026-11-07', to: '2026-11-07', hours: office }] },
        '2026-11-07T00:00Z',
        1,
      ),
    ).toEqual(['2026-11-07T08:00:00Z/2026-11-07T16:00:00Z']);
  });

  test('a yearly one comes every year, past the new year too', () => {
    const calendar = compile({ hours: week, exceptions: [{ from: '2020-12-24', to: '2021-01-02', yearly: true }] });
    for (const year of [2019, 2026, 2064]) {
      expect(measureBusinessTime(calendar, at(`${year}-12-24T00:00Z`), at(`${year + 1}-01-03T00:00Z`))).toBe(0);
      expect(measureBusinessTime(calendar, at(`${year}-12-17T00:00Z`), at(`${year}-12-24T00:00Z`))).toBe(40 * HOUR);
    }
  });

  test('a yearly 29 February comes in leap years alone', () => {
    const calendar = compile({ exceptions: [{ from: '2024-02-29', to: '2024-02-29', yearly: true, hours: office }] });
    expect(iso(addBusinessTime(calendar, at('2026-01-01T00:00Z'), 0))).toBe('2028-02-29T08:00:00Z');
    expect(iso(addBusinessTime(calendar, at('2097-01-01T00:00Z'), 0))).toBe('2104-02-29T08:00:00Z');
  });

  test('a dated one beats a yearly one, a later one an earlier one', () => {
    const yearly = { from: '2020-05-01', to: '2020-05-01', yearly: true };
    const dated = { from: '2026-05-01', to: '2026-05-01', hours: day(['10:00', '11:00']) };
    const corrected = { ...dated, hours: day(['12:00', '13:00']) };
    expect(openings({ hours: week, exceptions: [dated, yearly] }, '2026-05-01T00:00Z', 1)).toEqual([
      '2026-05-01T08:00:00Z/2026-05-01T09:00:00Z',
    ]);
    expect(openings({ hours: week, exceptions: [dated, corrected] }, '2026-05-01T00:00Z', 1)).toEqual([
      '2026-05-01T10:00:00Z/2026-05-01T11:00:00Z',
    ]);
  });

  test('the night before a closed day runs to its end', () => {
    const hours = { thu: day(['22:00', '06:00']), fri: day(['22:00', '06:00']) };
    expect(openings({ hours, exceptions: [{ from: '2026-12-25', to: '2026-12-25' }] }, '2026-12-24T12:00Z', 2)).toEqual(
      ['2026-12-24T21:00:00Z/2026-12-25T05:00:00Z', '2026-12-31T21:00:00Z/2027-01-01T05:00:00Z'],
    );
  });

  test('around the clock can close too', () => {
    expect(
      isOpen(
        compile({ always: true, exceptions: [{ from: '2026-12-25', to: '2026-12-25' }] }),
        at('2026-12-25T12:00Z'),
      ),
    ).toBe(false);
  });
});

describe('borders', () => {
  const calendar = compile({ hours: week });

  test('a target used up at closing is due at closing; no target at the next opening', () => {
    expect(iso(addBusinessTime(calendar, at('2026-11-06T08:00Z'), 8 * HOUR))).toBe('2026-11-06T16:00:00Z');
    expect(iso(addBusinessTime(calendar, at('2026-11-06T16:00Z'), 0))).toBe('2026-11-09T08:00:00Z');
    expect(iso(addBusinessTime(calendar, at('2026-11-06T16:00Z'), 1))).toBe('2026-11-09T08:00:00.001Z');
  });

  test('backwards no time is the instant itself while open, else the last closing', () => {
    expect(iso(subtractBusinessTime(calendar, at('2026-11-09T08:00Z'), 0))).toBe('2026-11-09T08:00:00Z');
    expect(iso(subtractBusinessTime(calendar, at('2026-11-09T07:00Z'), 0))).toBe('2026-11-06T16:00:00Z');
    expect(iso(subtractBusinessTime(calendar, at('2026-11-09T08:00Z'), 8 * HOUR))).toBe('2026-11-06T08:00:00Z');
  });

  test('an end before the start measures nothing', () => {
    expect(measureBusinessTime(calendar, at('2026-11-06T12:00Z'), at('2026-11-06T10:00Z'))).toBe(0);
  });

  test('an interval over the new year is one', () => {
    expect(openings({ timeZone: 'UTC', hours: { thu: day(['20:00', '04:00']) } }, '2026-12-31T22:00Z', 1)).toEqual([
      '2026-12-31T22:00:00Z/2027-01-01T04:00:00Z',
    ]);
  });

  test('forty years ahead are counted', () => {
    // 2080 weeks of five days from a Thursday morning end on the Wednesday evening before the 2081st Thursday.
    const start = at('2026-01-01T00:00Z');
    const due = addBusinessTime(calendar, start, 2080 * 40 * HOUR);
    expect(due).toBe(start + 2080 * 7 * 24 * HOUR - 8 * HOUR);
    expect(measureBusinessTime(calendar, start, due ?? 0)).toBe(2080 * 40 * HOUR);
  });

  test('a calendar that never opens says so', () => {
    const closed = compile({});
    expect(closed.mayOpen).toBe(false);
    for (const never of [
      closed,
      compile({ hours: week, exceptions: [{ from: '2020-01-01', to: '2020-12-31', yearly: true }] }),
    ]) {
      expect(addBusinessTime(never, at('2026-01-01T00:00Z'), 0)).toBeUndefined();
      expect(addBusinessTime(never, at('2026-01-01T00:00Z'), HOUR)).toBeUndefined();
      expect(subtractBusinessTime(never, at('2026-01-01T00:00Z'), HOUR)).toBeUndefined();
      expect(measureBusinessTime(never, at('2026-01-01T00:00Z'), at('2066-01-01T00:00Z'))).toBe(0);
      expect(nextOpenings(never, at('2026-01-01T00:00Z'), 3)).toEqual([]);
    }
  });

  test('a target that a hundred years do not fill is none', () => {
    expect(addBusinessTime(calendar, at('2026-01-01T00:00Z'), 101 * 366 * 8 * HOUR)).toBeUndefined();
    expect(
      addBusinessTime(
        compile({ exceptions: [{ from: '2020-01-01', to: '2020-01-01', hours: office }] }),
        at('2026-01-01T00:00Z'),
        0,
      ),
    ).toBeUndefined();
  });

  test('what is no instant or no duration is a defect, not an endless search', () => {
    for (const bad of [NaN, Infinity, 0.5, at('1899-12-31T23:59Z'), at('2300-01-01T00:00Z')]) {
      expect(() => isOpen(calendar, bad)).toThrow(/directory.instant-out-of-range/);
      expect(() => addBusinessTime(calendar, bad, 0)).toThrow(/directory.instant-out-of-range/);
    }
    for (const bad of [NaN, Infinity, -1, 0.5])
      expect(() => addBusinessTime(calendar, 0, bad)).toThrow(/directory.bad-duration/);
  });

  test('an answer does not depend on what was asked before', () => {
    const asked = compile({ hours: week });
    for (let year = 1950; year < 2200; year++) isOpen(asked, Date.UTC(year, 5, 1));
    expect(addBusinessTime(asked, at('1970-01-05T00:00Z'), 12 * HOUR)).toBe(
      addBusinessTime(calendar, at('1970-01-05T00:00Z'), 12 * HOUR),
    );
  });
});
