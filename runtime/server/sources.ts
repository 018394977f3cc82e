import type { Country, Customer, Person, ServiceCalendar } from '#catalog/directory';
import type { Workflow } from '#catalog/language';

/** A published workflow as the runtime needs it. */
export interface RunnableRelease {
  readonly id: string;
  readonly document: Workflow;
}

/** Where releases come from. */
export interface ReleaseSource {
  /** Throws RefusedError `not-found`. A release never changes. */
  release(id: string): Promise<RunnableRelease>;
  /** The newest release of a workflow, which new tickets use. */
  currentRelease(workflow: string): Promise<RunnableRelease | undefined>;
  /** The newest release of every published workflow. */
  currentReleases(): Promise<readonly RunnableRelease[]>;
}

/** What the runtime asks of the directory; who is not known is `undefined`. */
export interface DirectorySource {
  person(id: string): Promise<Person | undefined>;
  customer(id: string): Promise<Customer | undefined>;
  country(code: string): Promise<Country | undefined>;
  calendars(): Promise<readonly ServiceCalendar[]>;
  /** The people who have any absence entered, whenever it is. */
  peopleWithAbsences(): Promise<readonly Person[]>;
}
