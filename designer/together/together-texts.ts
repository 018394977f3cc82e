import { defineTexts } from '#ui/texts';
import { togetherEn } from './texts/en.ts';
import { togetherPl } from './texts/pl.ts';
import { togetherRu } from './texts/ru.ts';

/** The words of comments and presence. */
export const togetherTexts = defineTexts({ en: togetherEn, ru: togetherRu, pl: togetherPl });
