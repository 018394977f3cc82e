import { describe, expect, it } from 'vitest';
import { workflowSchema, type WorkflowInput } from '#catalog/language';
import { drawWorkflow, type DrawingView } from './drawing.ts';
import { encloses } from './rectangle.ts';
import { stateBoxes } from './state-boxes.ts';

const view: DrawingView = {
  language: 'pl',
  teams: new Map([['l1', 'Pierwsza linia']]),
  stateMarks: new Map([['work', { severity: 'error', sentence: 'No team' }]]),
  transitionMarks: new Map([['take', { severity: 'warning', sentence: 'Never sent' }]]),
};

function workflow(rest: Partial<WorkflowInput> = {}) {
  return workflowSchema.parse({
    schemaVersion: 1,
    id: 'w',
    title: { en: 'W' },
    initial: 'new',
    fields: [{ id: 'visitAt', type: 'instant', title: { en: 'Visit', pl: 'Wizyta' } }],
    options: [{ id: 'onSite', type: 'switch', title: { en: 'On site', pl: 'Na miejscu' }, default: true }],
    events: [{ type: 'ticket.go', title: { en: 'Go', pl: 'Idź' } }],
    states: [
      { id: 'second', parent: 'work', title: { en: 'Second' }, category: 'open' },
      { id: 'new', title: { en: 'New', pl: 'Nowe' }, category: 'new', team: { kind: 'fixed', team: 'l1' } },
      {
        id: 'work',
        type: 'parallel',
        title: { en: 'Work' },
        entry: [{ type: 'mail.send' }],
        exit: [{ type: 'mail.send' }],
      },
      { id: 'last', parent: 'work', type: 'history', title: { en: 'Last' }, history: { depth: 'deep' } },
      { id: 'end', type: 'final', title: { en: 'End' }, onlyIf: 'onSite' },
    ],
    transitions: [
      {
        id: 'take',
        source: 'new',
        target: 'work',
        trigger: { kind: 'event', event: 'ticket.go' },
        guard: 'ticket.priority == 1.0',
      },
      { id: 'back', source: 'work', target: 'new', trigger: { kind: 'after', duration: 'PT2H', time: 'business' } },
      {
        id: 'note',
        source: 'new',
        trigger: { kind: 'event', event: 'ticket.undeclared' },
        actions: [{ type: 'mail.send' }],
      },
      { id: 'again', source: 'new', target: 'new', trigger: { kind: 'at', field: 'visitAt' } },
      { id: 'lost', source: 'new', target: 'nowhere', trigger: { kind: 'always' } },
    ],
    layout: { states: { new: { x: 0, y: 0 }, work: { x: 400, y: 0 }, second: { x: 900, y: 300 } } },
    observed: { take: 12 },
    ...rest,
  });
}

