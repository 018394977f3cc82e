import { dateOfDay, dayNumber, weekdayOfDay } from './civil-date.ts';
import { type OpeningMinutes, openingMinutes } from './opening-hours.ts';
import { type CalendarException, type ServiceCalendar, WEEKDAYS } from './service-calendar.ts';

const CLOSED: readonly OpeningMinutes[] = [];
const AROUND_THE_CLOCK: readonly OpeningMinutes[] = [{ opens: 0, closes: 1440 }];

/** The openings that begin on a day (days since 1970-01-01) by the calendar's weekly hours and exceptions. */
export type CalendarHours = (day: number) => readonly OpeningMinutes[];

/** Whether month and day lie in a yearly range, which may pass the new year. */
function coversYearly({ from, to }: CalendarException, monthDay: string): boolean {
  const first = from.slice(5);
  const last = to.slice(5);
  // A range of a year and more covers every day whatever its ends are.
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > (last < first ? 1 : 0)) return true;
  return first <= last ? monthDay >= first && monthDay <= last : monthDay >= first || monthDay <= last;
}

/** The yearly exception of each `MM-DD`, the last in the list first; 366 entries at most. */
function yearlyHours(exceptions: readonly CalendarException[]): Map<string, readonly OpeningMinutes[]> {
  const byMonthDay = new Map<string, readonly OpeningMinutes[]>();
  if (exceptions.length === 0) return byMonthDay;
  const leapYear = dayNumber('2024-01-01');
  for (const exception of exceptions) {
    const hours = exception.hours.map(openingMinutes);
    for (let index = 0; index < 366; index++) {
      const monthDay = dateOfDay(leapYear + index).slice(5);
      if (coversYearly(exception, monthDay)) byMonthDay.set(monthDay, hours);
    }
  }
  return byMonthDay;
}

/** Looks up the hours of any day; the dated exceptions are few enough to be walked from the last to the first. */
export function calendarHours(calendar: ServiceCalendar): CalendarHours {
  const weekly = WEEKDAYS.map((weekday) =>
    calendar.always ? AROUND_THE_CLOCK : calendar.hours[weekday].map(openingMinutes),
  );
  const yearly = yearlyHours(calendar.exceptions.filter((exception) => exception.yearly));
  const dated = calendar.exceptions
    .filter((exception) => !exception.yearly)
    .map(({ from, to, hours }) => ({ from: dayNumber(from), to: dayNumber(to), hours: hours.map(openingMinutes) }))
    .reverse();
  return (day) =>
    dated.find(({ from, to }) => day >= from && day <= to)?.hours ??
    (yearly.size > 0 ? yearly.get(dateOfDay(day).slice(5)) : undefined) ??
    weekly[weekdayOfDay(day)] ??
    CLOSED;
}
