import { defineTexts } from '#ui/texts';
import { historyEn } from './texts/en.ts';
import { historyPl } from './texts/pl.ts';
import { historyRu } from './texts/ru.ts';

/** The words of the version menu. */
export const historyTexts = defineTexts({ en: historyEn, ru: historyRu, pl: historyPl });
