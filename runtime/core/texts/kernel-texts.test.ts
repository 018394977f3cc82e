import { readFileSync, readdirSync } from 'node:fs';
import { LANGUAGES } from '#catalog/language';
import { expect, test } from 'vitest';
import { kernelTexts } from './kernel-texts.ts';

const core = new URL('..', import.meta.url);
const sources = readdirSync(core).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const codes = new Set(
  sources.flatMap((file) =>
    [...readFileSync(new URL(file, core), 'utf8').matchAll(/'kernel\.([a-z-]+)'/g)].map(([, code]) => code ?? ''),
  ),
);

test('the codes were found in the source', () => {
  expect(codes.size).toBeGreaterThan(20);
  expect(codes).toContain('already-taken');
});

test.each(LANGUAGES)('%s has a sentence for each code of the kernel and for nothing else', (language) => {
  expect(Object.keys(kernelTexts[language].kernel).sort()).toEqual([...codes].sort());
});

test.each(LANGUAGES)('%s says what happened and then what to do', (language) => {
  for (const [code, sentence] of Object.entries(kernelTexts[language].kernel))
    expect(sentence, code).toMatch(/[.:}] \S/);
});

test('translations are written in their own language', () => {
  for (const [code, sentence] of Object.entries(kernelTexts.ru.kernel)) expect(sentence, code).toMatch(/[а-яё]{4}/i);
  for (const [code, sentence] of Object.entries(kernelTexts.pl.kernel)) {
    expect(sentence, code).not.toMatch(/[а-яё]/i);
    expect(sentence, code).not.toBe(kernelTexts.en.kernel[code as keyof typeof kernelTexts.en.kernel]);
  }
});

test.each(LANGUAGES)('%s asks for the same parameters as English', (language) => {
  const params = (sentence: string) => [...new Set(sentence.match(/\{[a-z]+(?=[},])/g))].sort();
  for (const [code, sentence] of Object.entries(kernelTexts[language].kernel))
    expect(params(sentence), code).toEqual(params(kernelTexts.en.kernel[code as keyof typeof kernelTexts.en.kernel]));
});
