import type { Vocabulary } from '#catalog/language';
import type { DirectoryStore } from './directory/directory-store.ts';

/** What workflows may refer to at this moment. */
export type LoadVocabulary = () => Promise<Vocabulary>;

/** The vocabulary of an installation: the plugins' actions, and who and what is in the directory now. Inactive people are not in it. */
export function createVocabulary(options: {
  readonly actions: Vocabulary['actions'];
  readonly directory: Pick<DirectoryStore, 'teams' | 'calendars' | 'people'>;
}): LoadVocabulary {
  const { actions, directory } = options;
  return async () => {
    const [teams, calendars, people] = await Promise.all([
      directory.teams.list(),
      directory.calendars.list(),
      directory.people.list(),
    ]);
    const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
    const present = people.filter(({ value }) => value.active);
    return { actions, teams: ids(teams), calendars: ids(calendars), people: ids(present) };
  };
}
