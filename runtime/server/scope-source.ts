import { LRUCache } from 'lru-cache';
import { compileCalendar, isAbsent, type CompiledCalendar, type Customer, type Person } from '#catalog/directory';
import type { Facts, Scope, Ticket } from '#runtime/core';
import type { DirectorySource } from './sources.ts';

/** How long what the directory said is believed, in milliseconds: short enough that nobody waits for a change to work. */
const BELIEVED_MS = 2_000;
const CACHED = 5_000;

/** Whom a scope is about. */
export type ScopeSubject = Pick<Ticket, 'requester' | 'customer' | 'country'>;

/** Everything a step may read beside the ticket. */
export interface ScopeSource {
  /** `now` in milliseconds UTC. */
  scopeOf(subject: ScopeSubject, now: number): Promise<Scope>;
  /** A person of the directory, at most two seconds old. */
  person(id: string): Promise<Person | undefined>;
  /** A customer of the directory, at most two seconds old. */
  customer(id: string): Promise<Customer | undefined>;
}

/** Remembers answers, also that there is none, and asks once for callers that ask together. */
function remembering<T>(load: (key: string) => Promise<T | undefined>): (key: string) => Promise<T | undefined> {
  const cache = new LRUCache<string, { readonly value: T | undefined }>({
    max: CACHED,
    ttl: BELIEVED_MS,
    fetchMethod: async (key) => ({ value: await load(key) }),
  });
  return async (key) => (await cache.fetch(key))?.value;
}

function requesterFacts(person: Person): NonNullable<Facts['requester']> {
  return { id: person.id, vip: person.vip, language: person.language, country: person.country ?? '' };
}

/** The scopes over a directory. */
export function createScopeSource(directory: DirectorySource): ScopeSource {
  const person = remembering((id) => directory.person(id));
  const customer = remembering((id) => directory.customer(id));
  const country = remembering((code) => directory.country(code));
  const calendars = remembering<ReadonlyMap<string, CompiledCalendar>>(async () => {
    const all = await directory.calendars();
    return new Map(all.map((calendar) => [calendar.id, compileCalendar(calendar)]));
  });
  const absences = remembering<readonly Person[]>(() => directory.peopleWithAbsences());

  return {
    person,
    customer,
    async scopeOf(subject, now) {
      const [requester, client, place, table, away] = await Promise.all([
        subject.requester === undefined ? undefined : person(subject.requester),
        subject.customer === undefined ? undefined : customer(subject.customer),
        subject.country === undefined ? undefined : country(subject.country),
        calendars(''),
        absences(''),
      ]);
      const absentees = new Set((away ?? []).filter((each) => isAbsent(each, now)).map(({ id }) => id));
      return {
        now,
        facts: {
          ...(requester && { requester: requesterFacts(requester) }),
          ...(client && { customer: { id: client.id, vip: client.vip, contract: client.contract } }),
        },
        calendars: table ?? new Map<string, CompiledCalendar>(),
        ...(place && { countryCalendar: place.calendar }),
        absentees,
      };
    },
  };
}
