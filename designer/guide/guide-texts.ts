import { defineTexts } from '#ui/texts';
import { guideEn } from './texts/en.ts';
import { guidePl } from './texts/pl.ts';
import { guideRu } from './texts/ru.ts';

/** The words of the first hints. */
export const guideTexts = defineTexts({ en: guideEn, ru: guideRu, pl: guidePl });
