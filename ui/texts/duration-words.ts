import { formatTexts } from './format-texts.ts';
import type { DisplayLanguage } from './language.ts';
import { mark, translateReason } from './translate.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  ['days', DAY],
  ['hours', HOUR],
  ['minutes', MINUTE],
  ['seconds', SECOND],
] as const;

/**
 * A length of time in words, by its two greatest units: "2 h 15 min", "3 d 4 h", "40 s". The sign is dropped: whether it
 * is time left or time over is the sentence's business. From a minute on seconds are left out; less than a second is "0 s".
 */
export function durationWords(ms: number, language: DisplayLanguage): string {
  const total = Math.abs(ms);
  const first = UNITS.findIndex(([, unit]) => total >= unit);
  if (first === -1) return word('seconds', 0, language);
  const words: string[] = [];
  let rest = total;
  for (const [name, unit] of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    if (count > 0 && !(name === 'seconds' && words.length > 0)) words.push(word(name, count, language));
  }
  return mark(words.join(' '), language);
}

function word(name: (typeof UNITS)[number][0], count: number, language: DisplayLanguage): string {
  const plain = language === 'xx' ? 'en' : language;
  // A hard space: the number and its unit stay on one line.
  return (translateReason(formatTexts, plain, { code: name, params: { count } }) ?? '').replace(' ', '\u00a0');
}
