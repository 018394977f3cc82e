import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandWorkflow, validateWorkflow, workflowSchema, type Workflow, type WorkflowInput } from '#catalog/language';
import { after, refusal } from './after.fixture.ts';
import { placeOf, stateOf, transitionOf } from './part.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';

const title = { en: 'Clarify', ru: 'Уточнение' };
const make = (...states: readonly string[]) => ({ type: 'makeFragment', states, title }) as const;

/** The sample with changes to it. */
function changed(change: (document: Workflow) => Partial<WorkflowInput>): Workflow {
  const sample = sampleWorkflow();
  return workflowSchema.parse({ ...sample, ...change(sample) });
}

/** A sample without the memory that would be in the way, with conditions, tasks and a scenario that name what lies inside. */
function telling(): Workflow {
  return changed(({ states, transitions }) => ({
    states: states.map((state) =>
      state.id === 'second' ? { ...state, tasks: { list: [{ id: 'ring', title: { en: 'Ring' } }] } } : state,
    ),
    transitions: [
      ...transitions,
      {
        ...{ id: 'visit-third', source: 'visit', target: 'third', guard: '"visit" in ticket.states' },
        trigger: { kind: 'always' },
      },
      {
        ...{ id: 'new-comment', source: 'new', guard: '"third" in ticket.states' },
        trigger: { kind: 'event', event: 'ticket.take' },
      },
    ],
    scenarios: [
      {
        ...{ id: 'story', title: { en: 'Story' }, given: { at: '2026-03-02T09:00:00Z' } },
        steps: [
          { send: 'ticket.take', expect: { states: ['second'], tasks: { ring: 'open', 'ring-2': 'open' } } },
          { advance: 'P1D', expect: { states: ['visit'], due: { fix: '2026-03-02T09:00:00Z' } } },
        ],
      },
    ],
  }));
}

describe('a fragment of states', () => {
  const document = after(telling(), make('work', 'visit'));

  it('takes the transitions among them along, and leads out by parameters', () => {
    expect(document.states.map(({ id }) => id)).toEqual(['new', 'clarify', 'closed']);
    expect(stateOf(document, 'clarify')).toMatchObject({
      ...{ type: 'compound', title },
      use: { fragment: 'clarify', with: { closed: 'closed' } },
    });
    const [fragment] = document.fragments ?? [];
    expect(fragment).toMatchObject({
      ...{ id: 'clarify', title, initial: 'work' },
      parameters: [{ id: 'closed', type: 'state', title: { en: 'Closed' } }],
    });
    expect(fragment?.states.map(({ id, parent }) => [id, parent])).toEqual([
      ['work', undefined],
      ['second', 'work'],
      ['third', 'work'],
      ['last', 'work'],
      ['visit', undefined],
    ]);
    expect(fragment?.transitions.map(({ id, target }) => [id, target])).toEqual([
      ['work-visit', 'visit'],
      ['visit-at', 'last'],
      ['work-resolve', '${closed}'],
      ['visit-third', 'third'],
    ]);
  });

  it('is entered where the states were entered, and called so in conditions, counts and scenarios', () => {
    expect(transitionOf(document, 'new-take')?.target).toBe('clarify');
    expect(transitionOf(document, 'new-comment')?.guard).toBe('"clarify-third" in ticket.states');
    const drawn = expandWorkflow(document).workflow;
    expect(transitionOf(drawn, 'clarify-visit-third')).toMatchObject({
      ...{ source: 'clarify-visit', target: 'clarify-third', guard: '"clarify-visit" in ticket.states' },
    });
    expect(stateOf(drawn, 'clarify-last')?.history?.fallback).toBe('clarify-second');
    expect(document.observed).toEqual({ 'new-take': 12, 'clarify-work-resolve': 11 });
    expect(document.scenarios[0]?.steps.map(({ expect: told }) => told)).toEqual([
      { states: ['clarify-second'], tasks: { 'clarify-ring': 'open', 'clarify-ring-2': 'open' } },
      { states: ['clarify-visit'], due: { fix: '2026-03-02T09:00:00Z' } },
    ]);
  });

  it('keeps the drawing', () => {
    expect(placeOf(document, 'clarify')).toEqual({ x: 256, y: -60 });
    const drawn = expandWorkflow(document).workflow;
    expect(placeOf(drawn, 'clarify-work')).toEqual({ x: 44, y: 60, width: 400, height: 200 });
    expect(placeOf(drawn, 'clarify-second')).toEqual({ x: 20, y: 60 });
    expect(document.layout.states).not.toHaveProperty('second');
  });

  it('brings no problem that was not there', () => {
    const codes = (each: Workflow) => validateWorkflow(each).map(({ code }) => code);
    expect(codes(document).sort()).toEqual(codes(telling()).sort());
  });

  it('is titled without its group, and keeps its id', () => {
    const titled = after(document, { type: 'titleFragment', fragment: 'clarify', title: 'Ask', language: 'en' });
    expect(titled.fragments?.[0]).toMatchObject({ id: 'clarify', title: { en: 'Ask' } });
    expect(stateOf(titled, 'clarify')?.title).toEqual(title);
    expect(after(document, { type: 'titleFragment', fragment: 'none', title: 'Ask', language: 'en' })).toBe(document);
    expect(refusal(document, { type: 'titleFragment', fragment: 'clarify', title: ' ', language: 'en' })).toBe(
      'designer.malformed',
    );
  });

  it('made a second time has ids of its own', () => {
    const others = after(
      document,
      { type: 'addState', stateType: 'atomic', title: { en: 'One' }, position: { x: 0, y: 0 } },
      make('one'),
    );
    expect(others.fragments?.map(({ id }) => id)).toEqual(['clarify', 'clarify-2']);
    expect(stateOf(others, 'clarify-2')?.use?.fragment).toBe('clarify-2');
  });
});

