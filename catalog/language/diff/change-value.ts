import { durationMs } from '../duration.ts';
import { conditionWords } from '../expressions/condition-words.ts';
import type { Text } from '../text.ts';
import { asText, eventText, titled, type PartNames } from './part-names.ts';
import { isParts, type Parts } from './same-value.ts';
import type { ChangeValue } from './workflow-change.ts';

const text = (said: Text): ChangeValue => ({ kind: 'text', text: said });
const word = (said: string): ChangeValue => ({ kind: 'word', word: said });

function guardWords(guard: string, { workflow }: PartNames): ChangeValue {
  const said = (language: 'en' | 'ru' | 'pl') => conditionWords(guard, workflow, language);
  return text({ en: said('en'), ru: said('ru'), pl: said('pl') });
}

function durationValue(written: string, business: boolean): ChangeValue {
  const ms = durationMs(written);
  return ms === undefined ? { kind: 'plain', value: written } : { kind: 'duration', ms, business };
}

function triggerValue(trigger: Parts, names: PartNames): ChangeValue | undefined {
  const { kind, event, duration, field } = trigger;
  if (kind === 'event' && typeof event === 'string') return text(eventText(names, event) ?? { en: event });
  if (kind === 'after' && typeof duration === 'string') return durationValue(duration, trigger['time'] === 'business');
  if (kind === 'at' && typeof field === 'string') return text(titled(names.fields, field));
  return kind === 'always' || kind === 'done' ? word(kind) : undefined;
}

function teamValue({ kind, team }: Parts): ChangeValue | undefined {
  if (kind === 'fixed' && typeof team === 'string') return { kind: 'team', id: team };
  return typeof kind === 'string' ? word(kind) : undefined;
}

type Say = (value: string, names: PartNames) => ChangeValue;
const stateTitle: Say = (id, { states }) => text(titled(states, id));

/** Aspects whose text names another part, or is one of the language's words. */
const STRINGS: Readonly<Record<string, Say>> = {
  parent: stateTitle,
  initial: stateTitle,
  source: stateTitle,
  target: stateTitle,
  'history.fallback': stateTitle,
  'history.depth': word,
  'use.fragment': (id, { fragments }) => text(titled(fragments, id)),
  onlyIf: (id, { options }) => text(titled(options, id)),
  guard: guardWords,
  when: guardWords,
  each: (id, { fields }) => text(titled(fields, id)),
  team: (id) => ({ kind: 'team', id }),
  type: word,
  category: word,
  waitingFor: word,
  metric: word,
  clocks: word,
};

/** Aspects that are lists of the language's words. */
const WORDS: ReadonlySet<string> = new Set(['roles']);

function objectValue(aspect: string, value: Parts, names: PartNames): ChangeValue | undefined {
  if (aspect === 'trigger') return triggerValue(value, names);
  if (aspect === 'team') return teamValue(value);
  if (aspect === 'tasks.join') return typeof value['kind'] === 'string' ? word(value['kind']) : undefined;
  if (typeof value['duration'] === 'string') return durationValue(value['duration'], value['time'] === 'business');
  const said = asText(value);
  return said && text(said);
}

/** One side of a changed aspect in a form that can be said; `undefined` where it has none. */
export function changeValue(aspect: string, value: unknown, names: PartNames): ChangeValue | undefined {
  if (value === undefined || value === null) return { kind: 'none' };
  if (typeof value === 'string') return STRINGS[aspect]?.(value, names) ?? { kind: 'plain', value };
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'plain', value };
  if (Array.isArray(value)) {
    const words = value.filter((each) => typeof each === 'string');
    return WORDS.has(aspect) && words.length === value.length ? { kind: 'words', words } : undefined;
  }
  return isParts(value) ? objectValue(aspect, value, names) : undefined;
}
