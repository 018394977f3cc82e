import { expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { drawWorkflow } from './drawing.ts';
import { withClosed } from './shown-document.ts';
import { withFragments } from './with-fragments.ts';

const VIEW = { language: 'en', teams: new Map(), stateMarks: new Map(), transitionMarks: new Map() } as const;
const document = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'W' },
  initial: 'new',
  fragments: [
    {
      id: 'clarify',
      title: { en: 'Ask', ru: 'Уточнить' },
      parameters: [{ id: 'back', type: 'state', title: { en: 'Back' } }],
      initial: 'waiting',
      states: [{ id: 'waiting', title: { en: 'Waiting' }, category: 'waiting' }],
      transitions: [{ id: 'answer', source: 'waiting', target: '${back}', trigger: { kind: 'event', event: 'a.b' } }],
      layout: { states: { waiting: { x: 48, y: 64 } } },
    },
  ],
  states: [
    { id: 'new', title: { en: 'New' } },
    { id: 'asking', type: 'compound', title: { en: 'Asking' }, use: { fragment: 'clarify', with: { back: 'new' } } },
    { id: 'lost', type: 'compound', title: { en: 'Lost' }, use: { fragment: 'none', with: {} } },
  ],
  transitions: [{ id: 'ask', source: 'new', target: 'asking', trigger: { kind: 'event', event: 'a.b' } }],
  layout: { states: { new: { x: 0, y: 0 }, asking: { x: 300, y: 0 }, lost: { x: 700, y: 0 } } },
});

it('draws what a fragment brings, marked with its name', () => {
  const { document: shown, inherited } = withFragments(document, 'ru');
  const { states, transitions } = drawWorkflow(shown, { ...VIEW, language: 'ru', inherited });
  const inner = states.find(({ id }) => id === 'asking-waiting');
  expect(inner).toMatchObject({ parent: 'asking', inherited: 'Уточнить', isInitial: true, box: { x: 48, y: 64 } });
  expect(states.find(({ id }) => id === 'asking')).toMatchObject({ fragment: 'Уточнить', inherited: undefined });
  expect(states.find(({ id }) => id === 'lost')?.fragment).toBe('none');
  expect(transitions.map(({ id, inherited: from }) => [id, from])).toEqual([
    ['ask', undefined],
    ['asking-answer', 'Уточнить'],
  ]);
});

it('hides it in a closed group like anything else', () => {
  const { document: shown } = withFragments(document, 'en');
  const { document: closed, hidden } = withClosed(shown, new Set(['asking']));
  expect([...hidden]).toEqual([['asking', 1]]);
  expect(closed.transitions.find(({ id }) => id === 'asking-answer')?.source).toBe('asking');
});

it('leaves a workflow without fragments as it is', () => {
  const { fragments: _, ...rest } = document;
  const plain = { ...rest, states: rest.states.filter(({ use }) => !use) };
  const shown = withFragments(plain, 'en');
  expect(shown.document).toBe(plain);
  expect(shown.inherited.parts.size + shown.inherited.uses.size).toBe(0);
});
