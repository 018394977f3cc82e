import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workflowSchema, type Workflow } from '#catalog/language';
import { clip } from './clipping.ts';
import type { Command } from './command.ts';
import { amend, execute, openDocument, redo, undo, type DesignerState } from './designer-state.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';

/** Numbers that are turned into a command on whatever the document holds when its turn comes. */
const wish = fc.record({
  what: fc.nat(21),
  one: fc.nat(30),
  other: fc.nat(30),
  x: fc.integer({ min: -500, max: 500 }),
  title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  yes: fc.boolean(),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

const STATE_TYPES = ['atomic', 'compound', 'parallel', 'final', 'history'] as const;
const FIELD_TYPES = ['text', 'number', 'switch', 'choice', 'instant', 'amount'] as const;

function pick<T, F>(items: readonly T[], number: number, fallback: F): T | F {
  return items[number % Math.max(1, items.length)] ?? fallback;
}

function structural(document: Workflow, { what, one, other, x, title, yes }: Wish): Command {
  const id = pick(document.states, one, { id: 'none' }).id;
  const second = pick(document.states, other, { id: 'none' }).id;
  const transition = pick(document.transitions, one, { id: 'none' }).id;
  const text = { en: title };
  const trigger = yes ? ({ kind: 'new-event', title: text } as const) : ({ kind: 'always' } as const);
  const position = { x, y: -x };
  const commands: readonly Command[] = [
    {
      type: 'addState',
      stateType: pick(STATE_TYPES, other, 'atomic'),
      title: text,
      position,
      ...(yes ? { parent: id } : {}),
    },
    { type: 'addState', stateType: 'atomic', title: text, position, from: { source: id, trigger } },
    { type: 'moveStates', moves: [{ id, ...position }] },
    { type: 'nestStates', moves: [{ id, ...position }], ...(yes ? { parent: second } : {}) },
    { type: 'setStateType', id, stateType: pick(STATE_TYPES, other, 'atomic') },
    { type: 'setInitial', initial: second, ...(yes ? { parent: id } : {}) },
    { type: 'addTransition', source: id, trigger, ...(x > 400 ? {} : { target: second }) },
    { type: 'moveTransitionEnd', id: transition, end: yes ? 'source' : 'target', state: second },
    { type: 'remove', states: yes ? [id] : [], transitions: [transition] },
    { type: 'duplicate', states: yes ? [id, second] : [id] },
    { type: 'insertState', transition, title: text, position, trigger, ...(yes ? { parent: id } : {}) },
    { type: 'pasteParts', clipping: clip(document, yes ? [id, second] : [id]), position },
  ];
  return pick(commands, what, { type: 'remove', states: [], transitions: [] });
}

function textual(document: Workflow, { what, one, other, x, title, yes }: Wish): Command {
  const state = pick(document.states, one, { id: 'none' }).id;
  const transition = pick(document.transitions, one, { id: 'none' }).id;
  const option = pick(document.options, other, { id: 'none' }).id;
  const commands: readonly Command[] = [
    { type: 'renameState', id: state, title, language: yes ? 'ru' : 'en' },
    { type: 'setTrigger', id: transition, trigger: { kind: 'new-event', title: { en: title } } },
    { type: 'setGuard', id: transition, ...(yes ? { guard: title } : {}) },
    {
      type: 'addAction',
      place: { kind: yes ? 'entry' : 'exit', state },
      action: { type: 'mail.send', params: { to: title } },
    },
    { type: 'removeAction', place: { kind: yes ? 'entry' : 'exit', state }, index: 0 },
    { type: 'addField', title: { en: title }, fieldType: pick(FIELD_TYPES, other, 'text'), firstChoice: { en: 'One' } },
    { type: 'removeField', id: pick(document.fields, one, { id: 'none' }).id },
    { type: 'setOnlyIf', part: { kind: 'state', id: state }, ...(yes ? { option } : {}) },
    { type: 'setCountryOption', country: 'DE', option, ...(x > 0 ? { value: yes } : {}) },
    yes ? { type: 'addOption', title: { en: title } } : { type: 'removeOption', id: option },
  ];
  return pick(commands, what - 12, { type: 'remove', states: [], transitions: [] });
}

/** All wishes carried out as far as the rules allow, with the state after each. */
function play(start: DesignerState, wishes: readonly Wish[]): DesignerState[] {
  const states = [start];
  for (const each of wishes) {
    const state = states.at(-1) ?? start;
    const command = each.what < 12 ? structural(state.document, each) : textual(state.document, each);
    const executed = execute(state, command);
    if (executed.kind === 'done' && executed.state !== state) states.push(executed.state);
  }
  return states;
}

function repeat(state: DesignerState, step: (state: DesignerState) => DesignerState): DesignerState {
  for (let next = step(state); ; next = step(state)) {
    if (next === state) return state;
    state = next;
  }
}

describe('any sequence of commands', () => {
  const wishes = fc.array(wish, { maxLength: 60 });

  it('is undone to the original document byte for byte, and redone to the last', () => {
    fc.assert(
      fc.property(wishes, (each) => {
        const original = JSON.stringify(sampleWorkflow());
        const states = play(openDocument(sampleWorkflow()), each);
        const last = states.at(-1) ?? openDocument(sampleWorkflow());
        const final = JSON.stringify(last.document);
        const undone = repeat(last, undo);
        expect(JSON.stringify(undone.document)).toBe(original);
        expect(JSON.stringify(repeat(undone, redo).document)).toBe(final);
      }),
      { numRuns: 200 },
    );
  });

  it('always leaves a document that the schema takes, with every reference leading somewhere', () => {
    fc.assert(
      fc.property(wishes, (each) => {
        for (const { document } of play(openDocument(sampleWorkflow()), each)) {
          expect(workflowSchema.safeParse(document).success).toBe(true);
          expectConsistent(document);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function expectConsistent(document: Workflow): void {
  const ids = new Set(document.states.map(({ id }) => id));
  expect(ids.size).toBe(document.states.length);
  expect(new Set(document.transitions.map(({ id }) => id)).size).toBe(document.transitions.length);
  const events = new Set(document.events.map(({ type }) => type));
  for (const { source, target, trigger } of document.transitions) {
    expect(ids.has(source) && (target === undefined || ids.has(target))).toBe(true);
    if (trigger.kind === 'event') expect(events).toContain(trigger.event);
  }
  for (const state of document.states) {
    const children = document.states.filter((child) => child.parent === state.id);
    if (state.parent !== undefined) expect(ids).toContain(state.parent);
    if (children.length > 0) expect(['compound', 'parallel']).toContain(state.type);
    const enterable = children.filter((child) => child.type !== 'history').map(({ id }) => id);
    if (state.type === 'compound' && enterable.length > 0) expect(enterable).toContain(state.initial);
  }
  for (const id of Object.keys(document.layout.states)) expect(ids).toContain(id);
}

const rename = (title: string): Command => ({ type: 'renameState', id: 'new', title, language: 'en' });

function done(executed: ReturnType<typeof execute>): DesignerState {
  if (executed.kind === 'refused') throw new Error(executed.reason.code);
  return executed.state;
}

describe('the history', () => {
  it('keeps the letters typed in one gesture as one entry', () => {
    const typed = ['N', 'Ne', 'New ticket'].reduce(
      (state, title) => done(execute(state, rename(title), 'typing-1')),
      openDocument(sampleWorkflow()),
    );
    const again = done(execute(typed, rename('Fresh'), 'typing-2'));
    expect(undo(again).document.states[0]?.title.en).toBe('New ticket');
    expect(undo(undo(again)).past).toBeUndefined();
  });

  it('does not join a gesture that was undone in between', () => {
    const typed = done(execute(done(execute(openDocument(sampleWorkflow()), rename('A'), 'g')), rename('B')));
    const continued = done(execute(undo(typed), rename('C'), 'g'));
    expect(undo(continued).document.states[0]?.title.en).toBe('A');
  });

  it('forgets what was undone when something else is done, and keeps it when nothing changes', () => {
    const undone = undo(done(execute(openDocument(sampleWorkflow()), rename('A'))));
    expect(done(execute(undone, rename('New'))).future).toBeDefined();
    expect(done(execute(undone, rename('B'))).future).toBeUndefined();
  });

  it('gives a fresh state its name in the entry that added it, so that its id follows', () => {
    const add = (title: string): Command => ({
      type: 'addState',
      stateType: 'atomic',
      title: { en: title },
      position: { x: 0, y: 0 },
    });
    const added = done(execute(openDocument(sampleWorkflow()), add('New state')));
    const named = amend(added, add('Assigned'));
    expect(named).toMatchObject({ kind: 'done', created: [{ kind: 'state', id: 'assigned' }] });
    expect(undo(done(named)).past).toBeUndefined();
  });

  it('shares what an edit left alone', () => {
    const before = openDocument(sampleWorkflow());
    const after = done(execute(before, rename('A')));
    expect(after.document.transitions).toBe(before.document.transitions);
    expect(after.document.states[1]).toBe(before.document.states[1]);
  });
});
