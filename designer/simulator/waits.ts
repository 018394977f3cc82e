import { Temporal } from 'temporal-polyfill';
import { addBusinessTime, nextOpenings, type CompiledCalendar } from '#catalog/directory';
import { nextTimer, type Play } from '#runtime/core';

/** Milliseconds as an ISO 8601 duration: `P1DT4H`. */
export function durationOf(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  const whole = Math.floor(seconds);
  const [days, hours, minutes] = [
    Math.floor(whole / 86_400),
    Math.floor(whole / 3600) % 24,
    Math.floor(whole / 60) % 60,
  ];
  const rest = Math.round((seconds - days * 86_400 - hours * 3600 - minutes * 60) * 1000) / 1000;
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
  const text = `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
  return text === 'P' ? 'PT0S' : text;
}

/** The calendar that the ticket's country keeps. */
export function calendarOf({ scope }: Pick<Play, 'scope'>): CompiledCalendar | undefined {
  return scope.calendars.get(scope.countryCalendar ?? '');
}

/** How a wait is asked for. */
export type Wait =
  | { readonly kind: 'timer' }
  | { readonly kind: 'business' | 'elapsed'; readonly ms: number }
  | { readonly kind: 'monday' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'until'; readonly at: number };

/** The next Monday, 9:00 in a zone, after an instant. */
export function nextMonday(now: number, zone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const nine = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).epochMilliseconds;
  const date = here.toPlainDate();
  const monday = date.add({ days: (8 - date.dayOfWeek) % 7 });
  return nine(monday) > now ? nine(monday) : nine(monday.add({ days: 7 }));
}

/** When a calendar next begins to be open, after an instant: it may be open already. */
function nextOpening(calendar: CompiledCalendar, now: number): number | undefined {
  return nextOpenings(calendar, now, 2).find(({ opensAt }) => opensAt > now)?.opensAt;
}

function until(play: Play, wait: Wait, zone: string): number | undefined {
  const { now } = play;
  const calendar = calendarOf(play);
  switch (wait.kind) {
    case 'timer':
      return nextTimer(play.ticket)?.dueAt;
    case 'elapsed':
      return now + wait.ms;
    case 'business':
      return calendar && addBusinessTime(calendar, now, wait.ms);
    case 'opening':
      return calendar && nextOpening(calendar, now);
    case 'monday':
      return nextMonday(now, calendar?.calendar.timeZone ?? zone);
    case 'until':
      return wait.at;
  }
}

/** The milliseconds that a wait takes from where the play is; `undefined` where there is nothing to wait for. `zone`: the reader's. */
export function waitMs(play: Play, wait: Wait, zone: string): number | undefined {
  const at = until(play, wait, zone);
  return at === undefined || at < play.now || !Number.isFinite(at) ? undefined : at - play.now;
}
