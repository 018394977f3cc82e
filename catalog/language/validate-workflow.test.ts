import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { ERROR_CODES, WARNING_CODES, type DiagnosticCode } from './diagnostic-code.ts';
import { BEHAVIOUR_CASES, BEHAVIOUR_SOUND } from './fixtures/behaviour-cases.fixture.ts';
import { STATECHART_CASES } from './fixtures/statechart-cases.fixture.ts';
import { workflowArbitrary } from './fixtures/workflow-arbitrary.ts';
import { WORK_CASES } from './fixtures/work-cases.fixture.ts';
import { VOCABULARY, addState, addTransition, changed, event, part } from './fixtures/workflow.fixture.ts';
import { sentenceOf } from './texts/sentence-of.fixture.ts';
import { LANGUAGES } from './text.ts';
import { validateRelease } from './validate-release.ts';
import { validateWorkflow } from './validate-workflow.ts';
import { stateSchema, type Workflow } from './workflow.ts';

const title = { en: 'Title' };
const validate = (workflow: Workflow): readonly Diagnostic[] => validateWorkflow(workflow, VOCABULARY);
const codes = (workflow: Workflow): readonly string[] => validate(workflow).map(({ code }) => code);

const CASES: readonly (readonly [DiagnosticCode, string, (draft: Workflow) => void])[] = [
  [
    'too-many-states',
    'limit',
    (d) => (d.states = Array.from({ length: 5001 }, (_, n) => stateSchema.parse({ id: `s${n}`, title }))),
  ],
  [
    'too-many-transitions',
    'limit',
    (d) => (d.transitions = Array.from({ length: 20_001 }, () => part(d.transitions, 'start'))),
  ],
  [
    'too-deep',
    'state',
    (d) => {
      for (let n = 0; n < 40; n += 1)
        addState(d, { id: `n${n}`, type: 'compound', ...(n > 0 && { parent: `n${n - 1}` }) });
    },
  ],
  ['duplicate-state', 'name', (d) => addState(d, { id: 'open' })],
  [
    'duplicate-transition',
    'name',
    (d) => addTransition(d, { id: 'start', source: 'approving', trigger: event('ticket.start') }),
  ],
  ['duplicate-field', 'name', (d) => d.fields.push(part(d.fields, 'amount'))],
  [
    'duplicate-choice',
    'name',
    (d) => {
      const f = part(d.fields, 'product');
      if (f.type === 'choice') f.choices.push({ id: 'modem', title });
    },
  ],
  ['duplicate-option', 'name', (d) => d.options.push(part(d.options, 'approval'))],
  ['duplicate-event', 'name', (d) => d.events.push({ type: 'ticket.start', title, roles: [], form: [] })],
  ['duplicate-policy', 'name', (d) => d.sla.push(part(d.sla, 'resolution'))],
  ['duplicate-rule', 'name', (d) => d.routing.push(part(d.routing, 'vip'))],
  [
    'duplicate-scenario',
    'name',
    (d) => {
      const story = { id: 'story', title, given: { at: '2026-03-02T09:00:00Z' }, steps: [{ advance: 'PT1H' }] };
      d.scenarios.push(story, story);
    },
  ],
  ['duplicate-country', 'name', (d) => d.countries.push({ country: 'PL', options: {} })],
  ['duplicate-input', 'name', (d) => d.events[0]?.form.push({ field: 'amount', required: true })],
  ['duplicate-priority', 'name', (d) => part(d.sla, 'resolution').targets.push({ priority: 1, minutes: 5 })],
  ['reserved-name', 'name', (d) => addState(d, { id: 'constructor' })],
  ['unknown-parent', 'parent', (d) => (part(d.states, 'repairing').parent = 'workin')],
  ['parent-cycle', 'parent', (d) => (part(d.states, 'working').parent = 'working')],
  ['childless-parent', 'parent', (d) => addState(d, { id: 'inner', parent: 'open' })],
  ['missing-initial', 'state', (d) => delete part(d.states, 'working').initial],
  ['unknown-initial', 'initial', (d) => (d.initial = 'opne')],
  ['initial-outside', 'initial', (d) => (part(d.states, 'working').initial = 'open')],
  ['initial-history', 'initial', (d) => (part(d.states, 'working').initial = 'back')],
  ['compound-without-children', 'state', (d) => addState(d, { id: 'hollow', type: 'compound' })],
  ['parallel-without-regions', 'state', (d) => addState(d, { id: 'hollow', type: 'parallel' })],
  ['history-without-fallback', 'state', (d) => delete part(d.states, 'back').history],
  ['unknown-fallback', 'fallback', (d) => (part(d.states, 'back').history = { depth: 'deep', fallback: 'repairin' })],
  ['fallback-outside', 'fallback', (d) => (part(d.states, 'back').history = { depth: 'deep', fallback: 'open' })],
  ['fallback-history', 'fallback', (d) => (part(d.states, 'back').history = { depth: 'deep', fallback: 'back' })],
  ['unknown-source', 'source', (d) => (part(d.transitions, 'start').source = 'opne')],
  ['unknown-target', 'target', (d) => (part(d.transitions, 'start').target = 'closd')],
  [
    'transition-from-final',
    'state',
    (d) => addTransition(d, { source: 'closed', target: 'open', trigger: event('ticket.start') }),
  ],
  [
    'transition-from-history',
    'state',
    (d) => addTransition(d, { source: 'back', target: 'open', trigger: event('ticket.start') }),
  ],
  [
    'done-without-inside',
    'state',
    (d) => addTransition(d, { source: 'open', target: 'closed', trigger: { kind: 'done' } }),
  ],
  [
    'shadowed-transition',
    'first',
    (d) =>
      addTransition(d, { source: 'open', target: 'closed', trigger: event('ticket.resolve'), guard: 'fields.urgent' }),
  ],
  [
    'eventless-cycle',
    'states',
    (d) => {
      addTransition(d, { source: 'open', target: 'approving', trigger: { kind: 'always' }, guard: 'fields.urgent' });
      addTransition(d, { id: 'b', source: 'approving', target: 'open', trigger: { kind: 'always' } });
    },
  ],
  [
    'undeclared-event',
    'event',
    (d) => addTransition(d, { source: 'open', target: 'closed', trigger: event('ticket.strat') }),
  ],
  [
    'zero-delay',
    'transition',
    (d) => (part(d.transitions, 'late').trigger = { kind: 'after', duration: 'PT0S', time: 'elapsed' }),
  ],
  [
    'absurd-delay',
    'years',
    (d) => (part(d.transitions, 'late').trigger = { kind: 'after', duration: 'P4000D', time: 'elapsed' }),
  ],
  ['at-unknown-field', 'field', (d) => (part(d.transitions, 'visit').trigger = { kind: 'at', field: 'visitOn' })],
  ['at-no-instant', 'field', (d) => (part(d.transitions, 'visit').trigger = { kind: 'at', field: 'amount' })],
  ['queue-without-team', 'state', (d) => (part(d.states, 'approving').queue = true)],
  ['unknown-team', 'team', (d) => (part(d.states, 'working').team = { kind: 'fixed', team: 'desks' })],
  [
    'table-unknown-field',
    'field',
    (d) => (part(d.states, 'open').team = { kind: 'table', inputs: ['produkt'], rows: [{ when: {}, team: 'desk' }] }),
  ],
  [
    'table-no-choice',
    'field',
    (d) => (part(d.states, 'open').team = { kind: 'table', inputs: ['amount'], rows: [{ when: {}, team: 'desk' }] }),
  ],
  [
    'table-unknown-value',
    'value',
    (d) =>
      (part(d.states, 'open').team = {
        kind: 'table',
        inputs: ['product'],
        rows: [
          { when: { product: ['modme'] }, team: 'desk' },
          { when: {}, team: 'desk' },
        ],
      }),
  ],
  [
    'table-unknown-input',
    'field',
    (d) =>
      (part(d.states, 'open').team = {
        kind: 'table',
        inputs: ['product'],
        rows: [{ when: { urgent: ['true'] }, team: 'desk' }],
      }),
  ],
  [
    'table-too-large',
    'limit',
    (d) => {
      const choices = Array.from({ length: 200 }, (_, n) => ({ id: `c${n}`, title }));
      for (const id of ['a', 'b'])
        d.fields.push({ id, type: 'choice', title, required: false, personal: false, choices });
      part(d.states, 'open').team = { kind: 'table', inputs: ['a', 'b'], rows: [{ when: {}, team: 'desk' }] };
    },
  ],
  [
    'table-gap',
    'gap',
    (d) =>
      (part(d.states, 'open').team = {
        kind: 'table',
        inputs: ['product'],
        rows: [{ when: { product: ['modem'] }, team: 'desk' }],
      }),
  ],
  ['no-condition', 'type', (d) => (part(d.transitions, 'start').guard = 'fields.amount')],
  [
    'set-malformed',
    '',
    (d) => (part(d.transitions, 'repair').actions = [{ type: 'ticket.set', params: { field: 'amount' } }]),
  ],
  [
    'set-unknown-field',
    'field',
    (d) =>
      (part(d.transitions, 'repair').actions = [{ type: 'ticket.set', params: { field: 'amuont', expression: '1' } }]),
  ],
  [
    'set-does-not-fit',
    'expected',
    (d) =>
      (part(d.transitions, 'repair').actions = [
        { type: 'ticket.set', params: { field: 'amount', expression: '"x"' } },
      ]),
  ],
  ['unknown-action', 'action', (d) => (part(d.states, 'open').entry = [{ type: 'notify.sned', params: {} }])],
  ['wrong-action', 'detail', (d) => (part(d.states, 'open').exit = [{ type: 'notify.send', params: {} }])],
  ['unknown-option', 'option', (d) => (part(d.transitions, 'ask').onlyIf = 'aproval')],
  ['unknown-policy', 'policy', (d) => (part(d.states, 'open').clocks = { reaction: 'stop' })],
  ['unknown-calendar', 'calendar', (d) => (part(d.sla, 'resolution').calendar = { kind: 'fixed', calendar: 'cracow' })],
  ['unknown-person', 'person', (d) => (part(d.routing, 'vip').fallback = 'jan')],
  ['unknown-form-field', 'field', (d) => d.events[1]?.form.push({ field: 'amuont', required: true })],
  [
    'empty-range',
    'minimum',
    (d) =>
      d.fields.push({ id: 'count', type: 'number', title, required: true, personal: false, minimum: 5, maximum: 1 }),
  ],
  ['waiting-for-nothing', 'state', (d) => (part(d.states, 'open').waitingFor = 'parts')],
  ['unreachable', 'state', (d) => addState(d, { id: 'island' })],
  [
    'dead-end',
    'state',
    (d) => {
      addState(d, { id: 'pit' });
      addTransition(d, { source: 'open', target: 'pit', trigger: event('ticket.approve') });
    },
  ],
  [
    'no-end',
    '',
    (d) => {
      d.states = d.states.filter(({ id }) => id === 'open' || id === 'approving');
      d.transitions = d.transitions.filter(({ id }) => id === 'ask');
    },
  ],
  [
    'no-way-to-end',
    'state',
    (d) => {
      addState(d, { id: 'ping' });
      addState(d, { id: 'pong' });
      addTransition(d, { source: 'open', target: 'ping', trigger: event('ticket.approve') });
      addTransition(d, { id: 'p1', source: 'ping', target: 'pong', trigger: event('ticket.start') });
      addTransition(d, { id: 'p2', source: 'pong', target: 'ping', trigger: event('ticket.start') });
    },
  ],
  [
    'never-done',
    'transition',
    (d) => {
      addState(d, { id: 'box', type: 'compound', initial: 'in' });
      addState(d, { id: 'in', parent: 'box' });
      addTransition(d, { id: 'to-box', source: 'open', target: 'box', trigger: event('ticket.approve') });
      addTransition(d, { source: 'box', target: 'closed', trigger: { kind: 'done' } });
    },
  ],
  ['no-clock-decision', 'state', (d) => delete part(d.states, 'approving').category],
  ['unsent-event', 'event', (d) => d.events.push({ type: 'mail.received', title, roles: [], form: [] })],
  [
    'unused-field',
    'field',
    (d) => d.fields.push({ id: 'note', type: 'text', title, required: false, personal: false, multiline: false }),
  ],
  [
    'unused-row',
    'row',
    (d) => {
      const { team } = part(d.states, 'open');
      if (team?.kind === 'table') team.rows.push({ when: {}, team: 'night' });
    },
  ],
  ['expression.unknown-fields', 'name', (d) => (part(d.transitions, 'start').guard = 'fields.produkt == "modem"')],
  ['expression.unknown-options', 'name', (d) => (part(d.routing, 'vip').when = 'options.aproval')],
  ['expression.unknown-event', 'name', (d) => (part(d.transitions, 'repair').guard = 'event.amount > 5')],
  [
    'expression.does-not-fit',
    'operator',
    (d) =>
      (part(d.states, 'open').entry = [
        { type: 'ticket.set', params: { field: 'amount', expression: 'fields.amount + "x"' } },
      ]),
  ],
  [
    'expression.ended',
    'position',
    (d) => (part(d.states, 'open').entry = [{ type: 'notify.send', params: { to: { expression: '1 +' } } }]),
  ],
  ...BEHAVIOUR_CASES,
  ...STATECHART_CASES,
  ...WORK_CASES,
];

