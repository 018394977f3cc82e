import { describe, expect, it } from 'vitest';
import { execute, openDocument } from './designer-state.ts';
import type { Command } from './command.ts';
import { newWorkflow } from './new-workflow.ts';
import { placeOf, stateOf, transitionOf } from './part.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';
import type { Workflow } from '#catalog/language';

/** The document after the commands; a refusal fails the test. */
function after(document: Workflow, ...commands: readonly Command[]): Workflow {
  return commands.reduce((state, command) => {
    const executed = execute(state, command);
    if (executed.kind === 'refused') throw new Error(JSON.stringify(executed.reason));
    return executed.state;
  }, openDocument(document)).document;
}

const at = { x: 10, y: 20 };
const add = (title: string, rest: Partial<Extract<Command, { type: 'addState' }>> = {}): Command => ({
  type: 'addState',
  stateType: 'atomic',
  title: { en: title },
  position: at,
  ...rest,
});

describe('adding states', () => {
  it('makes the first one initial and new, the next one open', () => {
    const document = after(newWorkflow('w', { en: 'W' }), add('Приём'), add('Приём'));
    expect(document.states.map(({ id, category }) => [id, category])).toEqual([
      ['priem', 'new'],
      ['priem-2', 'open'],
    ]);
    expect(document.initial).toBe('priem');
    expect(placeOf(document, 'priem')).toEqual(at);
  });

  it('makes an atomic state that gets a child compound, with that child initial', () => {
    const document = after(sampleWorkflow(), add('Desk', { parent: 'new' }));
    expect(stateOf(document, 'new')).toMatchObject({ type: 'compound', initial: 'desk' });
  });

  it('draws the next state with the transition that leads to it, its event declared once', () => {
    const from = { source: 'new', trigger: { kind: 'new-event', title: { en: 'Reject' } } } as const;
    const document = after(
      sampleWorkflow(),
      add('Rejected', { from }),
      add('Refused', { from: { ...from, source: 'visit' } }),
    );
    expect(document.transitions.slice(-2)).toMatchObject([
      { id: 'new-to-rejected', source: 'new', target: 'rejected', trigger: { event: 'ticket.reject' } },
      { id: 'visit-to-refused', source: 'visit', target: 'refused', trigger: { event: 'ticket.reject' } },
    ]);
    expect(document.events.filter((event) => event.title.en === 'Reject')).toHaveLength(1);
  });

  it('declares another event where the state is already left by the one of that title', () => {
    const trigger = { kind: 'new-event', title: { en: 'Take' } } as const;
    const document = after(sampleWorkflow(), { type: 'addTransition', source: 'new', target: 'closed', trigger });
    expect(document.transitions.at(-1)?.trigger).toEqual({ kind: 'event', event: 'ticket.take-2' });
  });
});

describe('removing states', () => {
  it('takes everything inside and touching with it, and picks another initial state', () => {
    const document = after(sampleWorkflow(), { type: 'remove', states: ['new'], transitions: [] });
    expect(document.initial).toBe('work');
    expect(document.transitions.map(({ id }) => id)).not.toContain('new-take');
    expect(document.observed).toEqual({ 'work-resolve': 11 });
    expect(placeOf(document, 'new')).toBeUndefined();
  });

  it('takes the states inside a compound and what leads to its history', () => {
    const document = after(sampleWorkflow(), { type: 'remove', states: ['work'], transitions: [] });
    expect(document.states.map(({ id }) => id)).toEqual(['new', 'visit', 'closed']);
    expect(document.transitions).toEqual([]);
  });

  it('picks another initial child and another place for the history to lead to', () => {
    const document = after(sampleWorkflow(), { type: 'remove', states: ['second'], transitions: [] });
    expect(stateOf(document, 'work')?.initial).toBe('third');
    expect(stateOf(document, 'last')?.history).toEqual({ depth: 'shallow', fallback: 'third' });
  });

  it('makes a container without children atomic, and has no initial state where no state is left', () => {
    const document = after(sampleWorkflow(), { type: 'remove', states: ['second', 'third', 'last'], transitions: [] });
    expect(stateOf(document, 'work')).toMatchObject({ type: 'atomic' });
    expect(stateOf(document, 'work')).not.toHaveProperty('initial');
    const ids = document.states.map(({ id }) => id);
    expect(after(document, { type: 'remove', states: ids, transitions: [] })).not.toHaveProperty('initial');
  });
});

