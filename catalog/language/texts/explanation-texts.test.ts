import { expect, it } from 'vitest';
import { DIAGNOSTIC_CODES, ERROR_CODES, WARNING_CODES } from '../diagnostic-code.ts';
import { explanationTopic } from '../explanation-topic.ts';
import { LANGUAGES } from '../text.ts';
import { explanationTexts } from './explanation-texts.ts';

it.each(LANGUAGES)('every finding of a drawing is explained in %s', (language) => {
  const expressions = DIAGNOSTIC_CODES.filter((code) => /^(expression\.|scenario-)/.test(code));
  for (const code of [...ERROR_CODES, ...WARNING_CODES, ...expressions]) {
    const topic = explanationTopic(code);
    expect(topic && explanationTexts[language][topic], code).toMatch(/.{40}[.]$/);
  }
});

it('every explanation is of use, and in its own language', () => {
  const used = new Set(DIAGNOSTIC_CODES.map(explanationTopic));
  for (const [topic, text] of Object.entries(explanationTexts.en)) {
    expect([...used]).toContain(topic);
    const found = topic as keyof typeof explanationTexts.en;
    expect(explanationTexts.ru[found]).toMatch(/[а-яё]{4}/i);
    expect(explanationTexts.pl[found]).not.toMatch(/[а-яё]/i);
    expect(explanationTexts.pl[found]).not.toBe(text);
  }
  expect(explanationTopic('import.guard')).toBeUndefined();
});