describe('drawWorkflow', () => {
  const drawing = drawWorkflow(workflow(), view);
  const state = (id: string) => drawing.states.find((each) => each.id === id);
  const transition = (id: string) => drawing.transitions.find((each) => each.id === id);

  it('draws parents before their children', () => {
    const ids = drawing.states.map(({ id }) => id);
    expect(ids.indexOf('work')).toBeLessThan(ids.indexOf('second'));
  });

  it('says of a state what people do in it, and which fragment fills it', () => {
    const title = { en: 'Fit', pl: 'Zamontuj' };
    const { states } = drawWorkflow(
      workflow({
        states: [
          {
            ...{ id: 'new', title: { en: 'New' } },
            tasks: {
              list: [
                { id: 'fit', title },
                { id: 'ring', title: { en: 'Ring' }, each: 'parts' },
              ],
            },
            approval: { title: { en: 'Spend it' }, approvers: [{ kind: 'role', role: 'approver' }] },
          },
          { id: 'ask', title: { en: 'Ask' }, type: 'compound', use: { fragment: 'clarify' } },
          { id: 'lost', title: { en: 'Lost' }, type: 'compound', use: { fragment: 'none' } },
        ],
        transitions: [],
        fragments: [
          { id: 'clarify', title: { en: 'Clarify', pl: 'Wyjaśnij' }, initial: 'a', states: [{ id: 'a', title }] },
        ],
      }),
      view,
    );
    const [first, ask, lost] = states;
    expect(first).toMatchObject({ tasks: { titles: ['Zamontuj', 'Ring'], more: true }, approval: 'Spend it' });
    expect(first?.fragment).toBeUndefined();
    expect([ask?.fragment, lost?.fragment]).toEqual(['Wyjaśnij', 'none']);
    expect(ask).toMatchObject({ tasks: undefined, approval: undefined });
  });

  it('says of a state what the notation shows', () => {
    expect(state('new')).toMatchObject({
      title: 'Nowe',
      category: 'new',
      team: { kind: 'team', title: 'Pierwsza linia' },
      isInitial: true,
      isRegion: false,
      entry: 0,
      exit: 0,
    });
    expect(state('work')).toMatchObject({
      type: 'parallel',
      entry: 1,
      exit: 1,
      clocks: [],
      mark: { severity: 'error', sentence: 'No team' },
    });
    expect(state('second')).toMatchObject({ isRegion: true, isInitial: false, parent: 'work' });
    expect(state('last')).toMatchObject({ deepHistory: true });
    expect(state('end')).toMatchObject({ onlyIf: 'Na miejscu' });
  });

  it('says of a transition what its pill shows', () => {
    expect(transition('take')?.label).toEqual({
      trigger: { kind: 'words', words: 'Idź' },
      guard: 'priorytet to 1',
      actions: 0,
      observed: 12,
    });
    expect(transition('back')?.label.trigger).toEqual({ kind: 'after', duration: 'PT2H', business: true });
    expect(transition('again')?.label.trigger).toEqual({ kind: 'at', field: 'Wizyta' });
    expect(transition('note')).toMatchObject({
      isInternal: true,
      source: 'new',
      target: 'new',
      label: { trigger: { kind: 'words', words: 'ticket.undeclared' }, actions: 1 },
    });
    expect(transition('take')?.mark?.severity).toBe('warning');
  });

  it("marks what each state does to the clocks: its own decision, else its category's way", () => {
    const calendar = { kind: 'country' } as const;
    const targets = [{ priority: 1, minutes: 60 }];
    const base = workflow();
    const timed = drawWorkflow(
      workflow({
        sla: [
          { id: 'answer', title: { en: 'Answer', pl: 'Odpowiedź' }, metric: 'reaction', calendar, targets },
          { id: 'fix', title: { en: 'Fix' }, metric: 'resolution', calendar, targets },
        ],
        states: base.states.map((each) => (each.id === 'second' ? { ...each, clocks: { fix: 'pause' } } : each)),
      }),
      view,
    );
    const clocks = (id: string) => timed.states.find((each) => each.id === id)?.clocks;
    expect(clocks('new')).toEqual([
      { policy: 'Odpowiedź', decision: 'run' },
      { policy: 'Fix', decision: 'run' },
    ]);
    expect(clocks('second')?.map(({ decision }) => decision)).toEqual(['stop', 'pause']);
    expect(clocks('work')).toEqual([]);
    expect(clocks('last')).toEqual([]);
  });

  it('shows wildcards, further targets, and the name to write in place', () => {
    const [any, some, named] = drawWorkflow(
      workflow({
        transitions: [
          { id: 'any', source: 'new', target: 'end', trigger: { kind: 'event', event: '*' } },
          {
            id: 'some',
            source: 'new',
            target: 'second',
            also: ['end', 'none'],
            trigger: { kind: 'event', event: 'mail.*' },
          },
          { id: 'named', source: 'new', target: 'end', trigger: { kind: 'event', event: 'ticket.go' } },
        ],
      }),
      view,
    ).transitions;
    expect(any?.label.trigger).toEqual({ kind: 'any', prefix: undefined });
    expect(some).toMatchObject({ label: { trigger: { kind: 'any', prefix: 'mail' } }, also: ['end'], name: '' });
    expect(named).toMatchObject({ also: [], name: 'Idź' });
  });

  it('leaves out a transition that leads nowhere', () => expect(transition('lost')).toBeUndefined());

  it('draws the two ways between two states apart, and each loop of a state too', () => {
    const [take, back] = [transition('take')?.route.ports, transition('back')?.route.ports];
    expect([take?.from.side, take?.to.side]).toEqual([back?.to.side, back?.from.side]);
    expect(take?.from.at).not.toBe(back?.to.at);
    expect(take?.to.at).not.toBe(back?.from.at);
    expect([transition('note')?.route.loop, transition('again')?.route.loop]).toEqual([0, 1]);
  });
});

