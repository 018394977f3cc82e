'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { textIn, type Vocabulary } from '#catalog/language';
import type { Named } from '#designer/inspector';
import { vocabularyOf, type PluginManifest } from '#plugins/sdk';
import { sourceLanguage, useLanguage } from '#ui/texts';
import { useApi } from './api.ts';

/** What the designer takes from the directory. While it loads, or where it may not be read, names are ids. */
export interface DirectoryNames {
  readonly teams: readonly Named[];
  readonly calendars: readonly Named[];
  readonly people: readonly Named[];
  readonly teamTitles: ReadonlyMap<string, string>;
  readonly personName: (id: string) => string | undefined;
  /** What workflows may refer to here; what is not known yet is left out, and then not judged. */
  readonly vocabulary: Vocabulary;
}

/** Reads teams, calendars and people. */
export function useDirectory(manifests: readonly PluginManifest[]): DirectoryNames {
  const api = useApi();
  const language = sourceLanguage(useLanguage().language);
  const teams = useQuery(api.directory.teams.list.queryOptions()).data;
  const calendars = useQuery(api.directory.calendars.list.queryOptions()).data;
  const people = useQuery(api.directory.people.list.queryOptions()).data;
  return useMemo(() => {
    const named = (teams ?? []).map(({ value }) => ({ id: value.id, title: textIn(value.title, language) }));
    const names = new Map((people ?? []).map(({ value }) => [value.id, value.name]));
    return {
      teams: named,
      calendars: (calendars ?? []).map(({ value }) => ({ id: value.id, title: textIn(value.title, language) })),
      people: (people ?? []).map(({ value }) => ({ id: value.id, title: value.name })),
      teamTitles: new Map(named.map(({ id, title }) => [id, title])),
      personName: (id) => names.get(id),
      vocabulary: {
        actions: vocabularyOf(manifests),
        ...(teams ? { teams: new Set(teams.map(({ value }) => value.id)) } : {}),
        ...(calendars ? { calendars: new Set(calendars.map(({ value }) => value.id)) } : {}),
      },
    };
  }, [teams, calendars, people, language, manifests]);
}