describe('nesting', () => {
  it('keeps transitions, and mends both parents', () => {
    const moves = [{ id: 'second', x: 500, y: 300 }];
    const document = after(sampleWorkflow(), { type: 'nestStates', moves });
    expect(stateOf(document, 'second')).not.toHaveProperty('parent');
    expect(stateOf(document, 'work')?.initial).toBe('third');
    expect(document.transitions).toHaveLength(4);
    expect(placeOf(document, 'second')).toEqual({ x: 500, y: 300 });
  });

  it('makes the state that takes another in compound', () => {
    const document = after(sampleWorkflow(), { type: 'nestStates', parent: 'visit', moves: [{ id: 'third', ...at }] });
    expect(stateOf(document, 'visit')).toMatchObject({ type: 'compound', initial: 'third', category: 'waiting' });
  });
});

describe('changing a type', () => {
  it('lets the children of a state that can hold none out where they were drawn; what led to its history leads to it', () => {
    const document = after(sampleWorkflow(), { type: 'setStateType', id: 'work', stateType: 'atomic' });
    expect(stateOf(document, 'second')).not.toHaveProperty('parent');
    expect(placeOf(document, 'second')).toEqual({ x: 320, y: 60 });
    expect(stateOf(document, 'last')).toBeUndefined();
    expect(transitionOf(document, 'visit-at')?.target).toBe('work');
    expect(stateOf(document, 'work')).not.toHaveProperty('initial');
  });

  it('takes away the transitions that leave a state made final', () => {
    const document = after(sampleWorkflow(), { type: 'setStateType', id: 'visit', stateType: 'final' });
    expect(transitionOf(document, 'visit-at')).toBeUndefined();
    expect(transitionOf(document, 'work-visit')?.target).toBe('visit');
  });

  it('keeps children between compound and parallel, of which only one has an initial state', () => {
    const parallel = after(sampleWorkflow(), { type: 'setStateType', id: 'work', stateType: 'parallel' });
    expect(stateOf(parallel, 'work')).not.toHaveProperty('initial');
    const compound = after(parallel, { type: 'setStateType', id: 'work', stateType: 'compound' });
    expect(stateOf(compound, 'work')?.initial).toBe('second');
  });
});

it('duplicates a container with what is inside, under new ids, a little beside it', () => {
  const document = after(sampleWorkflow(), { type: 'duplicate', states: ['work', 'visit'] });
  expect(document.states.slice(-5)).toMatchObject([
    { id: 'work-2', initial: 'second-line' },
    { id: 'second-line', parent: 'work-2' },
    { id: 'third-line', parent: 'work-2' },
    { id: 'last-2', parent: 'work-2', history: { fallback: 'second-line' } },
    { id: 'visit-2' },
  ]);
  expect(document.transitions.slice(4)).toMatchObject([
    { id: 'work-2-to-visit-2', source: 'work-2', target: 'visit-2' },
    { id: 'visit-2-to-last-2', source: 'visit-2', target: 'last-2' },
  ]);
  expect(placeOf(document, 'work-2')).toEqual({ x: 332, y: 32, width: 400, height: 200 });
  expect(placeOf(document, 'second-line')).toEqual({ x: 20, y: 60 });
});

it('removes an option from countries, states and transitions', () => {
  const document = after(sampleWorkflow(), { type: 'removeOption', id: 'onSite' });
  expect(document.countries).toEqual([{ country: 'PL', options: {} }]);
  expect(JSON.stringify(document)).not.toContain('onSite');
});

it('removes a field from forms, and a policy from the states that decide its clock', () => {
  const document = after(
    sampleWorkflow(),
    { type: 'removeField', id: 'solution' },
    { type: 'removePolicy', id: 'fix' },
  );
  expect(document.events.at(-1)?.form).toEqual([]);
  expect(stateOf(document, 'third')?.clocks).toEqual({});
});

it('declares an event that a changed transition names, with words made from its type', () => {
  const trigger = { kind: 'event', event: 'parts.have-arrived' } as const;
  const document = after(sampleWorkflow(), { type: 'setTrigger', id: 'visit-at', trigger });
  expect(document.events.at(-1)).toEqual({
    type: 'parts.have-arrived',
    title: { en: 'Have arrived' },
    roles: [],
    form: [],
  });
});

it('leaves an imported document as it is, faults and all, and mends only what an edit touches', () => {
  const broken = { ...sampleWorkflow(), initial: 'nowhere' };
  const document = after(newWorkflow('w', { en: 'W' }), { type: 'replaceDocument', document: broken });
  expect(document).toBe(broken);
  expect(after(document, { type: 'setKeyPrefix', keyPrefix: 'REQ' }).initial).toBe('nowhere');
});
