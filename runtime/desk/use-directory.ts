'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Customer, Person } from '#catalog/directory';
import { textIn } from '#catalog/language';
import { sourceLanguage, useLanguage } from '#ui/texts';
import { useCatalogApi } from './desk-api.ts';

/** Whom and what the desk's lists name by id. */
export interface Directory {
  readonly people: ReadonlyMap<string, Person>;
  readonly customers: ReadonlyMap<string, Customer>;
  /** Names of people by id. */
  readonly personNames: ReadonlyMap<string, string>;
  /** Titles of teams by id, in the reader's language. */
  readonly teamTitles: ReadonlyMap<string, string>;
  readonly countries: readonly string[];
}

const FRESH_MS = 60_000;
const byId = <T extends { readonly id: string }>(entries: readonly { readonly value: T }[] = []) =>
  new Map(entries.map(({ value }) => [value.id, value] as const));

/** The directory, at most a minute old; empty while it loads: ids stand in for names. */
export function useDirectory(): Directory {
  const api = useCatalogApi();
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  const { data: people } = useQuery(api.directory.people.list.queryOptions(undefined, { staleTime: FRESH_MS }));
  const { data: customers } = useQuery(api.directory.customers.list.queryOptions(undefined, { staleTime: FRESH_MS }));
  const { data: teams } = useQuery(api.directory.teams.list.queryOptions(undefined, { staleTime: FRESH_MS }));
  const { data: countries } = useQuery(api.directory.countries.list.queryOptions(undefined, { staleTime: FRESH_MS }));
  return useMemo(
    () => ({
      people: byId(people),
      customers: byId(customers),
      personNames: new Map((people ?? []).map(({ value }) => [value.id, value.name])),
      teamTitles: new Map((teams ?? []).map(({ value }) => [value.id, textIn(value.title, reader)])),
      countries: (countries ?? []).map(({ value }) => value.code),
    }),
    [people, customers, teams, countries, reader],
  );
}
