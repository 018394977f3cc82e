import type { CompiledCalendar } from '#catalog/directory';
import type { FieldValue } from '#catalog/language';

/** What a release's guards may know of the world outside the ticket; recorded in the journal where it changed. JSON only. */
export interface Facts {
  readonly requester?: {
    readonly id: string;
    readonly vip: boolean;
    readonly language: string;
    readonly country: string;
  };
  readonly customer?: { readonly id: string; readonly vip: boolean; readonly contract: boolean };
  /** Facts that plugins declare, by plugin. */
  readonly plugins?: Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;
}

/** Everything a step may read beside the ticket: the kernel asks neither the clock nor the database. */
export interface Scope {
  /** Milliseconds UTC. */
  readonly now: number;
  readonly facts: Facts;
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
  /** The id of the calendar of the ticket's country. */
  readonly countryCalendar?: string;
  /** The people who are absent now: routing passes them over. */
  readonly absentees: ReadonlySet<string>;
}
