import { defineTexts } from './define-texts.ts';

/** The words that durations and instants need beyond what `Intl` gives. */
export const formatTexts = defineTexts({
  en: {
    days: '{count, number} d',
    hours: '{count, number} h',
    minutes: '{count, number} min',
    seconds: '{count, number} s',
    now: 'just now',
  },
  ru: {
    days: '{count, number} д',
    hours: '{count, number} ч',
    minutes: '{count, number} мин',
    seconds: '{count, number} с',
    now: 'только что',
  },
  pl: {
    days: '{count, number} d',
    hours: '{count, number} godz.',
    minutes: '{count, number} min',
    seconds: '{count, number} s',
    now: 'przed chwilą',
  },
});