describe('validateWorkflow', () => {
  it('finds nothing in a sound workflow', () => expect(validate(changed(() => undefined))).toEqual([]));

  it.each(CASES)('finds %s', (code, param, change) => {
    const found = validate(
      changed((draft) => {
        change(draft);
      }),
    );
    const diagnostic = found.find((candidate) => candidate.code === code);
    expect(found.map((candidate) => candidate.code)).toContain(code);
    if (param !== '') expect(Object.keys(diagnostic?.params ?? {})).toContain(param);
    for (const language of LANGUAGES) {
      for (const { code: key, params } of found) expect(sentenceOf(key, params, language)).not.toMatch(/[{}]/);
    }
    expect(diagnostic?.severity).toBe((WARNING_CODES as readonly string[]).includes(code) ? 'warning' : 'error');
  });

  it('has a case for every code', () => {
    const tried = new Set<string>(CASES.map(([code]) => code));
    expect([...ERROR_CODES, ...WARNING_CODES].filter((code) => !tried.has(code))).toEqual([]);
  });

  it.each(BEHAVIOUR_SOUND)('does not find %s: %s', (code, _why, change) => {
    expect(codes(changed(change))).not.toContain(code);
  });

  it('names a completed end that no ticket reaches', () => {
    const workflow = changed((draft) => {
      draft.transitions = draft.transitions.filter(({ id }) => id !== 'repair');
    });
    expect(codes(workflow)).toEqual(['unreachable', 'never-done']);
  });

  it('leads to the part and suggests what was meant', () => {
    const [found] = validate(changed((draft) => (part(draft.transitions, 'repair').target = 'repaird')));
    expect(found).toEqual({
      code: 'unknown-target',
      severity: 'error',
      path: ['transitions', 7, 'target'],
      element: { kind: 'transition', id: 'repair' },
      params: { transition: 'ticket.resolve', target: 'repaird' },
      suggestion: 'repaired',
    });
  });

  it('judges what only the installation knows only with a vocabulary', () => {
    const workflow = changed((draft) => {
      part(draft.states, 'open').entry = [{ type: 'sms.send', params: {} }];
      part(draft.states, 'working').team = { kind: 'fixed', team: 'unheard-of' };
      addTransition(draft, { source: 'open', target: 'closed', trigger: event('sms.sent') });
    });
    expect(validateWorkflow(workflow)).toEqual([]);
    expect(codes(workflow)).toEqual(expect.arrayContaining(['unknown-action', 'unknown-team', 'undeclared-event']));
  });

  it('knows the events that actions emit', () => {
    const workflow = changed((draft) => {
      part(draft.states, 'open').entry = [{ type: 'notify.send', params: { template: 'x' } }];
      addTransition(draft, { source: 'open', target: 'closed', trigger: event('notify.sent') });
    });
    expect(codes(workflow)).toEqual([]);
  });
});

