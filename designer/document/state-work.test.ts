import { describe, expect, it } from 'vitest';
import { expandWorkflow, workflowSchema, type Approval, type StateTasks, type Workflow } from '#catalog/language';
import { after, refusal } from './after.fixture.ts';
import { clip, readClipping, writeClipping } from './clipping.ts';
import { taskIdFrom } from './commands/state-work.ts';
import { newWorkflow } from './new-workflow.ts';
import { stateOf } from './part.ts';
import { usagesOf, type Reference } from './reference.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';

const tasks: StateTasks = {
  list: [
    { id: 'order', title: { en: 'Order' }, team: { kind: 'fixed', team: 'l2' } },
    { id: 'fit', title: { en: 'Fit' }, each: 'solution' },
  ],
  join: { kind: 'count', count: 2 },
};
const approval: Approval = {
  title: { en: 'Spend it' },
  approvers: [
    { kind: 'team', team: 'l2' },
    { kind: 'person', person: 'vera', deputy: 'paul' },
  ],
  quorum: 2,
  rejections: 1,
  fourEyes: true,
  delegation: false,
  timeout: { duration: 'P2D', time: 'business', outcome: 'expired' },
};

/** The sample with tasks and an approval in one state, and a fragment that another uses. */
function working(): Workflow {
  const sample = sampleWorkflow();
  return workflowSchema.parse({
    ...sample,
    states: [
      ...sample.states.map((state) => (state.id === 'second' ? { ...state, tasks, approval } : state)),
      {
        id: 'asking',
        type: 'compound',
        title: { en: 'Asking' },
        use: { fragment: 'ask', with: { solution: 'solution', who: 'l2', words: 'solution' } },
      },
    ],
    fragments: [
      {
        id: 'ask',
        title: { en: 'Ask' },
        parameters: [
          { id: 'solution', type: 'field', title: { en: 'Field' } },
          { id: 'who', type: 'team', title: { en: 'Team' }, default: 'l2' },
          { id: 'words', type: 'text', title: { en: 'Words' } },
        ],
        initial: 'waiting',
        states: [
          {
            ...{ id: 'waiting', title: { en: 'Waiting' }, onlyIf: 'onSite' },
            tasks: { list: [{ id: 'ring', title: { en: 'Ring' }, each: 'solution' }] },
          },
        ],
        transitions: [
          {
            ...{ id: 'answer', source: 'waiting', guard: 'fields.solution != "${words}"' },
            trigger: { kind: 'event', event: 'ticket.take' },
          },
        ],
      },
    ],
  });
}

describe('tasks of a state', () => {
  it('are written as a whole, and go without a trace', () => {
    const document = after(sampleWorkflow(), { type: 'setTasks', id: 'second', tasks });
    expect(stateOf(document, 'second')?.tasks).toEqual(tasks);
    const without = after(document, { type: 'setTasks', id: 'second' });
    expect(JSON.stringify(without)).toBe(JSON.stringify(sampleWorkflow()));
  });

  it('are refused where nobody works, where a task is called like another, and where they are malformed', () => {
    const set = (id: string, list: StateTasks['list']) =>
      refusal(working(), { type: 'setTasks', id, tasks: { list, join: { kind: 'all' } } });
    const fit = { id: 'fit', title: { en: 'Fit' } };
    expect(set('closed', [fit])).toBe('designer.work-misplaced');
    expect(set('last', [fit])).toBe('designer.work-misplaced');
    expect(set('gone', [fit])).toBe('designer.unknown-state');
    expect(set('visit', [fit])).toBe('designer.id-taken');
    expect(set('second', [fit, fit])).toBe('designer.id-taken');
    expect(set('second', [{ ...fit, title: { en: ' ' } }])).toBe('designer.malformed');
    expect(set('second', [])).toBe('designer.malformed');
  });

  it('get ids of their own, also where the state is copied', () => {
    expect(taskIdFrom(working(), 'Fit')).toBe('fit-2');
    expect(taskIdFrom(working(), '…')).toBe('task');
    const twice = after(working(), { type: 'duplicate', states: ['second'] });
    expect(twice.states.at(-1)?.tasks?.list.map(({ id }) => id)).toEqual(['order-2', 'fit-2']);
  });
});

