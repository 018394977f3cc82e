import { flatten } from './flatten.ts';
import { LANGUAGES, localeOf } from './language.ts';
import { messageArguments, type MessageArgument } from './message-arguments.ts';
import { translateReason } from './translate.ts';
import type { TextParams, Texts } from './text-keys.ts';

/** Samples that reach every plural category: 1 one, 3 few, 5 many, 1.5 other. */
const SAMPLES = [0, 1, 3, 5, 1.5];

const names = (found: readonly MessageArgument[]) => [...new Set(found.map(({ name }) => name))].sort().join(', ');

function pluralProblems(found: readonly MessageArgument[], locale: string): string[] {
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return found
    .filter(({ type }) => type === 'plural')
    .flatMap(({ name, branches }) =>
      wanted
        .filter((category) => !branches.includes(category))
        .map((category) => `{${name}} lacks the form "${category}"`),
    );
}

function paramsFor(found: readonly MessageArgument[], count: number): TextParams {
  return Object.fromEntries(
    found.map(({ name, type, branches }) => [
      name,
      type === '' ? 'x' : type === 'select' ? (branches[0] ?? 'x') : count,
    ]),
  );
}

/**
 * For tests: everything wrong with a part's texts, one line each: keys missing or surplus in a language, parameters that
 * differ from the English ones, plural forms the language needs and the message lacks, messages that cannot be formatted.
 */
export function checkTexts(texts: Texts): string[] {
  const english = flatten(texts.en);
  return LANGUAGES.flatMap((language) => {
    const own = flatten(texts[language]);
    const surplus = [...own.keys()].filter((key) => !english.has(key)).map((key) => `${language} ${key}: surplus`);
    const wrong = [...english].flatMap(([key, original]) => {
      const message = own.get(key);
      if (message === undefined) return [`${language} ${key}: missing`];
      const found = messageArguments(message);
      const expected = names(messageArguments(original));
      const problems = pluralProblems(found, localeOf(language));
      if (names(found) !== expected) problems.push(`parameters "${names(found)}", expected "${expected}"`);
      const readable = SAMPLES.every(
        (count) => translateReason(texts, language, { code: key, params: paramsFor(found, count) }) !== undefined,
      );
      if (!readable) problems.push('cannot be formatted');
      return problems.map((problem) => `${language} ${key}: ${problem}`);
    });
    return [...surplus, ...wrong];
  });
}