describe('stateBoxes', () => {
  it('makes a container as large as what it holds', () => {
    const { absolute } = stateBoxes(workflow(), 'en');
    const [work, second, last] = ['work', 'second', 'last'].map((id) => absolute.get(id));
    expect(work && second && encloses(work, second)).toBe(true);
    expect(work && last && encloses(work, last)).toBe(true);
  });

  it('puts states without a place beside one another', () => {
    const boxes = [...stateBoxes(workflow({ layout: { states: {} } }), 'en').relative];
    const top = boxes.filter(([id]) => ['new', 'work', 'end'].includes(id)).map(([, box]) => box);
    const [first, second, third] = [...top].sort((one, other) => one.x - other.x);
    expect(first && second && first.x + first.width <= second.x).toBe(true);
    expect(second && third && second.x + second.width <= third.x).toBe(true);
  });

  it('moves the regions of a parallel state apart, from the left, and lets other groups be', () => {
    const states = [
      { id: 'both', type: 'parallel' as const, title: { en: 'Both' } },
      ...['one', 'two', 'three'].map((id) => ({ id, parent: 'both', type: 'compound' as const, title: { en: id } })),
    ];
    const layout = {
      states: {
        ...{ both: { x: 0, y: 0 }, one: { x: 44, y: 60, width: 400 } },
        ...{ two: { x: 100, y: 72 }, three: { x: 60, y: 600 } },
      },
    };
    const { relative } = stateBoxes(workflow({ states, transitions: [], layout }), 'en');
    expect(['one', 'two', 'three'].map((id) => relative.get(id)?.x)).toEqual([44, 460, 60]);
    expect(relative.get('both')?.width).toBe(460 + 240 + 32);
    const group = states.map((state) => (state.id === 'both' ? { ...state, type: 'compound' as const } : state));
    expect(stateBoxes(workflow({ states: group, transitions: [], layout }), 'en').relative.get('two')?.x).toBe(100);
  });

  it('survives states that lie in one another', () => {
    const states = [
      { id: 'a', parent: 'b', type: 'compound' as const, title: { en: 'A' } },
      { id: 'b', parent: 'a', type: 'compound' as const, title: { en: 'B' } },
    ];
    expect(() => drawWorkflow(workflow({ states, transitions: [] }), view)).not.toThrow();
  });
});

describe('routes', () => {
  const between = (y: number) =>
    workflow({
      states: ['a', 'b', 'c'].map((id) => ({ id, title: { en: id } })),
      transitions: [{ id: 'skip', source: 'a', target: 'c', trigger: { kind: 'always' } }],
      layout: { states: { a: { x: 0, y: 0 }, b: { x: 300, y }, c: { x: 600, y: 0 } } },
    });

  it('goes round a state that lies in the way, and straight where none does', () => {
    const sides = (y: number) => {
      const ports = drawWorkflow(between(y), view).transitions[0]?.route.ports;
      return [ports?.from.side, ports?.to.side];
    };
    expect(sides(0)).not.toEqual(['right', 'left']);
    expect(sides(300)).toEqual(['right', 'left']);
  });

  it('keeps labels off one another where curves cross', () => {
    const crossing = workflow({
      states: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: { en: id } })),
      transitions: [
        { id: 'one', source: 'a', target: 'd', trigger: { kind: 'always' } },
        { id: 'two', source: 'b', target: 'c', trigger: { kind: 'always' } },
      ],
      layout: { states: { a: { x: 0, y: 0 }, b: { x: 0, y: 300 }, c: { x: 700, y: 0 }, d: { x: 700, y: 300 } } },
    });
    const [one, two] = drawWorkflow(crossing, view).transitions;
    expect(one?.route.label).not.toEqual(two?.route.label);
  });
});
