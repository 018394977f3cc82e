'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PriceList } from '../price-list.ts';
import { listProblems } from './list-problems.ts';
import { useApi } from './price-list-api.ts';

/** A list as the server gave it, or 0 and a draft that is nowhere yet. */
export interface Basis {
  readonly list: PriceList;
  readonly revision: number;
}

/** The state of the editor: a draft over a stored revision, and the acts that make the next revision. */
export function usePriceListDraft({ list, revision }: Basis, onSaved: (id: string) => void) {
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(list);
  const [stored, setStored] = useState<Basis>({ list, revision });
  const [tried, setTried] = useState(false);
  const taken = (row: Basis) => {
    setStored(row);
    setDraft(row.list);
    setTried(false);
    void queries.invalidateQueries(api.priceLists.pathFilter());
  };
  const save = useMutation(api.priceLists.save.mutationOptions({ onSuccess: taken }));
  const publish = useMutation(api.priceLists.publish.mutationOptions({ onSuccess: taken }));
  const retire = useMutation(api.priceLists.retire.mutationOptions({ onSuccess: taken }));
  const found = listProblems(draft);
  const change = { id: stored.list.id, revision: stored.revision };
  return {
    draft,
    revision: stored.revision,
    /** What differs from the stored revision would be lost. */
    unsaved: stored.revision === 0 || JSON.stringify(draft) !== JSON.stringify(stored.list),
    frozen: stored.list.status !== 'draft',
    problems: tried ? found : (new Map() as typeof found),
    saving: save.isPending,
    error: save.error,
    setDraft,
    save: () => {
      setTried(true);
      if (found.size > 0) return;
      save.mutate({ list: draft, revision: stored.revision }, { onSuccess: (row) => onSaved(row.list.id) });
    },
    publish: () => publish.mutateAsync(change),
    retire: () => retire.mutateAsync(change),
  };
}
