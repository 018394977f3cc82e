import { expect, it, test } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { checkTexts } from '#ui/texts';
import { initials } from './initials.ts';
import { openCounts } from './open-counts.ts';
import { keptTitle, partTitle } from './pin-name.ts';
import { togetherTexts } from './together-texts.ts';

it('has texts that are sound in every language', () => {
  expect(checkTexts(togetherTexts)).toEqual([]);
});

test.each([
  ['Igor Process Owner', 'IO'],
  ['  anna ', 'A'],
  ['Żaneta Łęcka', 'ŻŁ'],
  ['', '?'],
])('the initials of %j are %s', (name, expected) => expect(initials(name)).toBe(expected));

const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'small',
  title: { en: 'Small' },
  events: [{ type: 'ticket.begin', title: { en: 'Begin', ru: 'Начать' } }],
  states: [
    { id: 'new', title: { en: 'New' } },
    { id: 'work', title: { en: 'Work', pl: 'Praca' } },
  ],
  transitions: [
    { id: 'begin', source: 'new', target: 'work', trigger: { kind: 'event', event: 'ticket.begin' } },
    { id: 'late', source: 'new', target: 'work', trigger: { kind: 'always' } },
    { id: 'own', source: 'new', trigger: { kind: 'always' }, title: { en: 'Own' } },
  ],
});

test('a part is named as people know it', () => {
  const title = (id: string, kind: 'state' | 'transition' = 'transition') => partTitle(workflow, { kind, id }, 'pl');
  expect([title('work', 'state'), title('begin'), title('late'), title('own')]).toEqual([
    'Praca',
    'Begin',
    'New → Praca',
    'Own',
  ]);
  expect([title('gone'), title('gone', 'state')]).toEqual([undefined, undefined]);
  expect(keptTitle(workflow, { kind: 'transition', id: 'begin' })).toEqual({ en: 'Begin', ru: 'Начать', pl: 'Begin' });
  expect(keptTitle(workflow, { kind: 'state', id: 'gone' })).toBeUndefined();
});

test('open comments are counted by part', () => {
  const thread = (id: string | undefined, resolved = false) => ({
    id: String(id),
    workflow: 'small',
    pin: { kind: id === undefined ? ('workflow' as const) : ('state' as const), id },
    messages: [],
    revision: 1,
    ...(resolved && { resolvedAt: new Date(0) }),
  });
  const threads = [thread('a'), thread('a'), thread('b', true), thread(undefined)];
  expect([...openCounts(threads, 'state')]).toEqual([['a', 2]]);
  expect(openCounts(threads, 'transition').size).toBe(0);
});
