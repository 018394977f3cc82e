import { z } from 'zod';
import {
  countryEntrySchema,
  customerSchema,
  personSchema,
  serviceCalendarSchema,
  teamSchema,
} from '#catalog/directory';
import type { Auth } from '../auth/auth.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import type { Procedures } from '../procedures.ts';
import { requireCan } from '../require-can.ts';
import { entryProcedures, removeProcedure } from './entry-router.ts';

/** What the directory's procedures need. */
export interface DirectoryRouterOptions {
  readonly procedures: Procedures;
  readonly directory: DirectoryStore;
  readonly auth: Pick<Auth, 'follow' | 'createAccount' | 'setPassword'>;
}

const passwordOrder = z.object({ personId: z.string(), password: z.string().max(1000) });

/** `directory.*`: people, teams, countries, customers and calendars. */
export function createDirectoryRouter({ procedures, directory, auth }: DirectoryRouterOptions) {
  const { router } = procedures;
  const { people, teams, countries, customers, calendars } = directory;
  return router({
    people: router({
      ...entryProcedures({ procedures, store: people, schema: personSchema, onSaved: (person) => auth.follow(person) }),
      /** Gives the person a password, his first or a new one; his sessions end. */
      setPassword: procedures
        .authorised('directory.edit')
        .input(passwordOrder)
        .mutation(async ({ ctx, input }) => {
          requireCan(ctx.person, 'directory.edit');
          const { value: person } = await people.load(input.personId);
          await auth.setPassword({ person, password: input.password });
        }),
    }),
    teams: router({
      ...entryProcedures({ procedures, store: teams, schema: teamSchema }),
      remove: removeProcedure({ procedures, store: teams }),
    }),
    countries: router({
      ...entryProcedures({ procedures, store: countries, schema: countryEntrySchema }),
      remove: removeProcedure({ procedures, store: countries }),
    }),
    customers: router({
      ...entryProcedures({ procedures, store: customers, schema: customerSchema }),
      remove: removeProcedure({ procedures, store: customers }),
    }),
    calendars: router({
      ...entryProcedures({ procedures, store: calendars, schema: serviceCalendarSchema }),
      remove: removeProcedure({ procedures, store: calendars }),
    }),
  });
}
