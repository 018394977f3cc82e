import { defineTexts } from '#ui/texts';
import { inspectorEn } from './texts/en.ts';
import { inspectorPl } from './texts/pl.ts';
import { inspectorRu } from './texts/ru.ts';

/** The words of the inspector. */
export const inspectorTexts = defineTexts({ en: inspectorEn, ru: inspectorRu, pl: inspectorPl });
