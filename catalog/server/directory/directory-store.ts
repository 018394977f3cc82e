import type { ClientSession, Connection } from 'mongoose';
import {
  countryEntrySchema,
  customerSchema,
  personSchema,
  serviceCalendarSchema,
  teamSchema,
  type Country,
  type Customer,
  type Person,
  type ServiceCalendar,
  type Team,
} from '#catalog/directory';
import { RefusedError } from '#catalog/language';
import type { Audit } from '../audit.ts';
import type { Clock } from '../clock.ts';
import { databaseOf } from '../database-of.ts';
import { createEntryStore, entryModel, type EntryKind, type EntryStore } from './entry-store.ts';

const people: EntryKind<Person> = {
  ...{ kind: 'person', collection: 'people', schema: personSchema },
  idOf: ({ id }) => id,
};
const teams: EntryKind<Team> = { kind: 'team', collection: 'teams', schema: teamSchema, idOf: ({ id }) => id };
const countries: EntryKind<Country> = {
  ...{ kind: 'country', collection: 'countries', schema: countryEntrySchema },
  idOf: ({ code }) => code,
};
const customers: EntryKind<Customer> = {
  ...{ kind: 'customer', collection: 'customers', schema: customerSchema },
  idOf: ({ id }) => id,
};
const calendars: EntryKind<ServiceCalendar> = {
  ...{ kind: 'calendar', collection: 'calendars', schema: serviceCalendarSchema },
  idOf: ({ id }) => id,
};

/** The people. They are never removed, for tickets name them: whoever leaves becomes inactive. */
export interface PeopleStore extends Omit<EntryStore<Person>, 'remove'> {
  /** The person with the e-mail address, in whatever case it is written. */
  byEmail(email: string): Promise<Person | undefined>;
  /** The active people who have a grant that names the team. */
  ofTeam(team: string): Promise<readonly Person[]>;
}

/** Everything the directory stores. */
export interface DirectoryStore {
  readonly people: PeopleStore;
  readonly teams: EntryStore<Team>;
  readonly countries: EntryStore<Country>;
  readonly customers: EntryStore<Customer>;
  readonly calendars: EntryStore<ServiceCalendar>;
}

interface Dependencies {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly audit: Audit;
}

/** What `administers` looks at; a grant that names any part of a scope is not for everything. */
const EVERYWHERE = { role: 'administrator', team: null, country: null, customer: null, workflow: null };

function administers({ active, grants }: Person): boolean {
  const everywhere = (grant: Person['grants'][number]) =>
    grant.role === 'administrator' && Object.keys(grant).length === 1;
  return active && grants.some(everywhere);
}

function createPeopleStore(dependencies: Dependencies): PeopleStore {
  const model = entryModel(dependencies.connection, people.collection);

  /** Refuses the change after which nobody could administer the desk any more. */
  async function guard(
    { id, after }: { id: string; after: Person | undefined },
    session: ClientSession,
  ): Promise<void> {
    if (after && administers(after)) return;
    const before = await model.findById(id).session(session).lean<{ value: Person }>();
    if (!before || !administers(before.value)) return;
    const other = { _id: { $ne: id }, 'value.active': true, 'value.grants': { $elemMatch: EVERYWHERE } };
    if (!(await model.exists(other).session(session))) throw new RefusedError('last-administrator', { id });
  }

  return {
    ...createEntryStore(people, { ...dependencies, guard }),
    async byEmail(email) {
      const found = await model.findOne({ 'value.email': email.trim().toLowerCase() }).lean<{ value: Person }>();
      return found?.value;
    },
    async ofTeam(team) {
      const filter = { 'value.active': true, 'value.grants.team': team };
      return (await model.find(filter).sort({ _id: 1 }).lean<{ value: Person }[]>()).map(({ value }) => value);
    },
  };
}

/** The directory over a connection. */
export function createDirectoryStore(dependencies: Dependencies): DirectoryStore {
  return {
    people: createPeopleStore(dependencies),
    teams: createEntryStore(teams, dependencies),
    countries: createEntryStore(countries, dependencies),
    customers: createEntryStore(customers, dependencies),
    calendars: createEntryStore(calendars, dependencies),
  };
}

/** Creates the indexes of the people: one person per e-mail address. */
export async function createPeopleIndexes(connection: Connection): Promise<void> {
  await databaseOf(connection)
    .collection(people.collection)
    .createIndexes([
      { key: { 'value.email': 1 }, unique: true, name: 'email' },
      { key: { 'value.grants.team': 1 }, name: 'grant-team' },
    ]);
}
