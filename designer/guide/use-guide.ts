'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Person } from '#catalog/directory';
import { useCommands } from '#ui/shell';
import { useTexts } from '#ui/texts';
import { useApi } from './api.ts';
import { guideTexts } from './guide-texts.ts';

const GUIDE = 'designer-guide';

/** The first hints, as far as the page must know of them. */
export interface Guide {
  readonly wanted: boolean;
  readonly dismiss: () => void;
}

/**
 * Whether a person still wants the first hints, and the way to be rid of them. That is kept with the person on the server, as his
 * language is, and not in the browser: who has dismissed them must not meet them again on another machine. The palette brings them back. `possible`: there is a drawing that can be edited.
 */
export function useGuide({ dismissed = [] }: Pick<Person, 'dismissed'>, possible: boolean): Guide {
  const t = useTexts(guideTexts);
  const { session } = useApi();
  const queries = useQueryClient();
  const me = session.me.queryKey();
  const { mutate } = useMutation(
    session.setDismissed.mutationOptions({
      // At once. Where the server cannot be reached they are gone at least until the page is opened anew.
      onMutate: ({ hint, dismissed: gone }) =>
        queries.setQueryData(me, (known) => {
          if (!known) return known;
          const others = (known.person.dismissed ?? []).filter((each) => each !== hint);
          return { ...known, person: { ...known.person, dismissed: gone ? [...others, hint] : others } };
        }),
    }),
  );
  const again = { id: GUIDE, label: t('again'), icon: 'info' as const };
  useCommands(possible ? [{ ...again, run: () => mutate({ hint: GUIDE, dismissed: false }) }] : []);
  return {
    wanted: possible && !dismissed.includes(GUIDE),
    dismiss: () => mutate({ hint: GUIDE, dismissed: true }),
  };
}
