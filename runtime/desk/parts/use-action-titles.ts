'use client';
import { useMemo } from 'react';
import { textIn } from '#catalog/language';
import { actionTypeOf, type PluginManifest } from '#plugins/sdk';
import { sourceLanguage, useLanguage } from '#ui/texts';

/** What the desk must know of a plugin: how its actions are called. */
export type ActionTitles = Pick<PluginManifest, 'id' | 'actions'>;

/** The titles of the plugins' actions by type, in the reader's language. */
export function useActionTitles(manifests: readonly ActionTitles[]): ReadonlyMap<string, string> {
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  return useMemo(
    () =>
      new Map(
        manifests.flatMap((manifest) =>
          Object.entries(manifest.actions).map(([name, { title }]) => [
            actionTypeOf(manifest, name),
            textIn(title, reader),
          ]),
        ),
      ),
    [manifests, reader],
  );
}
