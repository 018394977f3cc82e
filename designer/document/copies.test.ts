import { describe, expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { after, refusal } from './after.fixture.ts';
import { clip, clipWhole, outermost, readClipping, writeClipping } from './clipping.ts';
import { newWorkflow } from './new-workflow.ts';
import { placeOf, stateOf, transitionOf } from './part.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';

const at = { x: 10, y: 20 };

describe('a clipping', () => {
  it('holds what lies inside, the transitions among them, and the events and fields those use', () => {
    const clipping = clip(sampleWorkflow(), ['work', 'closed', 'visit']);
    expect(clipping.states.map(({ id }) => id)).toEqual(['work', 'second', 'third', 'last', 'visit', 'closed']);
    expect(clipping.transitions.map(({ id }) => id)).toEqual(['work-visit', 'visit-at', 'work-resolve']);
    expect(clipping.events.map(({ type }) => type)).toEqual(['ticket.resolve']);
    expect(clipping.fields.map(({ id }) => id)).toEqual(['solution', 'visitAt']);
    expect(Object.keys(clipping.places)).toEqual(['work', 'second']);
    expect(outermost(clipping).map(({ id }) => id)).toEqual(['work', 'visit', 'closed']);
  });

  it('goes through the clipboard as text; any other text is none', () => {
    const clipping = clip(sampleWorkflow(), ['work']);
    expect(readClipping(writeClipping(clipping))).toEqual(clipping);
    for (const text of ['', 'hello', '{', '{"statedesk":"parts"}', '[1]', '{"statedesk":"parts","states":[]}'])
      expect(readClipping(text)).toBeUndefined();
  });
});

describe('pasting', () => {
  it('into the same workflow gives every part a new id', () => {
    const document = sampleWorkflow();
    const clipping = clip(document, ['new', 'work']);
    const pasted = after(document, { type: 'pasteParts', clipping, position: at });
    const states = pasted.states.slice(document.states.length);
    expect(states.map(({ id, parent }) => [id, parent])).toEqual([
      ['new-2', undefined],
      ['work-2', undefined],
      ['second-line', 'work-2'],
      ['third-line', 'work-2'],
      ['last-2', 'work-2'],
    ]);
    expect(stateOf(pasted, 'work-2')?.initial).toBe('second-line');
    expect(stateOf(pasted, 'last-2')?.history?.fallback).toBe('second-line');
    expect(pasted.transitions.at(-1)).toMatchObject({ id: 'new-2-to-work-2', source: 'new-2', target: 'work-2' });
    expect(pasted.events).toEqual(document.events);
    expect(placeOf(pasted, 'new-2')).toEqual(at);
    expect(placeOf(pasted, 'work-2')).toEqual({ x: 310, y: 20, width: 400, height: 200 });
    expect(placeOf(pasted, 'second-line')).toEqual({ x: 20, y: 60 });
    expect(() => workflowSchema.parse(pasted)).not.toThrow();
  });

  it('into another workflow brings events, fields and options along, and leaves out clocks it lacks', () => {
    const clipping = clip(sampleWorkflow(), ['work', 'visit', 'closed']);
    const pasted = after(newWorkflow('other', { en: 'Other' }), { type: 'pasteParts', clipping, position: at });
    expect(pasted.initial).toBe('work');
    expect(pasted.events.map(({ type }) => type)).toEqual(['ticket.resolve']);
    expect(pasted.fields.map(({ id }) => id)).toEqual(['solution', 'visitAt']);
    expect(stateOf(pasted, 'visit')?.onlyIf).toBe('onSite');
    expect(pasted.options).toEqual(sampleWorkflow().options);
    expect(pasted.countries).toEqual([]);
    expect(stateOf(pasted, 'third')?.clocks).toEqual({});
    expect(pasted.transitions.map(({ id, target }) => [id, target])).toEqual([
      ['work-visit', 'visit'],
      ['visit-at', 'last'],
      ['work-resolve', 'closed'],
    ]);
  });

  it('into a group puts the outermost states there', () => {
    const document = sampleWorkflow();
    const clipping = clip(document, ['new']);
    const pasted = after(document, { type: 'pasteParts', clipping, position: at, parent: 'work' });
    expect(stateOf(pasted, 'new-2')?.parent).toBe('work');
    expect(refusal(document, { type: 'pasteParts', clipping, position: at, parent: 'closed' })).toBe(
      'designer.holds-nothing',
    );
    const history = clip(document, ['last']);
    expect(refusal(document, { type: 'pasteParts', clipping: history, position: at })).toBe('designer.history-outside');
  });
});

describe('a whole workflow', () => {
  it('keeps its ids and its beginning in an empty one', () => {
    const sample = { ...sampleWorkflow(), initial: 'visit' };
    const clipping = clipWhole(sample);
    const pasted = after(newWorkflow('other', { en: 'Other' }), { type: 'pasteParts', clipping, position: at });
    expect(pasted.initial).toBe('visit');
    expect(pasted.states.map(({ id }) => id)).toEqual(sample.states.map(({ id }) => id));
    expect(pasted.transitions.map(({ id }) => id)).toEqual(sample.transitions.map(({ id }) => id));
    expect(pasted.fields).toEqual(sample.fields);
    expect(readClipping(writeClipping(clipping))).toEqual(clipping);
  });

  it('put beside its like asks for its own states, not for those that were there', () => {
    const sample = sampleWorkflow();
    const transitions = sample.transitions.map((each) =>
      each.id === 'new-take'
        ? {
            ...each,
            guard: '"new" in ticket.states && ticket.subject != "new"',
            trigger: { kind: 'done', of: 'work' } as const,
          }
        : each,
    );
    const document = { ...sample, transitions };
    const pasted = after(document, { type: 'pasteParts', clipping: clipWhole(document), position: at });
    expect(pasted.initial).toBe('new');
    const copy = pasted.transitions.slice(transitions.length).find(({ source }) => source === 'new-2');
    expect(copy).toMatchObject({
      guard: '"new-2" in ticket.states && ticket.subject != "new"',
      trigger: { kind: 'done', of: 'work-2' },
    });
  });
});

describe('a state inserted on a transition', () => {
  const trigger = { kind: 'new-event', title: { en: 'Go on' } } as const;
  const insert = { type: 'insertState', title: { en: 'Check' }, position: at, trigger } as const;

  it('takes its target, and leads on to it', () => {
    const document = after(sampleWorkflow(), { ...insert, transition: 'new-take' });
    expect(transitionOf(document, 'new-take')).toMatchObject({ source: 'new', target: 'check' });
    expect(transitionOf(document, 'check-to-work')).toMatchObject({
      source: 'check',
      target: 'work',
      trigger: { kind: 'event', event: 'ticket.go-on' },
    });
    expect(stateOf(document, 'check')).toMatchObject({ type: 'atomic', category: 'open' });
    expect(placeOf(document, 'check')).toEqual(at);
    expect(document.observed).toEqual(sampleWorkflow().observed);
  });

  it('turns a way that stays where it is into a way out and back', () => {
    const sample = sampleWorkflow();
    const document = after(
      sample,
      { type: 'addTransition', source: 'new', trigger: { kind: 'event', event: 'ticket.take' } },
      { ...insert, transition: 'new-take-2' },
    );
    expect(transitionOf(document, 'new-take-2')?.target).toBe('check');
    expect(transitionOf(document, 'check-to-new')).toMatchObject({ source: 'check', target: 'new' });
  });

  it('is refused on what is not there, and in what holds nothing', () => {
    expect(refusal(sampleWorkflow(), { ...insert, transition: 'none' })).toBe('designer.unknown-transition');
    expect(refusal(sampleWorkflow(), { ...insert, transition: 'new-take', parent: 'closed' })).toBe(
      'designer.holds-nothing',
    );
  });
});

it('what leads to several states loses only those that are removed', () => {
  const sample = sampleWorkflow();
  const transitions = sample.transitions.map((each) =>
    each.id === 'new-take' ? { ...each, also: ['third', 'visit'] } : each,
  );
  const document = { ...sample, transitions };
  const fewer = after(document, { type: 'remove', states: ['visit'], transitions: [] });
  expect(transitionOf(fewer, 'new-take')?.also).toEqual(['third']);
  const none = after(fewer, { type: 'remove', states: ['third'], transitions: [] });
  expect(transitionOf(none, 'new-take')).not.toHaveProperty('also');
});

describe('a pinned state', () => {
  const pin = { type: 'pinStates', states: ['new', 'third'], pinned: true } as const;

  it('stays where it is when the drawing is laid out, until it is unpinned', () => {
    const document = after(sampleWorkflow(), pin);
    expect(placeOf(document, 'new')).toEqual({ x: 0, y: 0, pinned: true });
    expect(placeOf(document, 'third')).toBeUndefined();
    const places = { new: { x: 99, y: 99 }, second: { x: 99, y: 99 } };
    const laidOut = after(document, { type: 'applyLayout', places });
    expect(placeOf(laidOut, 'new')).toEqual({ x: 0, y: 0, pinned: true });
    expect(placeOf(laidOut, 'second')).toEqual({ x: 99, y: 99 });
    const free = after(laidOut, { ...pin, pinned: false }, { type: 'applyLayout', places });
    expect(placeOf(free, 'new')).toEqual({ x: 99, y: 99 });
  });

  it('stays pinned when it is moved and resized by hand', () => {
    const document = after(
      sampleWorkflow(),
      { ...pin, states: ['work'] },
      { type: 'moveStates', moves: [{ id: 'work', x: 8, y: 8 }] },
      { type: 'resizeState', id: 'work', place: { x: 8, y: 8, width: 500, height: 300 } },
    );
    expect(placeOf(document, 'work')).toEqual({ x: 8, y: 8, width: 500, height: 300, pinned: true });
    expect(refusal(document, { ...pin, states: ['none'] })).toBe('designer.unknown-state');
  });
});

it('a wildcard is not declared as an event', () => {
  const any = { kind: 'event', event: '*' } as const;
  const document = after(sampleWorkflow(), { type: 'setTrigger', id: 'new-take', trigger: any });
  expect(transitionOf(document, 'new-take')?.trigger).toEqual(any);
  expect(document.events.map(({ type }) => type)).toEqual(['ticket.take', 'ticket.resolve']);
});