describe('states that would mean something else in a group of their own', () => {
  it('are refused with the reason', () => {
    const sample = sampleWorkflow();
    const reason = (document: Workflow, ...states: readonly string[]) => refusal(document, make(...states));
    expect(reason(sample)).toBe('designer.fragment-of-nothing');
    expect(reason(sample, 'none')).toBe('designer.unknown-state');
    expect(reason(sample, 'new', 'second')).toBe('designer.fragment-apart');
    expect(reason(sample, 'visit', 'closed')).toBe('designer.fragment-end');
    expect(reason(sample, 'second', 'third')).toBe('designer.fragment-memory');
    const deep = changed(({ transitions }) => ({ transitions: transitions.filter(({ id }) => id !== 'new-take') }));
    expect(reason(deep, 'work')).toBe('designer.fragment-entry-inside');
    const regions = changed(({ states }) => ({
      states: states.map(({ initial, ...state }) => ({
        ...state,
        ...(state.type === 'compound' ? { type: 'parallel' as const } : initial === undefined ? {} : { initial }),
      })),
    }));
    expect(reason(regions, 'second', 'third')).toBe('designer.fragment-regions');
    expect(reason(after(telling(), make('work', 'visit')), 'new', 'clarify')).toBe('designer.fragment-nested');
    expect(reason(after(telling(), make('work', 'visit')), 'clarify-visit')).toBe('designer.from-fragment');
    const templated = changed(({ states }) => ({
      states: states.map((state) => (state.id === 'visit' ? { ...state, title: { en: 'At ${place}' } } : state)),
    }));
    expect(reason(templated, 'work', 'visit')).toBe('designer.fragment-placeholder');
    const entered = changed(({ transitions }) => ({
      transitions: [...transitions, { id: 'in', source: 'new', target: 'visit', trigger: { kind: 'always' } }],
    }));
    expect(reason(entered, 'work', 'visit')).toBe('designer.fragment-entries');
    const split = changed(({ transitions }) => ({
      transitions: transitions.map((each) => (each.id === 'new-take' ? { ...each, also: ['closed'] } : each)),
    }));
    expect(reason(split, 'work', 'visit')).toBe('designer.fragment-several-targets');
  });
});

describe('whatever becomes a fragment', () => {
  const edge = fc.record({ from: fc.nat(9), to: fc.option(fc.nat(9), { nil: undefined }) });
  const drawn = fc.record({
    parents: fc.array(fc.nat(20), { minLength: 3, maxLength: 10 }),
    edges: fc.array(edge, { maxLength: 8 }),
  });

  function documentOf({
    parents,
    edges,
  }: {
    parents: readonly number[];
    edges: readonly { from: number; to: number | undefined }[];
  }) {
    // Every second state may lie in an earlier one.
    const parentOf = (index: number) => {
      const wanted = parents[index] ?? 0;
      return index > 0 && wanted % 2 === 0 ? `s${wanted % index}` : undefined;
    };
    const holders = new Set(parents.map((_, index) => parentOf(index)));
    const firstIn = (id: string) => `s${parents.findIndex((_, index) => parentOf(index) === id)}`;
    return workflowSchema.parse({
      ...{ schemaVersion: 1, id: 'any', title: { en: 'Any' }, initial: 's0' },
      states: parents.map((_, index) => {
        const [id, parent] = [`s${index}`, parentOf(index)];
        const holds = holders.has(id) ? { type: 'compound', initial: firstIn(id) } : {};
        return { id, title: { en: `State ${index}` }, ...holds, ...(parent !== undefined && { parent }) };
      }),
      transitions: edges.map(({ from, to }, index) => ({
        ...{ id: `t${index}`, source: `s${from % parents.length}`, trigger: { kind: 'event', event: 'ticket.take' } },
        ...(to !== undefined && { target: `s${to % parents.length}` }),
      })),
    });
  }

  it('is the same lifecycle with one group more, or is refused', () => {
    let made = 0;
    fc.assert(
      fc.property(drawn, fc.nat(9), fc.nat(9), (shape, one, other) => {
        const document = documentOf(shape);
        const states = [...new Set([one, other].map((each) => `s${each % document.states.length}`))];
        let result: Workflow;
        try {
          result = after(document, make(...states));
        } catch (refused) {
          expect(String(refused)).toContain('designer.fragment-');
          return;
        }
        made += 1;
        const { workflow } = expandWorkflow(result);
        const was = (id: string | undefined) => (id === 'clarify' ? undefined : id?.replace(/^clarify-/, ''));
        const parent = stateOf(document, states[0] ?? '')?.parent;
        const entry = result.fragments?.[0]?.initial;
        const tree = workflow.states
          .filter(({ id }) => id !== 'clarify')
          .map((each) => [was(each.id), each.parent === 'clarify' ? parent : was(each.parent), each.type]);
        expect(tree.sort()).toEqual(document.states.map((each) => [each.id, each.parent, each.type]).sort());
        const ways = workflow.transitions.map((each) => [
          ...[was(each.id), was(each.source), each.target === 'clarify' ? entry : was(each.target)],
        ]);
        expect(ways.sort()).toEqual(document.transitions.map(({ id, source, target }) => [id, source, target]).sort());
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(30);
  });
});
