import { defineTexts } from '#ui/texts';
import { en } from './texts/en.ts';
import { pl } from './texts/pl.ts';
import { ru } from './texts/ru.ts';

/** The words of export and import. */
export const exchangeTexts = defineTexts({ en, ru, pl });