describe('the approval of a state', () => {
  it('is written as a whole, and goes without a trace', () => {
    const document = after(sampleWorkflow(), { type: 'setApproval', id: 'second', approval });
    expect(stateOf(document, 'second')?.approval).toEqual(approval);
    const without = after(document, { type: 'setApproval', id: 'second' });
    expect(JSON.stringify(without)).toBe(JSON.stringify(sampleWorkflow()));
  });

  it('is refused where nobody works, and where nobody could decide', () => {
    expect(refusal(working(), { type: 'setApproval', id: 'closed', approval })).toBe('designer.work-misplaced');
    expect(refusal(working(), { type: 'setApproval', id: 'gone' })).toBe('designer.unknown-state');
    const nobody = { ...approval, approvers: [] };
    expect(refusal(working(), { type: 'setApproval', id: 'second', approval: nobody })).toBe('designer.malformed');
  });
});

describe('what a state of another type cannot have goes', () => {
  it('tasks and approval of an end, the fragment of a plain state', () => {
    const ended = after(working(), { type: 'setStateType', id: 'second', stateType: 'final' });
    expect(stateOf(ended, 'second')).not.toHaveProperty('tasks');
    expect(stateOf(ended, 'second')).not.toHaveProperty('approval');
    const plain = after(working(), { type: 'setStateType', id: 'asking', stateType: 'atomic' });
    expect(stateOf(plain, 'asking')).not.toHaveProperty('use');
  });

  it('a group that a fragment fills takes no other states', () => {
    const moves = [{ id: 'visit', x: 0, y: 0 }];
    expect(refusal(working(), { type: 'nestStates', parent: 'asking', moves })).toBe('designer.holds-fragment');
  });
});

describe('what a fragment has brought', () => {
  it('is changed in the fragment only', () => {
    const brought = Object.keys(expandWorkflow(working()).provenance);
    expect(brought.length).toBeGreaterThan(0);
    for (const id of brought) {
      const command = { type: 'remove', states: [id], transitions: [id] } as const;
      expect(refusal(working(), command)).toBe('designer.from-fragment');
    }
    const moves = brought.slice(0, 1).map((id) => ({ id, x: 0, y: 0 }));
    expect(refusal(working(), { type: 'moveStates', moves })).toBe('designer.from-fragment');
  });
});

describe('renaming looks into tasks, approvals and fragments', () => {
  it('a field: what tasks are made from, and values that stand for a field', () => {
    const reference = { kind: 'field', id: 'solution' } as const;
    const document = after(working(), { type: 'rename', reference, to: 'answer' });
    expect(stateOf(document, 'second')?.tasks?.list[1]?.each).toBe('answer');
    expect(stateOf(document, 'asking')?.use?.with).toEqual({ solution: 'answer', who: 'l2', words: 'solution' });
    const [fragment] = document.fragments ?? [];
    expect(fragment?.parameters[0]?.id).toBe('solution');
    expect(fragment?.states[0]).toMatchObject({ tasks: { list: [{ each: 'answer' }] } });
    expect(fragment?.transitions[0]).toMatchObject({ guard: 'fields.answer != "${words}"' });
  });

  it('an event and an option of fragments, a team of tasks, approvers and values', () => {
    const document = after(
      working(),
      { type: 'rename', reference: { kind: 'event', id: 'ticket.take' }, to: 'ticket.begin' },
      { type: 'rename', reference: { kind: 'option', id: 'onSite' }, to: 'visits' },
      { type: 'replaceTeam', team: 'l2', by: 'l3' },
    );
    const [fragment] = document.fragments ?? [];
    expect(fragment?.transitions[0]).toMatchObject({ trigger: { event: 'ticket.begin' } });
    expect(fragment?.states[0]).toMatchObject({ onlyIf: 'visits' });
    expect(fragment?.parameters[1]?.default).toBe('l3');
    expect(JSON.stringify(document)).not.toContain('"l2"');
  });

  it('leaves the fields of a created ticket to its own workflow', () => {
    const action = (workflow: string) => ({
      type: 'ticket.create',
      params: { workflow, subject: 's', fields: { solution: { expression: 'fields.solution' } } },
    });
    const place = { kind: 'entry', state: 'new' } as const;
    const reference = { kind: 'field', id: 'solution' } as const;
    const document = after(
      working(),
      { type: 'addAction', place, action: action('change') },
      { type: 'addAction', place, action: action('incident') },
      { type: 'rename', reference, to: 'answer' },
    );
    expect(stateOf(document, 'new')?.entry.map(({ params }) => params['fields'])).toEqual([
      { solution: { expression: 'fields.answer' } },
      { answer: { expression: 'fields.answer' } },
    ]);
  });
});

