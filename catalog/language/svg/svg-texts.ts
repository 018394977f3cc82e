import type { Category } from '../category.ts';
import type { Language } from '../text.ts';

/** The few fixed words of a drawing. */
interface SvgWords {
  readonly categories: Readonly<Record<Category, string>>;
  readonly marks: Readonly<Record<'start' | 'end' | 'history' | 'regions' | 'stays', string>>;
  readonly done: string;
  readonly always: string;
  readonly any: string;
  readonly after: (duration: string) => string;
  readonly at: (field: string) => string;
}

export const svgTexts: Readonly<Record<Language, SvgWords>> = {
  en: {
    categories: {
      new: 'New',
      open: 'Open',
      waiting: 'Waiting',
      resolved: 'Resolved',
      closed: 'Closed',
      cancelled: 'Cancelled',
    },
    marks: { start: 'Start', end: 'End', history: 'History', regions: 'Side by side', stays: 'Stays where it is' },
    done: 'when completed',
    always: 'at once',
    any: 'any event',
    after: (duration) => `after ${duration}`,
    at: (field) => `at ${field}`,
  },
  ru: {
    categories: {
      new: 'Новые',
      open: 'В работе',
      waiting: 'Ожидание',
      resolved: 'Решено',
      closed: 'Закрыто',
      cancelled: 'Отменено',
    },
    marks: { start: 'Начало', end: 'Конец', history: 'История', regions: 'Параллельно', stays: 'Остаётся на месте' },
    done: 'по завершении',
    always: 'сразу',
    any: 'любое событие',
    after: (duration) => `через ${duration}`,
    at: (field) => `в срок: ${field}`,
  },
  pl: {
    categories: {
      new: 'Nowe',
      open: 'W toku',
      waiting: 'Oczekiwanie',
      resolved: 'Rozwiązane',
      closed: 'Zamknięte',
      cancelled: 'Anulowane',
    },
    marks: {
      start: 'Początek',
      end: 'Koniec',
      history: 'Historia',
      regions: 'Równolegle',
      stays: 'Pozostaje na miejscu',
    },
    done: 'po ukończeniu',
    always: 'od razu',
    any: 'dowolne zdarzenie',
    after: (duration) => `po ${duration}`,
    at: (field) => `w terminie: ${field}`,
  },
};

const UNITS: Readonly<Record<Language, Readonly<Record<'D' | 'H' | 'M' | 'S', string>>>> = {
  en: { D: 'd', H: 'h', M: 'min', S: 's' },
  ru: { D: 'дн', H: 'ч', M: 'мин', S: 'с' },
  pl: { D: 'd', H: 'godz.', M: 'min', S: 's' },
};

/** A duration in words short enough for a label: `P1DT4H` is `1 d 4 h`. */
export function durationWords(duration: string, language: Language): string {
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)([DHMS])/g)];
  return parts.map(([, number = '', unit = '']) => `${number} ${UNITS[language][unit as 'D']}`).join(' ');
}
