import { serviceCalendarSchema, type Country, type ServiceCalendar } from '#catalog/directory';
import { textOf } from '../text-of.ts';

const weekdays = (...hours: readonly (readonly [string, string])[]) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, hours]));
const closed = (from: string, to = from) => ({ from, to });

/** Public holidays of 2026 and 2027 that fall on working days. */
const HOLIDAYS = {
  PL: ['01-01', '01-06', '05-01', '11-11', '12-24', '12-25']
    .flatMap((day) => [`2026-${day}`, `2027-${day}`])
    .concat('2026-04-06', '2026-06-04', '2027-03-29', '2027-05-03', '2027-05-27', '2027-11-01'),
  KZ: [
    '2026-01-01',
    '2026-01-02',
    '2026-01-07',
    '2026-03-09',
    '2026-03-23',
    '2026-03-24',
    '2026-03-25',
    '2026-05-01',
    '2026-05-07',
    '2026-05-11',
    '2026-05-27',
    '2026-07-06',
    '2026-08-31',
    '2026-10-26',
    '2026-12-16',
    '2027-01-01',
    '2027-01-04',
    '2027-01-07',
  ],
  DE: [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-06',
    '2027-05-17',
  ],
};

/** The hours in which the desk promises to work. */
export const calendars: readonly ServiceCalendar[] = [
  {
    id: 'office-warsaw',
    title: textOf('Office hours, Warsaw', 'Рабочее время, Варшава', 'Godziny pracy, Warszawa'),
    timeZone: 'Europe/Warsaw',
    hours: weekdays(['09:00', '17:00']),
    exceptions: HOLIDAYS.PL.map((day) => closed(day)),
  },
  {
    id: 'office-almaty',
    title: textOf('Office hours, Almaty', 'Рабочее время, Алматы', 'Godziny pracy, Ałmaty'),
    timeZone: 'Asia/Almaty',
    hours: weekdays(['09:00', '13:00'], ['14:00', '18:00']),
    exceptions: HOLIDAYS.KZ.map((day) => closed(day)),
  },
  {
    id: 'office-berlin',
    title: textOf('Office hours, Berlin', 'Рабочее время, Берлин', 'Godziny pracy, Berlin'),
    timeZone: 'Europe/Berlin',
    hours: weekdays(['08:00', '18:00']),
    exceptions: HOLIDAYS.DE.map((day) => closed(day)),
  },
  { id: 'always', title: textOf('Around the clock', 'Круглосуточно', 'Całą dobę'), timeZone: 'UTC', always: true },
].map((calendar) => serviceCalendarSchema.parse(calendar));

/** The countries that the desk serves. */
export const countries: readonly Country[] = [
  { code: 'PL', title: textOf('Poland', 'Польша', 'Polska'), calendar: 'office-warsaw', language: 'pl' },
  { code: 'KZ', title: textOf('Kazakhstan', 'Казахстан', 'Kazachstan'), calendar: 'office-almaty', language: 'ru' },
  { code: 'DE', title: textOf('Germany', 'Германия', 'Niemcy'), calendar: 'office-berlin', language: 'en' },
];
