import { z } from 'zod';
import { ACTS, personRoles, personSchema, rolesThatMay, teamsOf, type Person } from '#catalog/directory';
import { LANGUAGES } from '#catalog/language';
import type { PeopleStore } from '../directory/directory-store.ts';
import type { Procedures } from '../procedures.ts';

function describe(person: Person) {
  const roles = personRoles(person);
  // For menus and buttons: what a role of his allows somewhere. The server asks again for each subject.
  const acts = ACTS.filter((act) => rolesThatMay(act).some((role) => roles.includes(role)));
  return { person, roles, teams: teamsOf(person), language: person.language, acts };
}

/** `session.*`: whoever is signed in, and what he sets for himself. */
export function createSessionRouter({ procedures, people }: { procedures: Procedures; people: PeopleStore }) {
  return procedures.router({
    me: procedures.signedIn.query(({ ctx }) => describe(ctx.person)),
    setLanguage: procedures.signedIn
      .input(z.object({ language: z.enum(LANGUAGES) }))
      .mutation(async ({ ctx, input }) => {
        const { id } = ctx.person;
        const { value, revision } = await people.load(id);
        const saved = await people.save({ value: { ...value, language: input.language }, revision, by: id });
        return describe(saved.value);
      }),
    setDismissed: procedures.signedIn
      .input(z.object({ hint: personSchema.shape.dismissed.unwrap().element, dismissed: z.boolean() }))
      .mutation(async ({ ctx, input }) => {
        const { id } = ctx.person;
        const { value, revision } = await people.load(id);
        const before = value.dismissed ?? [];
        if (before.includes(input.hint) === input.dismissed) return describe(value);
        const others = before.filter((hint) => hint !== input.hint);
        const dismissed = input.dismissed ? [...others, input.hint] : others;
        const saved = await people.save({ value: { ...value, dismissed }, revision, by: id });
        return describe(saved.value);
      }),
  });
}
