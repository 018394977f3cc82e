import { defineTexts } from '#ui/texts';
import { canvasEn } from './texts/en.ts';
import { canvasPl } from './texts/pl.ts';
import { canvasRu } from './texts/ru.ts';

/** The words of the drawing itself. */
export const canvasTexts = defineTexts({ en: canvasEn, ru: canvasRu, pl: canvasPl });
