'use client';
import { useQuery } from '@tanstack/react-query';
import type { Act } from '#catalog/directory';
import { useCatalogApi } from './desk-api.ts';

const NONE: readonly Act[] = [];

/** Who is signed in, and what his roles allow somewhere; nobody while it loads. */
export function useMe(): { readonly id: string | undefined; readonly acts: readonly Act[] } {
  const { data } = useQuery(useCatalogApi().session.me.queryOptions(undefined, { staleTime: 60_000 }));
  return { id: data?.person.id, acts: data?.acts ?? NONE };
}
