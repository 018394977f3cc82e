'use client';
import { useCallback } from 'react';
import { languageTexts, type Diagnostic, type Reason } from '#catalog/language';
import { translateReason, useLanguage } from '#ui/texts';
import { refusalTexts } from './refusal-texts.ts';

/** Writes reasons and diagnostics as sentences in the reader's language; a diagnostic's suggestion follows it. */
export function useSentence(): (found: Reason | Diagnostic) => string {
  const { language } = useLanguage();
  return useCallback(
    (found) => {
      const { code, params } = found;
      const sentence =
        translateReason(languageTexts, language, { code, params }) ??
        translateReason(refusalTexts, language, { code, params }) ??
        translateReason(refusalTexts, language, { code: 'designer.refused', params: { code } }) ??
        code;
      const suggestion = 'suggestion' in found ? found.suggestion : undefined;
      if (suggestion === undefined) return sentence;
      const more = translateReason(languageTexts, language, { code: 'suggestion', params: { suggestion } });
      return more === undefined ? sentence : `${sentence} ${more}`;
    },
    [language],
  );
}