it('tells where something is used: in tasks, approvals, values and fragments', () => {
  const uses = (reference: Reference) => usagesOf(working(), reference).map(({ kind, id }) => `${kind} ${id}`);
  expect(uses({ kind: 'field', id: 'solution' })).toEqual([
    'state second',
    'state asking',
    'event ticket.resolve',
    'fragment ask',
  ]);
  expect(uses({ kind: 'team', id: 'l2' })).toEqual(['state work', 'state second', 'state asking', 'fragment ask']);
  expect(uses({ kind: 'event', id: 'ticket.take' })).toEqual(['transition new-take', 'fragment ask']);
});

describe('removing', () => {
  it('is refused for a field that tasks are made from, and an event that a fragment hears', () => {
    expect(refusal(working(), { type: 'removeField', id: 'solution' })).toBe('designer.field-used');
    const unheard = after(working(), { type: 'remove', states: [], transitions: ['new-take'] });
    expect(refusal(unheard, { type: 'removeEvent', event: 'ticket.take' })).toBe('designer.event-used');
  });

  it('frees the parts of fragments from an option', () => {
    const document = after(working(), { type: 'removeOption', id: 'onSite' });
    expect(JSON.stringify(document)).not.toContain('onSite');
  });
});

it('a copied state brings its fragment, and the fields its tasks are made from, to another workflow', () => {
  const clipping = readClipping(writeClipping(clip(working(), ['second', 'asking'])));
  if (!clipping) throw new Error('the clipping was not read');
  const empty = newWorkflow('other', { en: 'Other' });
  const document = after(empty, { type: 'pasteParts', clipping, position: { x: 0, y: 0 } });
  expect(document.fragments?.map(({ id }) => id)).toEqual(['ask']);
  expect(document.fields.map(({ id }) => id)).toEqual(['solution']);
  expect(document.states[0]?.tasks?.list.map(({ id }) => id)).toEqual(['order', 'fit']);
});

describe('a fragment', () => {
  const use = { fragment: 'ask', with: { solution: 'solution', words: 'x' } };

  it('fills a state that holds nothing, and leaves it empty when it is taken out', () => {
    const filled = after(working(), { type: 'setUse', id: 'new', use });
    expect(stateOf(filled, 'new')).toMatchObject({ type: 'compound', use });
    expect(expandWorkflow(filled).workflow.states.map(({ id }) => id)).toContain('new-waiting');
    const emptied = after(filled, { type: 'setUse', id: 'new' });
    expect(stateOf(emptied, 'new')).toEqual(stateOf(working(), 'new'));
  });

  it('cannot fill what holds states, ends or is not there, and must be there itself', () => {
    expect(refusal(working(), { type: 'setUse', id: 'work', use })).toBe('designer.use-not-empty');
    expect(refusal(working(), { type: 'setUse', id: 'closed', use })).toBe('designer.use-not-empty');
    expect(refusal(working(), { type: 'setUse', id: 'none', use })).toBe('designer.unknown-state');
    expect(refusal(working(), { type: 'setUse', id: 'new', use: { ...use, fragment: 'none' } })).toBe(
      'designer.unknown-fragment',
    );
  });

  it('that is removed leaves the states that used it, empty', () => {
    const document = after(working(), { type: 'removeFragment', fragment: 'ask' });
    expect(document).not.toHaveProperty('fragments');
    expect(stateOf(document, 'asking')).toMatchObject({ type: 'atomic' });
    expect(stateOf(document, 'asking')).not.toHaveProperty('use');
    expect(document.states).toHaveLength(working().states.length);
  });
});
