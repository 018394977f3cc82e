'use client';
import * as React from 'react';
import { useLanguage } from './language-provider.tsx';
import { translate, translateReason, type TextReason } from './translate.ts';
import type { Messages, TextArgs, TextKey, Texts } from './text-keys.ts';

/** Translates keys of one part's texts into the reader's language. */
export interface Translate<M> {
  <K extends TextKey<M>>(key: K, ...params: TextArgs<M, K>): string;
  /** The sentence of a code that is only known at run time, `undefined` where these texts have none. */
  readonly reason: (reason: TextReason) => string | undefined;
}

/** The texts in the reader's language: `const t = useTexts(deskTexts); t('queue.count', { count })`. */
export function useTexts<M extends Messages>(texts: Texts<M>): Translate<M> {
  const { language } = useLanguage();
  return React.useMemo(() => {
    const t = <K extends TextKey<M>>(key: K, ...params: TextArgs<M, K>) => translate(texts, language, key, ...params);
    const reason = (value: TextReason) => translateReason(texts, language, value);
    return Object.assign(t, { reason });
  }, [texts, language]);
}
