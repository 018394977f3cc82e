import { describe, expect, it } from 'vitest';
import { addRegions } from '../fixtures/statechart-cases.fixture.ts';
import { VOCABULARY, addTransition, changed, event, part } from '../fixtures/workflow.fixture.ts';
import { validateWorkflow } from '../validate-workflow.ts';
import type { Workflow } from '../workflow.ts';

const errors = (change: (draft: Workflow) => unknown, vocabulary: typeof VOCABULARY | undefined = VOCABULARY) =>
  validateWorkflow(changed(change), vocabulary).filter(({ severity }) => severity === 'error');
const codes = (change: (draft: Workflow) => unknown): readonly string[] => errors(change).map(({ code }) => code);
const raise = (type: string, more: Readonly<Record<string, string>> = {}) => ({
  type: 'ticket.raise',
  params: { event: type, ...more },
});

describe('events that a ticket sends itself', () => {
  it('are fine where they end, and are no unknown action', () => {
    const change = (d: Workflow) => (part(d.transitions, 'ask').actions = [raise('ticket.approve')]);
    expect(codes(change)).toEqual([]);
    expect(validateWorkflow(changed(change), undefined).map(({ code }) => code)).toEqual([]);
  });

  it('count as sent', () => {
    const internal = (d: Workflow) => {
      d.events.push({ type: 'ticket.tick', title: { en: 'Tick' }, roles: [], form: [] });
      addTransition(d, { source: 'approving', trigger: event('ticket.tick') });
    };
    const found = (change: (d: Workflow) => void) =>
      validateWorkflow(changed(change), VOCABULARY).map(({ code }) => code);
    expect(found(internal)).toEqual(['unsent-event']);
    expect(
      found((d) => {
        internal(d);
        part(d.states, 'approving').entry = [raise('ticket.tick', { delay: 'PT1H' })];
      }),
    ).toEqual([]);
  });

  it.each<[string, boolean, (d: Workflow) => unknown]>([
    ['an event that raises itself', true, (d) => addLoop(d, raise('ticket.stop'))],
    ['the same with a delay', false, (d) => addLoop(d, raise('ticket.stop', { delay: 'PT1M' }))],
    ['the same with a delay of nothing', true, (d) => addLoop(d, raise('ticket.stop', { delay: 'PT0S' }))],
    [
      'one that a star takes',
      true,
      (d) => addTransition(d, { source: 'open', trigger: event('*'), actions: [raise('ticket.start')] }),
    ],
    [
      'by way of an eventless transition and an exit',
      true,
      (d) => {
        addTransition(d, { id: 'x', source: 'open', target: 'approving', trigger: event('ticket.approve') });
        addTransition(d, { id: 'y', source: 'approving', target: 'open', trigger: { kind: 'always' } });
        part(d.states, 'approving').exit = [raise('ticket.approve')];
      },
    ],
  ])('%s: a circle is %s', (_, circle, change) => {
    expect(codes(change).includes('raise-cycle')).toBe(circle);
  });

  function addLoop(d: Workflow, action: ReturnType<typeof raise>): void {
    d.events.push({ type: 'ticket.stop', title: { en: 'Stop' }, roles: ['agent'], form: [] });
    addTransition(d, { source: 'open', trigger: event('ticket.stop'), actions: [action] });
  }

  it('are taken back by the id of one with a delay', () => {
    const cancel = (delay: Readonly<Record<string, string>>) => (d: Workflow) => {
      part(d.states, 'open').entry = [raise('ticket.resolve', { id: 'reminder', ...delay })];
      part(d.states, 'open').exit = [{ type: 'ticket.cancel', params: { id: 'reminder' } }];
    };
    expect(codes(cancel({ delay: 'PT1H' }))).toEqual([]);
    expect(codes(cancel({}))).toEqual(['cancel-unknown']);
  });
});

describe('several targets', () => {
  const to =
    (target: string, ...also: string[]) =>
    (d: Workflow) => {
      addRegions(d);
      addTransition(d, { source: 'open', target, ...(also.length > 0 && { also }), trigger: event('ticket.approve') });
    };

  it.each<[string, readonly string[], (d: Workflow) => void]>([
    ['in two regions', [], to('l2', 'r2')],
    ['in one region', ['also-not-apart'], to('l2', 'l1')],
    ['twice the same', ['also-not-apart'], to('l2', 'l2')],
    ['one in the other', ['also-not-apart'], to('both', 'r2')],
    ['one that is unknown', ['unknown-target'], to('l2', 'r9')],
  ])('%s', (_, expected, change) => expect(codes(change)).toEqual(expected));

  it('are all reached', () => {
    const found = validateWorkflow(changed(to('l2', 'r2')), VOCABULARY);
    const lost = found.filter(({ code }) => code === 'unreachable').map(({ element }) => element?.id);
    expect(lost).toEqual([]);
    const one = validateWorkflow(changed(to('l2')), VOCABULARY).filter(({ code }) => code === 'unreachable');
    expect(one.map(({ element }) => element?.id)).toEqual(['l1', 'r2']);
  });
});

describe('stars', () => {
  it('need no declaration, and read the fields of any event', () => {
    expect(
      codes((d) => addTransition(d, { source: 'waiting', trigger: event('ticket.*'), guard: 'event.amount > 5' })),
    ).toEqual([]);
    expect(codes((d) => addTransition(d, { source: 'waiting', trigger: event('*') }))).toEqual([]);
  });
});

describe('conditions over states', () => {
  const guard = (text: string) => (d: Workflow) => (part(d.transitions, 'ask').guard = text);
  it('know the states', () => {
    expect(codes(guard('"waiting" in ticket.states'))).toEqual([]);
    expect(errors(guard('"waitin" in ticket.states'))).toMatchObject([
      { code: 'expression.unknown-choice', suggestion: 'waiting' },
    ]);
    expect(codes(guard('"waiting" == ticket.states'))).toEqual(['expression.does-not-fit']);
  });
});

it('the completion of another state is known', () => {
  const done = (of: string) => (d: Workflow) =>
    addTransition(d, { source: 'open', target: 'closed', trigger: { kind: 'done', of } });
  expect(codes(done('working'))).toEqual([]);
  expect(codes(done('workin'))).toEqual(['done-of-unknown']);
});