describe('any workflow', () => {
  it('that the generator makes has no errors', () => {
    fc.assert(
      fc.property(workflowArbitrary, (workflow) => {
        expect(validateWorkflow(workflow).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('however broken, is judged without an exception', () => {
    const id = fc.constantFrom('s0', 's1', 's2', 's3', 'nothing', 'constructor');
    const broken = fc.record({
      who: fc.nat(20),
      key: fc.constantFrom('parent', 'initial', 'type', 'target', 'source', 'history'),
      id,
    });
    fc.assert(
      fc.property(workflowArbitrary, fc.array(broken, { minLength: 1, maxLength: 6 }), (workflow, changes) => {
        const draft = structuredClone(workflow);
        for (const { who, key, id: value } of changes) {
          const [state, transition] = [
            draft.states[who % draft.states.length],
            draft.transitions[who % draft.transitions.length],
          ];
          if (state && key === 'history') state.history = { depth: 'deep', fallback: value };
          else if (state && key === 'type') state.type = who % 2 === 0 ? 'compound' : 'history';
          else if (state && (key === 'parent' || key === 'initial')) state[key] = value;
          else if (transition && (key === 'target' || key === 'source')) transition[key] = value;
        }
        validateRelease(draft, VOCABULARY);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a hostile document', () => {
  it('is not held up by a chain of 5,000 parents or of 5,000 eventless transitions', () => {
    const chain = Array.from({ length: 4900 }, (_, n) =>
      stateSchema.parse({ id: `s${n}`, title, type: 'compound', parent: `s${n + 1}` }),
    );
    expect(
      codes(
        changed((draft) => {
          draft.states.push(...chain);
        }),
      ),
    ).toEqual(['too-deep']);
    const eventless = changed((draft) => {
      for (let n = 0; n < 4900; n += 1) addState(draft, { id: `s${n}` });
      for (let n = 0; n < 4900; n += 1)
        addTransition(draft, {
          id: `t${n}`,
          source: `s${n}`,
          target: `s${(n + 1) % 4900}`,
          trigger: { kind: 'always' },
        });
    });
    expect(codes(eventless)).toContain('eventless-cycle');
  });
});
