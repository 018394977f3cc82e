import { createTranslator } from 'use-intl/core';
import type { Language } from '../text.ts';
import { languageTexts } from './language-texts.ts';

/** For tests: the sentence as people read it. @throws Error where a parameter is missing or the message is broken. */
export function sentenceOf(
  code: string,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const message: string | undefined = Object.entries(languageTexts[language]).find(([key]) => key === code)?.[1];
  if (message === undefined) throw new Error(`no sentence for ${code}`);
  const translator = createTranslator<Record<string, string>>({
    locale: language,
    messages: { message },
    onError: (error) => {
      throw error;
    },
  });
  return translator('message', { ...params });
}
