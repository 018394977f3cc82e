import { describe, expect, it } from 'vitest';
import { expandWorkflow } from './expand-workflow.ts';
import { parseWorkflow } from './parse-workflow.ts';
import { resolveWorkflow } from './resolve-workflow.ts';
import { toXstate } from './to-xstate.ts';
import { validateRelease } from './validate-release.ts';
import { validateWorkflow } from './validate-workflow.ts';
import { workflowSchema, type Workflow, type WorkflowInput } from './workflow.ts';

const title = { en: 'Title' };
type StateInput = NonNullable<WorkflowInput['states']>[number];

const ask = {
  id: 'ask',
  title: { en: 'Ask' },
  parameters: [
    { id: 'back', type: 'state' as const, title: { en: 'Back to' } },
    { id: 'wait', type: 'duration' as const, title: { en: 'Wait' }, default: 'P14D' },
    { id: 'team', type: 'team' as const, title: { en: 'Team' } },
    { id: 'word', type: 'text' as const, title: { en: 'Word' }, default: 'x' },
    { id: 'most', type: 'number' as const, title: { en: 'Most' }, default: 2 },
  ],
  initial: 'waiting',
  states: [
    {
      ...{ id: 'waiting', title: { en: 'Waiting for ${team}' }, category: 'waiting' },
      ...{ team: { kind: 'fixed', team: '${team}' }, tasks: { list: [{ id: 'call', title }], join: { kind: 'any' } } },
    },
    { id: 'last', title, category: 'waiting', team: { kind: 'fixed', team: '${team}' } },
  ],
  transitions: [
    { id: 'answer', source: 'waiting', target: '${back}', trigger: { kind: 'event', event: 'request.answer' } },
    { id: 'lapse', source: 'waiting', target: 'last', trigger: { kind: 'after', duration: '${wait}' } },
    {
      ...{
        id: 'end',
        source: 'last',
        target: '${back}',
        guard: 'fields.note == "${word}" || ticket.priority <= ${most}',
      },
      trigger: { kind: 'event', event: 'request.answer' },
    },
    { id: 'called', source: 'waiting', target: '${back}', trigger: { kind: 'event', event: 'tasks.completed' } },
    { id: 'leave', target: 'closed', trigger: { kind: 'event', event: 'request.stop' } },
  ],
  layout: { states: { waiting: { x: 1, y: 2 } } },
};

const used = (id: string, values: object): StateInput => ({
  ...{ id, type: 'compound', title: { en: id } },
  use: { fragment: 'ask', with: { back: 'work', team: 'desk', ...values } },
});

function workflowWith(changes: Partial<WorkflowInput> = {}): Workflow {
  return workflowSchema.parse({
    schemaVersion: 1,
    id: 'w',
    title,
    initial: 'work',
    fields: [{ id: 'note', type: 'text', title }],
    events: [
      { type: 'request.ask', title, roles: ['agent'] },
      { type: 'request.more', title, roles: ['agent'] },
      { type: 'request.answer', title, roles: ['agent'], form: [{ field: 'note' }] },
      { type: 'request.stop', title, roles: ['agent'] },
    ],
    states: [
      { id: 'work', title, category: 'open' },
      used('first', {}),
      used('second', { wait: 'PT2H', team: 'other', most: 4 }),
      { id: 'closed', title, type: 'final', category: 'closed' },
    ],
    transitions: [
      { id: 'ask-first', source: 'work', target: 'first', trigger: { kind: 'event', event: 'request.ask' } },
      { id: 'ask-third', source: 'first', target: 'second', trigger: { kind: 'event', event: 'request.more' } },
      { id: 'ask-second', source: 'work', target: 'second-last', trigger: { kind: 'event', event: 'request.more' } },
    ],
    fragments: [ask],
    ...changes,
  });
}

const codes = (changes: Partial<WorkflowInput>) => validateWorkflow(workflowWith(changes)).map(({ code }) => code);
const replaced = (state: StateInput) => ({
  states: [...workflowWith().states.filter(({ id }) => id !== state.id), state],
});
const changed = (changes: object) => ({ fragments: [{ ...ask, ...changes }] });

