import {
  textIn,
  type ChangedAspect,
  type ChangedPart,
  type ChangeValue,
  type Text,
  type WorkflowChange,
} from '#catalog/language';
import { sourceLanguage, translate, translateReason, type DisplayLanguage, type Format } from '#ui/texts';
import { directoryTexts } from '#catalog/directory';
import { historyTexts } from './history-texts.ts';

/** Whom changes are told to, and what he calls teams. */
export interface ChangeReader {
  readonly language: DisplayLanguage;
  readonly format: Pick<Format, 'duration' | 'number' | 'list' | 'country'>;
  readonly teams: ReadonlyMap<string, string>;
}

function nameOf({ kind, id, title, source, target }: ChangedPart, { language, format }: ChangeReader): string {
  const own = sourceLanguage(language);
  if (kind === 'country') return format.country(id);
  const said = title && textIn(title, own);
  if (!source) return said ?? id;
  const ends = { source: textIn(source, own), target: target ? textIn(target, own) : '' };
  if (!target) return translate(historyTexts, language, 'transition.stays', { title: said ?? id, source: ends.source });
  return said === undefined
    ? translate(historyTexts, language, 'transition.ends', ends)
    : translate(historyTexts, language, 'transition.named', { title: said, ...ends });
}

/** A word of the product's, or the word itself where it is none of them. */
const wordOf = (aspect: string, word: string, language: DisplayLanguage) =>
  translateReason(historyTexts, language, { code: `word.${aspect}.${word}` }) ?? word;

function valueWords(aspect: string, value: ChangeValue, { language, format, teams }: ChangeReader): string {
  switch (value.kind) {
    case 'none':
      return translate(historyTexts, language, 'value.none');
    case 'text':
      return textIn(value.text, sourceLanguage(language));
    case 'team':
      return teams.get(value.id) ?? value.id;
    case 'word':
      return wordOf(aspect, value.word, language);
    case 'words':
      return value.words.length === 0
        ? translate(historyTexts, language, 'value.none')
        : format.list(
            value.words.map((word) => translateReason(directoryTexts, language, { code: `roles.${word}` }) ?? word),
          );
    case 'duration': {
      const duration = format.duration(value.ms);
      return value.business ? translate(historyTexts, language, 'value.business', { duration }) : duration;
    }
    case 'plain':
      if (typeof value.value === 'boolean')
        return translate(historyTexts, language, value.value ? 'value.yes' : 'value.no');
      return typeof value.value === 'number' ? format.number(value.value) : value.value;
  }
}

function aspectWords({ kind, aspect, about }: ChangedPart & ChangedAspect, { language }: ChangeReader): string {
  const words =
    translateReason(historyTexts, language, { code: `aspect.${kind}:${aspect}` }) ??
    translateReason(historyTexts, language, { code: `aspect.${aspect}` }) ??
    translate(historyTexts, language, 'aspect.other');
  if (!about) return words;
  return translate(historyTexts, language, 'about', { aspect: words, about: textIn(about, sourceLanguage(language)) });
}

/** Both titles in a language in which they differ: the reader's own, or English where his did not change. */
function titlesIn(before: Text, after: Text, language: DisplayLanguage) {
  const own = sourceLanguage(language);
  const sides = { before: textIn(before, own), after: textIn(after, own) };
  return sides.before === sides.after ? { before: before.en, after: after.en } : sides;
}

function sentenceOf(change: WorkflowChange, reader: ChangeReader): string {
  const { language } = reader;
  switch (change.code) {
    case 'moved':
      return translate(historyTexts, language, 'change.moved', change.params);
    case 'reordered':
      return translate(historyTexts, language, 'change.reordered', { kind: change.params.kind });
    case 'added':
    case 'removed':
    case 'translated': {
      const name = nameOf(change.params, reader);
      return translate(historyTexts, language, `change.${change.code}`, { kind: change.params.kind, name });
    }
    case 'renamed': {
      const { kind, before, after } = change.params;
      return translate(historyTexts, language, 'change.renamed', { kind, ...titlesIn(before, after, language) });
    }
    case 'changed': {
      const { aspect, before, after } = change.params;
      const said = { name: nameOf(change.params, reader), what: aspectWords(change.params, reader) };
      if (!before || !after) return translate(historyTexts, language, 'change.changed', said);
      const sides = { before: valueWords(aspect, before, reader), after: valueWords(aspect, after, reader) };
      // Two values that are said alike here (a title translated elsewhere) would read as no change.
      if (sides.before === sides.after) return translate(historyTexts, language, 'change.changed', said);
      return translate(historyTexts, language, 'change.turned', { ...said, ...sides });
    }
  }
}

/** One change of a workflow as a sentence in the reader's language. */
export function changeWords(change: WorkflowChange, reader: ChangeReader): string {
  const sentence = sentenceOf(change, reader);
  const within = 'within' in change.params ? change.params.within : undefined;
  if (!within) return sentence;
  const holder = textIn(within, sourceLanguage(reader.language));
  return translate(historyTexts, reader.language, 'change.inside', { sentence, within: holder });
}
