'use client';
import { useMemo } from 'react';
import { textIn } from '#catalog/language';
import type { PluginManifest } from '#plugins/sdk';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { operationsTexts } from '../texts/operations-texts.ts';

/** What the desk must know of a plugin to say why its action failed. */
export type EffectReasons = Pick<PluginManifest, 'reasons'>;

/** `errorOf(code)`: why a delivery failed, in the reader's language; the plugins' own sentences come first. */
export function useEffectErrors(manifests: readonly EffectReasons[]): (code: string) => string {
  const t = useTexts(operationsTexts);
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  return useMemo(() => {
    const own = new Map(
      manifests.flatMap(({ reasons = {} }) =>
        Object.entries(reasons).map(([code, text]) => [code, textIn(text, reader)] as const),
      ),
    );
    return (code) => own.get(code) ?? t.reason({ code: `cause.${code}` }) ?? t('causeUnknown', { code });
  }, [manifests, reader, t]);
}
