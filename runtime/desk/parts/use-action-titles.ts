'use client';
import { useMemo } from 'react';
import { LINK_ACTIONS, textIn } from '#catalog/language';
import { actionTypeOf, type PluginManifest } from '#plugins/sdk';
import { TELL_ACTION } from '#runtime/core';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { timelineTexts } from '../texts/timeline-texts.ts';

/** What the desk must know of a plugin: how its actions are called. */
export type ActionTitles = Pick<PluginManifest, 'id' | 'actions'>;

/** The titles of the plugins' and the kernel's own actions by type, in the reader's language. */
export function useActionTitles(manifests: readonly ActionTitles[]): ReadonlyMap<string, string> {
  const t = useTexts(timelineTexts);
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  return useMemo(
    () =>
      new Map([
        [TELL_ACTION, t('tell')] as const,
        ...Object.entries(LINK_ACTIONS).map(([type, { title }]) => [type, textIn(title, reader)] as const),
        ...manifests.flatMap((manifest) =>
          Object.entries(manifest.actions).map(
            ([name, { title }]) => [actionTypeOf(manifest, name), textIn(title, reader)] as const,
          ),
        ),
      ]),
    [manifests, reader, t],
  );
}
