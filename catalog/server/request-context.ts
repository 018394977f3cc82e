import type { Person } from '#catalog/directory';
import type { Clock } from './clock.ts';
import type { NewId } from './new-id.ts';

/** What every procedure is given: who asks, the time and new ids. */
export interface RequestContext extends Clock {
  /** Whoever is signed in. */
  readonly person: Person | undefined;
  readonly newId: NewId;
}
