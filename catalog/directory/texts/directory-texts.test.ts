import { LANGUAGES, ROLES } from '#catalog/language';
import { expect, test } from 'vitest';
import { ACTS } from '../acts.ts';
import { directoryTexts } from './directory-texts.ts';

function flatten(node: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value ? [...flatten(value, `${prefix}${key}.`)] : [[prefix + key, String(value)]],
    ),
  );
}

test.each(LANGUAGES)('%s names every role, act and refusal, and nothing else', (language) => {
  const refusals = [
    'inactive',
    'no-role',
    'not-own',
    'too-narrow',
    'other-workflow',
    'other-country',
    'other-customer',
    'other-team',
  ];
  expect([...flatten(directoryTexts[language]).keys()].sort()).toEqual(
    [
      ...refusals.map((code) => `directory.${code}`),
      ...ROLES.map((role) => `roles.${role}`),
      ...ACTS.map((act) => `acts.${act}`),
    ].sort(),
  );
});

test('translations are written in their own language', () => {
  const english = flatten(directoryTexts.en);
  // Names that Polish shares with English.
  const shared = new Set(['roles.administrator', 'roles.integrator']);
  for (const language of ['ru', 'pl'] as const) {
    for (const [key, sentence] of flatten(directoryTexts[language])) {
      expect(/[а-яё]/i.test(sentence), `${language} ${key}`).toBe(language === 'ru');
      if (!shared.has(key)) expect(sentence, `${language} ${key}`).not.toBe(english.get(key));
    }
  }
});
