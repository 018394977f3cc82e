import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateWorkflow, workflowSchema, type Field, type Workflow } from '#catalog/language';
import { after } from './after.fixture.ts';
import { clip, clipForeign, clipWhole } from './clipping.ts';
import { newWorkflow } from './new-workflow.ts';
import { stateOf, transitionOf } from './part.ts';
import { reconcile } from './reconciled-clipping.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';

const at = { x: 0, y: 0 };
const paste = (document: Workflow, clipping: ReturnType<typeof clip>) =>
  after(document, { type: 'pasteParts', clipping, position: at });

/** The sample with its field, option and events read in conditions and actions, and a fragment in use. */
function talkative(): Workflow {
  const sample = sampleWorkflow();
  return workflowSchema.parse({
    ...sample,
    states: [
      ...sample.states,
      { id: 'asking', type: 'compound', title: { en: 'Asking' }, use: { fragment: 'ask', with: { back: 'new' } } },
    ],
    transitions: [
      ...sample.transitions,
      {
        ...{ id: 'new-asking', source: 'new', target: 'asking' },
        trigger: { kind: 'event', event: 'ticket.take' },
        guard: 'options.onSite && fields.solution == "fields.solution"',
        actions: [
          { type: 'ticket.set', params: { field: 'solution', expression: 'fields.solution' } },
          { type: 'ticket.raise', params: { event: 'ticket.resolve' } },
        ],
      },
    ],
    fragments: [
      {
        ...{ id: 'ask', title: { en: 'Ask' }, initial: 'waiting' },
        parameters: [{ id: 'back', type: 'state', title: { en: 'Back' } }],
        states: [{ id: 'waiting', title: { en: 'Waiting' }, onlyIf: 'onSite' }],
        transitions: [
          {
            ...{ id: 'go', source: 'waiting', target: '${back}', guard: 'has(fields.solution)' },
            trigger: { kind: 'event', event: 'ticket.resolve' },
          },
        ],
      },
    ],
  });
}

/** Another workflow in which the same ids mean something else. */
function stranger(): Workflow {
  const { events, options, fragments } = talkative();
  return workflowSchema.parse({
    ...newWorkflow('other', { en: 'Other' }),
    fields: [{ id: 'solution', title: { en: 'Solved' }, type: 'switch' }],
    options: options.map((option) => ({ ...option, default: false })),
    events: events.map((event) => ({ ...event, form: [], roles: ['manager'] })),
    fragments: fragments?.map((fragment) => ({ ...fragment, title: { en: 'Ask otherwise' } })),
  });
}

describe('what is pasted into a workflow that says the same', () => {
  it('shares its fields, options, events and fragments', () => {
    const document = talkative();
    const clipping = clip(document, ['new', 'asking', 'work', 'closed', 'visit']);
    expect(reconcile(document, clipping)).toEqual({ clipping, notes: [] });
    const pasted = paste(document, clipping);
    for (const part of ['fields', 'options', 'events', 'fragments'] as const)
      expect(pasted[part]).toEqual(document[part]);
  });

  it('leads the values of a copied use to the copies', () => {
    const pasted = paste(talkative(), clip(talkative(), ['new', 'asking']));
    expect(stateOf(pasted, 'asking-2')?.use?.with).toEqual({ back: 'new-2' });
    expect(stateOf(pasted, 'asking')?.use?.with).toEqual({ back: 'new' });
  });
});