describe('expandWorkflow', () => {
  it('puts the fragment in wherever it is used, under ids of its own', () => {
    const { workflow } = expandWorkflow(workflowWith());
    expect(workflow.states.map(({ id, parent }) => `${parent ?? ''}/${id}`)).toEqual([
      ...['/work', '/first', '/second', '/closed'],
      ...['first/first-waiting', 'first/first-last', 'second/second-waiting', 'second/second-last'],
    ]);
    expect(workflow.states.find(({ id }) => id === 'second')).toMatchObject({ initial: 'second-waiting' });
    expect(workflow.states.find(({ id }) => id === 'second-waiting')).toMatchObject({
      title: { en: 'Waiting for other' },
      team: { kind: 'fixed', team: 'other' },
      tasks: { list: [{ id: 'second-call' }] },
    });
    const transition = (id: string) => workflow.transitions.find((each) => each.id === id);
    expect(transition('first-lapse')).toMatchObject({ target: 'first-last', trigger: { duration: 'P14D' } });
    expect(transition('second-lapse')).toMatchObject({ trigger: { duration: 'PT2H' } });
    expect(transition('second-answer')).toMatchObject({ source: 'second-waiting', target: 'work' });
    expect(transition('second-end')?.guard).toBe('fields.note == "x" || ticket.priority <= 4');
    expect(transition('first-leave')).toMatchObject({ source: 'first', target: 'closed' });
    expect(workflow.layout.states).toEqual({ 'first-waiting': { x: 1, y: 2 }, 'second-waiting': { x: 1, y: 2 } });
    expect(workflow).not.toHaveProperty('fragments');
    expect(workflow.states.some(({ use }) => use)).toBe(false);
  });

  it('keeps where each part comes from', () => {
    const { provenance } = expandWorkflow(workflowWith());
    expect(provenance['second-last']).toEqual({
      ...{ use: 'second', fragment: 'ask', list: 'states', position: 1, fragmentPosition: 0 },
    });
  });

  it('gives a document without fragments back, and the same answer twice', () => {
    const plain = workflowSchema.parse({ schemaVersion: 1, id: 'w', title });
    expect(expandWorkflow(plain).workflow).toBe(plain);
    const workflow = workflowWith();
    expect(expandWorkflow(workflow)).toBe(expandWorkflow(workflow));
  });

  it('comes before everything: variants, charts, checks', () => {
    expect(validateRelease(workflowWith())).toEqual([]);
    expect(resolveWorkflow(workflowWith(), 'PL').workflow.states).toHaveLength(8);
    expect(JSON.stringify(toXstate(workflowWith()))).toContain('second-last');
  });

  it('survives being stored', () => {
    const workflow = workflowWith();
    expect(parseWorkflow(JSON.stringify(workflow))).toEqual({ ok: true, workflow });
  });

  it('lets no value leave the quotes of an expression', () => {
    const { workflow } = expandWorkflow(workflowWith(replaced(used('first', { word: '" || true || "' }))));
    expect(workflow.transitions.find(({ id }) => id === 'first-end')?.guard).toBe(
      'fields.note == "\\" || true || \\"" || ticket.priority <= 2',
    );
    expect(validateWorkflow(workflowWith(replaced(used('first', { word: '" || true || "' }))))).toEqual([]);
  });
});

describe('the checks of fragments', () => {
  it('shows what is wrong inside at the state that uses it', () => {
    const states = [
      ...ask.states.slice(0, 1),
      { ...ask.states[1], team: { kind: 'table', inputs: ['gone'], rows: [{ when: {}, team: 'a' }] } },
    ];
    const [found] = validateWorkflow(workflowWith(changed({ states })));
    expect(found).toMatchObject({
      code: 'table-unknown-field',
      path: ['fragments', 0, 'states', 1, 'team', 'inputs', 0],
      element: { kind: 'state', id: 'first' },
    });
  });

  it.each([
    ['unknown-fragment', replaced({ ...used('first', {}), use: { fragment: 'asc' } })],
    ['use-not-empty', replaced({ ...used('first', {}), type: 'atomic' })],
    ['use-not-empty', { states: [...workflowWith().states, { id: 'inner', parent: 'first', title }] }],
    [
      'fragment-nested',
      changed({ states: [...ask.states, { id: 'x', title, type: 'compound', use: { fragment: 'ask' } }] }),
    ],
    ['duplicate-fragment', { fragments: [ask, ask] }],
    ['fragment-initial-unknown', changed({ initial: 'gone' })],
    ['fragment-part-wrong', changed({ states: [...ask.states, { id: 'x', title, category: 'nowhere' }] })],
    ['unknown-placeholder', changed({ states: [...ask.states, { id: 'x', title: { en: '${tean}' } }] })],
    ['parameter-missing', replaced({ ...used('first', {}), use: { fragment: 'ask', with: { back: 'work' } } })],
    ['parameter-unknown', replaced(used('first', { wat: 'PT1H' }))],
    ['parameter-unfit', replaced(used('first', { back: 'nowhere' }))],
    ['parameter-unfit', replaced(used('first', { wait: 'soon' }))],
    ['parameter-unfit', replaced(used('first', { most: 'many' }))],
    ['unused-fragment', { fragments: [ask, { ...ask, id: 'other' }] }],
    ['duplicate-state', { states: [...workflowWith().states, { id: 'first-last', title, category: 'open' }] }],
  ] as [string, Partial<WorkflowInput>][])('%s', (code, changes) => {
    expect(codes(changes)).toContain(code);
  });

  it('suggests the name that was probably meant', () => {
    const found = validateWorkflow(workflowWith(replaced({ ...used('first', {}), use: { fragment: 'asc' } })));
    expect(found[0]?.suggestion).toBe('ask');
  });
});
