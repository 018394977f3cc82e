import { createTranslator } from 'use-intl/core';
import { flatten } from './flatten.ts';
import { localeOf, sourceLanguage, type DisplayLanguage, type Language } from './language.ts';
import type { Messages, TextArgs, TextKey, TextParam, TextParams, Texts } from './text-keys.ts';

type Sentence = (key: string, params?: TextParams) => string | undefined;
type AnyTexts = Texts;

// Texts are constants of the program, so that one prepared translator per object and language is enough for ever.
const prepared = new WeakMap<AnyTexts, Map<Language, Sentence>>();

/** The library takes a dot for nesting; our keys may hold dots of their own. */
const encode = (key: string) => key.replaceAll('.', '~');

function prepare(texts: AnyTexts, language: Language): Sentence {
  const locale = localeOf(language);
  // A sentence that nobody has translated yet is better read in English than not at all.
  const flat = new Map([...flatten(texts.en), ...flatten(texts[language])]);
  const messages = Object.fromEntries([...flat].map(([key, message]) => [encode(key), message]));
  const failures: unknown[] = [];
  const translator = createTranslator<Record<string, string>>({
    locale,
    messages,
    onError: (failure) => failures.push(failure),
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plain = (value: TextParam) =>
    typeof value === 'object' ? lists.format(value) : typeof value === 'boolean' ? String(value) : value;
  return (key, params = {}) => {
    if (!flat.has(key)) return undefined;
    failures.length = 0;
    const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value)]));
    const sentence = translator(encode(key), values);
    return failures.length === 0 ? sentence : undefined;
  };
}

function sentenceFor(texts: AnyTexts, language: DisplayLanguage): Sentence {
  const source = sourceLanguage(language);
  const known = prepared.get(texts) ?? new Map<Language, Sentence>();
  prepared.set(texts, known);
  const sentence = known.get(source) ?? prepare(texts, source);
  known.set(source, sentence);
  return sentence;
}

/** Marks a text of the pseudo-language. */
export function mark(text: string, language: DisplayLanguage): string {
  return language === 'xx' ? `⟦${text}⟧` : text;
}

/**
 * The sentence of a key in a language, with its parameters filled in: `translate(texts, 'pl', 'queue.count', { count: 5 })`.
 * A message that cannot be formatted (a parameter is missing) yields the key itself: never throws.
 */
export function translate<M extends Messages, K extends TextKey<M>>(
  texts: Texts<M>,
  language: DisplayLanguage,
  ...message: [key: K, ...params: TextArgs<M, K>]
): string {
  const [key, params] = message as unknown as [string, TextParams?];
  return mark(sentenceFor(texts, language)(key, params) ?? key, language);
}

/** A reason from the kernel or the server: the sentence comes from the texts by `code`. */
export interface TextReason {
  readonly code: string;
  readonly params?: TextParams;
}

/** The sentence of a code that is only known at run time; `undefined` where these texts have none, or lack a parameter. */
export function translateReason(texts: Texts, language: DisplayLanguage, reason: TextReason): string | undefined {
  const sentence = sentenceFor(texts, language)(reason.code, reason.params);
  return sentence === undefined ? undefined : mark(sentence, language);
}
