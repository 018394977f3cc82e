import { defineTexts } from '#ui/texts';
import { conditionEn } from './texts/en.ts';
import { conditionPl } from './texts/pl.ts';
import { conditionRu } from './texts/ru.ts';

/** The words of the condition builder. */
export const conditionTexts = defineTexts({ en: conditionEn, ru: conditionRu, pl: conditionPl });
