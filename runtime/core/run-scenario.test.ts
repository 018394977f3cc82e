import { describe, expect, test } from 'vitest';
import { scenarioSchema, type Scenario } from '#catalog/language';
import { coverageOf } from './coverage.ts';
import { scopeAt, workflowOf } from './fixtures/bench.ts';
import { runScenario, scenarioCompiler } from './run-scenario.ts';
import { MOST_FIRED } from './scenario-play.ts';

const title = { en: 'x' };
const world = { calendars: scopeAt(0).calendars, countryCalendars: new Map([['PL', 'office']]) };
const workflow = workflowOf({
  initial: 'new',
  fields: [{ id: 'why', type: 'text', title }],
  options: [{ id: 'short', type: 'switch', title, default: false }],
  countries: [{ country: 'PL', options: { short: false } }],
  states: [
    { id: 'new', title, category: 'new' },
    { id: 'work', title, category: 'open', team: { kind: 'fixed', team: 'desk' }, entry: [{ type: 'mail.send' }] },
    { id: 'wait', title, category: 'waiting' },
    { id: 'done', title, type: 'final', category: 'closed' },
    { id: 'never', title, category: 'open' },
  ],
  events: [{ type: 'work.begin', title, roles: ['agent'], form: [{ field: 'why', required: true }] }],
  transitions: [
    { id: 'begin', source: 'new', target: 'work', trigger: { kind: 'event', event: 'work.begin' } },
    { id: 'hold', source: 'work', target: 'wait', trigger: { kind: 'event', event: 'work.hold' } },
    { id: 'lapse', source: 'wait', target: 'done', trigger: { kind: 'after', duration: 'P2D' } },
    {
      ...{ id: 'skip', source: 'new', target: 'done', trigger: { kind: 'event' as const, event: 'work.skip' } },
      guard: 'options.short && customer.contract',
    },
  ],
  sla: [
    {
      ...{ id: 'resolution', title, metric: 'resolution' as const, calendar: { kind: 'country' as const } },
      targets: [{ priority: 3, minutes: 60 }],
    },
  ],
});
const compile = scenarioCompiler(workflow);
const begin = { send: 'work.begin', with: { why: 'Because' }, by: { role: 'agent' } };
const story = (steps: readonly object[], given: object = {}): Scenario =>
  scenarioSchema.parse({ id: 'story', title, given: { at: '2026-03-02T08:00:00Z', country: 'PL', ...given }, steps });
const run = (steps: readonly object[], given: object = {}) => runScenario(compile, story(steps, given), world);

describe('runScenario', () => {
  test('goes as it says', () => {
    const steps = [
      {
        ...begin,
        expect: {
          ...{ states: ['work'], category: 'open', team: 'desk', fields: { why: 'Because' } },
          ...{ effects: ['mail.send'], due: { resolution: '2026-03-02T10:00:00+01:00' } },
        },
      },
      { send: 'work.hold', by: { role: 'agent' }, expect: { states: ['wait'] } },
      { advance: 'P1DT23H', expect: { states: ['wait'] } },
      { advance: 'PT1H', expect: { states: ['done'] } },
    ];
    expect(run(steps).failure).toBeUndefined();
  });

  test('the first step that goes another way ends it, and everything wrong with it is said', () => {
    const expected = {
      ...{ states: ['new'], category: 'closed', team: 'night', fields: { why: 'No' }, effects: [] },
      due: { resolution: '2026-03-02T09:30:00Z' },
    };
    const { failure, entries } = run([{ ...begin, expect: expected }, { send: 'work.hold' }]);
    expect(failure).toEqual({
      step: 0,
      mismatches: [
        { what: 'states', expected: ['new'], actual: ['work'] },
        { what: 'category', expected: 'closed', actual: 'open' },
        { what: 'team', expected: 'night', actual: 'desk' },
        { what: 'effects', expected: [], actual: ['mail.send'] },
        { what: 'field', name: 'why', expected: 'No', actual: 'Because' },
        { what: 'due', name: 'resolution', expected: '2026-03-02T09:30:00.000Z', actual: '2026-03-02T09:00:00.000Z' },
      ],
    });
    expect(entries.map(({ type }) => type)).toEqual(['ticket.created', 'work.begin']);
  });

  test('a refusal has to be expected, with its code', () => {
    const refused = { send: 'work.hold', by: { role: 'agent' as const } };
    const code = 'kernel.event-not-accepted';
    expect(run([{ ...refused, expect: { refused: code } }]).failure).toBeUndefined();
    expect(run([refused]).failure).toMatchObject({ step: 0, reason: { code }, mismatches: [{ actual: code }] });
    expect(run([{ ...begin, expect: { refused: code } }]).failure).toMatchObject({
      mismatches: [{ what: 'refused', expected: code, actual: undefined }],
    });
  });

  test('a ticket that cannot be opened fails before the first step', () => {
    expect(run([begin], { fields: { colour: 'red' } }).failure).toEqual({
      step: -1,
      reason: { code: 'kernel.field-unknown', params: { field: 'colour' } },
    });
  });

  test('options and facts are as given, also against what the country sets', () => {
    const skip = { send: 'work.skip', by: { role: 'agent' } };
    const given = { options: { short: true }, customer: { id: 'acme', contract: true } };
    expect(run([{ ...skip, expect: { states: ['done'] } }], given).failure).toBeUndefined();
    expect(run([{ ...skip, expect: { refused: 'kernel.guard-refused' } }]).failure).toBeUndefined();
  });

  test('a workflow that runs in circles does not hold up who plays it', () => {
    const circle = workflowOf({
      initial: 'a',
      states: [{ id: 'a', title, category: 'open' }],
      transitions: [
        { id: 'again', source: 'a', target: 'a', reenter: true, trigger: { kind: 'after', duration: 'PT1S' } },
      ],
    });
    const { failure, entries } = runScenario(scenarioCompiler(circle), story([{ advance: 'P300D' }]), world);
    expect(failure).toMatchObject({ reason: { code: 'kernel.too-many-timers' } });
    expect(entries).toHaveLength(MOST_FIRED + 1);
  });
});

describe('coverageOf', () => {
  test('names what was played and what was missed', () => {
    const { entries } = run([begin, { send: 'work.hold', by: { role: 'agent' } }, { advance: 'P2D' }]);
    const { states, transitions } = coverageOf(workflow, entries);
    expect(states.missed).toEqual(['never']);
    expect(transitions.missed).toEqual(['skip']);
    expect([...transitions.covered]).toEqual(['begin', 'hold', 'lapse']);
  });

  test('a state that was left at once counts, for the transition through it was taken', () => {
    const through = coverageOf(workflow, [{ to: ['done'], transitions: ['hold', 'lapse'] }]);
    expect(through.states.missed).toEqual(['new', 'never']);
  });
});
