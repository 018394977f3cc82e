import { defineTexts } from '#ui/texts';
import { sourceEn } from './texts/en.ts';
import { sourcePl } from './texts/pl.ts';
import { sourceRu } from './texts/ru.ts';

/** The words of the source view. */
export const sourceTexts = defineTexts({ en: sourceEn, ru: sourceRu, pl: sourcePl });
