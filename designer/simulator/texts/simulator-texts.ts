import { defineTexts } from '#ui/texts';
import { simulatorEn } from './en.ts';
import { simulatorPl } from './pl.ts';
import { simulatorRu } from './ru.ts';

/** The words of the simulator. */
export const simulatorTexts = defineTexts({ en: simulatorEn, ru: simulatorRu, pl: simulatorPl });
