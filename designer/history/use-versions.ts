'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { diffWorkflow, type Workflow } from '#catalog/language';
import { useApi } from './api.ts';
import { withPlaces } from './with-places.ts';

/** The releases of a workflow, and what its draft changes on the newest. */
export function useVersions(key: string, draft: Workflow) {
  const api = useApi();
  const history = useInfiniteQuery(
    api.workflows.history.infiniteQueryOptions(
      { key },
      { getNextPageParam: ({ releases, more }) => (more ? releases.at(-1)?.number : undefined) },
    ),
  );
  const releases = useMemo(() => history.data?.pages.flatMap((page) => page.releases), [history.data]);
  const newest = releases?.[0];
  const published = useQuery({
    ...api.workflows.release.queryOptions({ id: newest?.id ?? '' }),
    enabled: newest !== undefined,
    staleTime: Infinity,
  });
  const later = useDeferredValue(draft);
  const document = published.data?.document;
  const unreleased = useMemo(() => document && diffWorkflow(withPlaces(document, later), later), [document, later]);
  return { history, releases, newest, unreleased, error: history.error ?? published.error };
}
