import { directoryTexts } from '#catalog/directory';
import { kernelTexts } from '#runtime/core';
import { defineTexts } from '#ui/texts';
import { deskTexts } from './desk-texts.ts';

const of = (language: 'en' | 'ru' | 'pl') => ({
  ...directoryTexts[language],
  ...kernelTexts[language],
  ...deskTexts[language].refusal,
});

/** The sentences of everything that the desk's server refuses, at the refusal's own code. */
export const refusalTexts = defineTexts({ en: of('en'), ru: of('ru'), pl: of('pl') });
