import { describe, expect, it, test } from 'vitest';
import {
  CHANGED_KINDS,
  eventDeclarationSchema,
  fieldSchema,
  fragmentSchema,
  optionSchema,
  routingRuleSchema,
  slaPolicySchema,
  stateSchema,
  transitionSchema,
  workflowSchema,
  type WorkflowChange,
} from '#catalog/language';
import { LANGUAGES, checkTexts, createFormat, translateReason, type Language } from '#ui/texts';
import { changeWords } from './change-words.ts';
import { historyTexts } from './history-texts.ts';

const teams = new Map([['desk', 'Service desk']]);
const words = (change: WorkflowChange, language: Language = 'en') =>
  changeWords(change, { language, teams, format: createFormat({ language, zone: 'UTC', now: 0 }) }).replaceAll(
    '\u00a0',
    ' ',
  );
const en = (text: string) => ({ en: text });
const path = ['states', 'open'];
const state = { kind: 'state', id: 'open', title: { en: 'Open', ru: 'Открыта', pl: 'Otwarte' } } as const;

it('has texts that are sound in every language', () => {
  expect(checkTexts(historyTexts)).toEqual([]);
});

test('every part and every key of its schema has a word in every language', () => {
  const shapes = [
    stateSchema,
    transitionSchema,
    eventDeclarationSchema,
    optionSchema,
    routingRuleSchema,
    workflowSchema,
  ];
  const keys = [...shapes, slaPolicySchema, fragmentSchema, ...fieldSchema.options].flatMap(({ shape }) =>
    Object.keys(shape),
  );
  expect(keys.length).toBeGreaterThan(60);
  for (const language of LANGUAGES) {
    const lacking = keys.filter((key) => !translateReason(historyTexts, language, { code: `aspect.${key}` }));
    expect(lacking, language).toEqual([]);
    for (const kind of CHANGED_KINDS)
      expect(words({ code: 'added', params: { kind, id: 'PL', title: en('Name') }, path }, language), kind).toMatch(
        /Name|Pol|Пол/,
      );
  }
});

describe('a change', () => {
  test.each<[string, WorkflowChange, Record<Language, string>]>([
    [
      'of a new state',
      { code: 'added', params: state, path },
      { en: 'Added state “Open”', ru: 'Добавлено состояние «Открыта»', pl: 'Dodano stan „Otwarte”' },
    ],
    [
      'of a team',
      {
        code: 'changed',
        params: { ...state, aspect: 'team', before: { kind: 'none' }, after: { kind: 'team', id: 'desk' } },
        path,
      },
      {
        en: '“Open”, team: none → Service desk',
        ru: '«Открыта», команда: нет → Service desk',
        pl: '„Otwarte”, zespół: brak → Service desk',
      },
    ],
    [
      'without a short form',
      { code: 'changed', params: { ...state, aspect: 'entry' }, path },
      {
        en: '“Open”: actions on entry changed',
        ru: '«Открыта»: изменено — действия при входе',
        pl: '„Otwarte”: zmieniono – akcje przy wejściu',
      },
    ],
    [
      'of the drawing alone',
      { code: 'moved', params: { count: 3 }, path: ['layout'] },
      {
        en: '3 states moved in the drawing',
        ru: 'На схеме передвинуты 3 состояния',
        pl: 'Na rysunku przesunięto 3 stany',
      },
    ],
    [
      'of a clock, under its policy',
      {
        code: 'changed',
        params: {
          ...state,
          aspect: 'clocks',
          about: en('Reaction'),
          before: { kind: 'none' },
          after: { kind: 'word', word: 'pause' },
        },
        path,
      },
      {
        en: '“Open”, SLA clocks (Reaction): none → paused',
        ru: '«Открыта», часы SLA (Reaction): нет → на паузе',
        pl: '„Otwarte”, zegary SLA (Reaction): brak → wstrzymany',
      },
    ],
    [
      'inside another part',
      { code: 'removed', params: { kind: 'task', id: 't', title: en('Look'), within: en('Visit') }, path },
      {
        en: 'Removed task “Look” (in “Visit”)',
        ru: 'Удалена задача «Look» (внутри «Visit»)',
        pl: 'Usunięto zadanie „Look” (w „Visit”)',
      },
    ],
  ])('%s', (_name, change, expected) => {
    for (const language of LANGUAGES) expect(words(change, language)).toBe(expected[language]);
  });

  test('names a transition by its title and its ends, as far as it has them', () => {
    const named = (params: object) =>
      words({ code: 'added', params: { kind: 'transition', id: 't', ...params }, path });
    const [source, target, title] = [en('New'), en('Work'), en('Begin')];
    expect(named({ source, target, title })).toBe('Added transition “Begin: New → Work”');
    expect(named({ source, target })).toBe('Added transition “New → Work”');
    expect(named({ source, title })).toBe('Added transition “Begin (stays in New)”');
    expect(named({})).toBe('Added transition “t”');
  });

  test('tells values of every kind', () => {
    const turned = (aspect: string, before: unknown, after: unknown) =>
      words({ code: 'changed', params: { ...state, aspect, before, after }, path } as WorkflowChange);
    const plain = (value: unknown) => ({ kind: 'plain', value });
    expect(turned('queue', plain(true), plain(false))).toBe('“Open”, queue: yes → no');
    expect(turned('minimum', plain(1), plain(2000))).toBe('“Open”, minimum: 1 → 2,000');
    expect(turned('keyPrefix', plain('A'), plain('B'))).toBe('“Open”, prefix of ticket keys: A → B');
    expect(turned('roles', { kind: 'words', words: [] }, { kind: 'words', words: ['agent', 'manager'] })).toBe(
      '“Open”, roles: none → Agent and Manager',
    );
    const delay = (business: boolean) => ({ kind: 'duration', ms: 7_200_000, business });
    expect(turned('trigger', delay(false), delay(true))).toBe('“Open”, when it happens: 2 h → 2 h of business time');
    expect(turned('unheard', { kind: 'none' }, { kind: 'word', word: 'odd' })).toBe('“Open”, details: none → odd');
    expect(turned('category', { kind: 'text', text: en('A') }, { kind: 'text', text: { en: 'A', pl: 'B' } })).toBe(
      '“Open”: category changed',
    );
  });

  test('of a title tells it in a language in which it changed', () => {
    const renamed: WorkflowChange = {
      code: 'renamed',
      params: { ...state, before: { en: 'Old', ru: 'Так' }, after: { en: 'New', ru: 'Так' } },
      path,
    };
    expect(words(renamed)).toBe('State renamed: “Old” → “New”');
    expect(words(renamed, 'ru')).toBe('Состояние переименовано: «Old» → «New»');
  });

  test('of a country names the country', () => {
    expect(words({ code: 'added', params: { kind: 'country', id: 'PL' }, path }, 'pl')).toBe(
      'Dodano ustawienia kraju „Polska”',
    );
  });
});