describe('what is pasted where its ids mean something else', () => {
  it('takes free ids with it into guards, forms, actions and fragments, and tells of each', () => {
    const document = stranger();
    const { fields, options, events, fragments } = document;
    const clipping = clip(talkative(), ['new', 'asking', 'work', 'closed', 'visit']);
    const pasted = paste(document, clipping);
    expect(pasted.fields.slice(0, fields.length)).toEqual(fields);
    expect(pasted.options.slice(0, options.length)).toEqual(options);
    expect(pasted.events.slice(0, events.length)).toEqual(events);
    expect(pasted.fragments?.slice(0, fragments?.length)).toEqual(fragments);
    expect(pasted.fields.map(({ id, type }) => [id, type])).toEqual([
      ['solution', 'switch'],
      ['solution2', 'text'],
      ['visitAt', 'instant'],
    ]);
    expect(pasted.options.map(({ id }) => id)).toEqual(['onSite', 'onSiteWork']);
    expect(pasted.events.at(-1)).toMatchObject({ type: 'ticket.resolve-2', form: [{ field: 'solution2' }] });
    // The desk itself sends this one: it can have no other name.
    expect(pasted.events.filter(({ type }) => type.startsWith('ticket.take'))).toEqual([events[0]]);
    expect(transitionOf(pasted, 'new-asking')).toMatchObject({
      guard: 'options.onSiteWork && fields.solution2 == "fields.solution"',
      trigger: { event: 'ticket.take' },
      actions: [
        { params: { field: 'solution2', expression: 'fields.solution2' } },
        { params: { event: 'ticket.resolve-2' } },
      ],
    });
    expect(stateOf(pasted, 'visit')?.onlyIf).toBe('onSiteWork');
    expect(stateOf(pasted, 'asking')?.use?.fragment).toBe('ask-2');
    expect(pasted.fragments?.at(-1)).toMatchObject({
      ...{ id: 'ask-2', states: [{ onlyIf: 'onSiteWork' }] },
      transitions: [{ guard: 'has(fields.solution2)', trigger: { event: 'ticket.resolve-2' } }],
    });
    expect(reconcile(document, clipping).notes.map(({ code, params }) => [code, params])).toEqual([
      ['import.renamed-part', { kind: 'field', title: 'Solution', id: 'solution', to: 'solution2' }],
      ['import.renamed-part', { kind: 'option', title: 'On-site work', id: 'onSite', to: 'onSiteWork' }],
      ['import.means-another', { kind: 'event', title: 'Take', id: 'ticket.take' }],
      ['import.renamed-part', { kind: 'event', title: 'Resolve', id: 'ticket.resolve', to: 'ticket.resolve-2' }],
      ['import.renamed-part', { kind: 'fragment', title: 'Ask', id: 'ask', to: 'ask-2' }],
      ['import.left-out', { feature: 'clocks', count: 1 }],
    ]);
  });

  it('tells of further targets that were not copied', () => {
    const sample = sampleWorkflow();
    const transitions = sample.transitions.map((each) =>
      each.id === 'new-take' ? { ...each, also: ['visit'] } : each,
    );
    const { clipping, notes } = reconcile(sample, clip({ ...sample, transitions }, ['new', 'work']));
    expect(clipping.transitions[0]).not.toHaveProperty('also');
    expect(notes.map(({ params }) => params)).toEqual([{ feature: 'severalTargets', count: 1 }]);
  });

  it('brings nothing that the validator does not know', () => {
    const codes = validateWorkflow(paste(stranger(), clipWhole(talkative()))).map(({ code }) => code);
    expect(codes.filter((code) => /unknown|undeclared|duplicate|expression/.test(code))).toEqual([]);
  });
});

describe('an event of another notation', () => {
  it('is the one that is declared here, unless more is said about it', () => {
    const sample = sampleWorkflow();
    const bare = { ...sample, events: sample.events.map((event) => ({ ...event, form: [] })) };
    const clipping = clipForeign(bare, sample);
    expect(reconcile(sample, clipping).notes).toEqual([]);
    expect(paste(sample, clipping).events).toEqual(sample.events);
    const said = clipForeign(
      { ...bare, events: bare.events.map((e) => ({ ...e, title: { en: 'X', pl: 'Y' } })) },
      sample,
    );
    expect(reconcile(sample, said).notes).toHaveLength(2);
  });
});

describe('whatever is pasted', () => {
  const id = fc.constantFrom('a', 'b', 'a2', 'text', 'number');
  const title = fc.constantFrom('A', 'B', 'a 2', 'Text', 'Я');
  const field = fc.record({ id, en: title, type: fc.constantFrom('text', 'number', 'switch') });
  const fields = fc.uniqueArray(field, { selector: (each) => each.id, maxLength: 5 });
  const written = (list: readonly { id: string; en: string; type: string }[]): readonly Field[] =>
    workflowSchema.shape.fields.parse(list.map(({ en, ...rest }) => ({ ...rest, title: { en } })));

  it('no id stands twice, and what was there stays byte for byte', () => {
    fc.assert(
      fc.property(fields, fields, fields, (here, there, asked) => {
        const event = { type: 'ticket.go', title: { en: 'Go' }, form: asked.map(({ id: each }) => ({ field: each })) };
        const make = (list: typeof here, name: string) =>
          workflowSchema.parse({ ...sampleWorkflow(), id: name, fields: written(list), events: [event] });
        const [document, source] = [make(here, 'one'), make(there, 'two')];
        const pasted = paste(document, clipWhole(source));
        for (const part of ['fields', 'options', 'events', 'states', 'transitions'] as const) {
          const ids = pasted[part].map((each) =>
            'type' in each && part === 'events' ? each.type : (each as Field).id,
          );
          expect(new Set(ids).size).toBe(ids.length);
          expect(JSON.stringify(pasted[part].slice(0, document[part].length))).toBe(JSON.stringify(document[part]));
        }
        // Every pasted definition is there, in its own words.
        const words = (list: readonly Field[]) => list.map(({ title: { en }, type }) => `${en} ${type}`);
        expect(words(pasted.fields)).toEqual(expect.arrayContaining(words(source.fields)));
        const { scenarios, sla, routing, countries, observed, title: name } = document;
        expect(pasted).toMatchObject({ scenarios, sla, routing, countries, observed, title: name });
      }),
    );
  });
});
