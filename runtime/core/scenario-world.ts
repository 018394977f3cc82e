import { compileCalendar, type Country, type ServiceCalendar } from '#catalog/directory';
import type { ScenarioWorld } from './scenario-play.ts';

/** The world that scenarios are played in, of what the directory holds. */
export function scenarioWorld(directory: {
  readonly calendars: readonly ServiceCalendar[];
  readonly countries: readonly Pick<Country, 'code' | 'calendar'>[];
}): ScenarioWorld {
  return {
    calendars: new Map(directory.calendars.map((calendar) => [calendar.id, compileCalendar(calendar)])),
    countryCalendars: new Map(directory.countries.map(({ code, calendar }) => [code, calendar])),
  };
}
