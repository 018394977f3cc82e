import { z } from 'zod';

/** The languages the product speaks; English is the one every text must have. */
export const LANGUAGES = ['en', 'ru', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

const sentence = z.string().trim().min(1).max(500);

/** A text for people, by language. */
export const textSchema = z.strictObject({ en: sentence, ru: sentence.optional(), pl: sentence.optional() });
export type Text = z.output<typeof textSchema>;

/** The text in the reader's language, in English where it has not been translated. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? text.en;
}
