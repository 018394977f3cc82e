import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from './texts/sentence-of.fixture.ts';
import { createMachine, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { evaluateExpression, parseExpression } from './expressions/expression.ts';
import { ARBITRARY_EVENTS, workflowArbitrary } from './fixtures/workflow-arbitrary.ts';
import { changed } from './fixtures/workflow.fixture.ts';
import { fromXstate } from './from-xstate.ts';
import { delayedEventType, toXstate, type XstateNode } from './to-xstate.ts';
import { validateWorkflow } from './validate-workflow.ts';
import type { Workflow } from './workflow.ts';

function imported(source: unknown): Extract<ReturnType<typeof fromXstate>, { ok: true }> {
  const result = fromXstate(source);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}
const lossCodes = (source: unknown): readonly string[] => imported(source).losses.map(({ code }) => code);
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

interface Facts {
  readonly urgent: boolean;
  readonly count: number;
  readonly priority: number;
}

function machineOf(config: XstateNode, workflow: Workflow, facts: Facts): AnyStateMachine {
  const variables = { fields: { urgent: facts.urgent, count: facts.count }, ticket: { priority: facts.priority } };
  const delayed = workflow.transitions.map(({ id }) => [id, 3_600_000] as const);
  return createMachine(
    { ...config, options: { maxIterations: 1000 } } as never,
    {
      guards: {
        expression: (_: unknown, { expression }: { expression: string }) => {
          const parsed = parseExpression(expression);
          const result = parsed.ok ? evaluateExpression(parsed.expression, variables) : parsed;
          return result.ok && result.value === true;
        },
      },
      delays: Object.fromEntries(delayed),
    } as never,
  );
}

/** What a machine does with a list of events: its value, and which transitions were taken, after each. */
function walk(workflow: Workflow, events: readonly string[], facts: Facts): readonly unknown[] {
  const machine = machineOf(toXstate(workflow), workflow, facts);
  const seen: unknown[] = [];
  const note = ([snapshot, actions]: readonly [
    AnyMachineSnapshot,
    readonly { readonly type: string; readonly params: unknown }[],
  ]) => {
    const taken = actions.filter(({ type }) => type.startsWith('t')).map(({ type, params }) => [type, params]);
    seen.push([snapshot.value, snapshot.status, taken]);
    expect(snapshot.error).toBeUndefined();
    return snapshot;
  };
  let snapshot = note(initialTransition(machine) as never);
  for (const type of events) {
    if (snapshot.status !== 'active') break;
    snapshot = note(transition(machine, snapshot, { type }) as never);
  }
  return seen;
}

const facts = fc.record<Facts>({
  urgent: fc.boolean(),
  count: fc.integer({ min: 1, max: 4 }),
  priority: fc.integer({ min: 1, max: 4 }),
});

/** A workflow, and events that mean something to it. */
const journey = workflowArbitrary.chain((workflow) => {
  const delays = workflow.transitions
    .filter(({ trigger }) => trigger.kind === 'after' || trigger.kind === 'at')
    .map(delayedEventType);
  return fc.record({
    workflow: fc.constant(workflow),
    events: fc.array(fc.constantFrom(...ARBITRARY_EVENTS, ...delays), { maxLength: 20 }),
    facts,
  });
});

/** The same machine as others would write it, without what our export keeps aside. */
function withoutMeta(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMeta);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'meta' ? [] : [[key, withoutMeta(inner)]])),
  );
}

describe('there and back', () => {
  it('gives the same workflow again', () => {
    const byId = (left: { readonly id: string }, right: { readonly id: string }) => (left.id < right.id ? -1 : 1);
    const ordered = (workflow: Workflow) => ({
      ...workflow,
      states: [...workflow.states].sort(byId),
      transitions: [...workflow.transitions].sort(byId),
    });
    fc.assert(
      fc.property(workflowArbitrary, (workflow) => {
        const { workflow: back, losses } = imported(JSON.stringify(toXstate(workflow)));
        expect(losses).toEqual([]);
        expect(ordered(back)).toEqual(ordered(workflow));
      }),
      { numRuns: 100 },
    );
    const sound = changed(() => undefined);
    expect(ordered(imported(json(toXstate(sound))).workflow)).toEqual(ordered(sound));
  });

  it('gives a machine that behaves the same', () => {
    fc.assert(
      fc.property(journey, ({ workflow, events, facts: given }) => {
        const { workflow: back } = imported(json(toXstate(workflow)));
        expect(walk(back, events, given)).toEqual(walk(workflow, events, given));
      }),
      { numRuns: 200 },
    );
  });

  it('gives a machine that behaves the same also without what the export kept aside', () => {
    fc.assert(
      fc.property(journey, ({ workflow, events, facts: given }) => {
        const plain = { ...workflow, transitions: workflow.transitions.filter(({ trigger }) => trigger.kind !== 'at') };
        const { workflow: back, losses } = imported(withoutMeta(json(toXstate(plain))));
        expect(losses).toEqual([]);
        expect(walk(back, events, given)).toEqual(walk(plain, events, given));
      }),
      { numRuns: 200 },
    );
  });
});

describe("others' machines", () => {
  const light = {
    id: 'light',
    initial: 'green',
    context: { count: 0 },
    states: {
      green: {
        on: { TIMER: 'yellow', 'power.cut': { target: '#light.off', guard: 'isDark' } },
        after: { 30000: 'yellow', LONG: 'off' },
      },
      yellow: { always: [{ target: 'red', guard: 'fields.urgent' }], tags: ['caution'], invoke: { src: 'watch' } },
      red: {
        initial: 'walk',
        entry: ['ring', { type: 'notify.send', params: { to: 'all' } }],
        states: {
          walk: { on: { COUNT: 'wait', '*': 'wait', DOWN: '.deeper' } },
          wait: { on: { BACK: { target: 'walk', reenter: true } } },
          done: { type: 'final' },
          memory: { type: 'history', history: 'deep' },
        },
        onDone: { target: 'green', actions: 'xstate.raise' },
        on: { OUT: '.memory', FAR: { target: ['off', 'green'] } },
      },
      'Out of Order': {},
      off: { type: 'final' },
    },
  };

  it('become workflows', () => {
    const { workflow } = imported(JSON.stringify(light));
    expect(workflow.initial).toBe('green');
    expect(workflow.states.map(({ id, type, parent }) => [id, type, parent])).toEqual([
      ['green', 'atomic', undefined],
      ['yellow', 'atomic', undefined],
      ['red', 'compound', undefined],
      ['walk', 'atomic', 'red'],
      ['wait', 'atomic', 'red'],
      ['done', 'final', 'red'],
      ['memory', 'history', 'red'],
      ['out-of-order', 'atomic', undefined],
      ['off', 'final', undefined],
    ]);
    expect(workflow.states.find(({ id }) => id === 'memory')?.history).toEqual({ depth: 'deep', fallback: 'walk' });
    expect(workflow.states.find(({ id }) => id === 'out-of-order')?.title.en).toBe('Out of Order');
    expect(
      workflow.transitions.map(({ source, target, trigger, guard }) => [source, target, trigger.kind, guard]),
    ).toEqual([
      ['green', 'yellow', 'event', undefined],
      ['green', 'off', 'event', 'facts.isDark'],
      ['green', 'yellow', 'after', undefined],
      ['green', 'off', 'after', undefined],
      ['yellow', 'red', 'always', 'fields.urgent'],
      ['red', 'memory', 'event', undefined],
      ['red', 'off', 'event', undefined],
      ['red', 'green', 'done', undefined],
      ['walk', 'wait', 'event', undefined],
      ['walk', 'wait', 'event', undefined],
      ['wait', 'walk', 'event', undefined],
    ]);
    expect(workflow.transitions.find(({ source }) => source === 'red')?.also).toBeUndefined();
    expect(workflow.transitions.find(({ also }) => also)).toMatchObject({ target: 'off', also: ['green'] });
    expect(workflow.events.map(({ type, title }) => [type, title.en])).toContainEqual(['ticket.timer', 'TIMER']);
  });

  it('come with a list of what was lost, each with its place', () => {
    const { losses } = imported(light);
    expect(losses.map(({ code }) => code).sort()).toEqual(
      [
        ...['import.renamed', 'import.renamed', 'import.renamed', 'import.renamed', 'import.renamed', 'import.renamed'],
        ...['import.guard', 'import.action', 'import.delay', 'import.invoke'],
        ...['import.target', 'import.ignored', 'import.ignored', 'import.ignored'],
      ].sort(),
    );
    for (const { code, params } of losses) expect(sentenceOf(code, params, 'ru')).not.toBe('');
    expect(losses.find(({ code }) => code === 'import.guard')).toMatchObject({
      path: ['states', 'green', 'on', 'power.cut'],
      params: { guard: 'isDark', to: 'facts.isDark' },
    });
  });

  it('keep stars, events they send themselves, delays in milliseconds and the completion of other states', () => {
    const { workflow, losses } = imported({
      id: 'm',
      initial: 'a',
      states: {
        a: {
          entry: { type: 'xstate.raise', params: { event: { type: 'GO.NOW' }, delay: 1500, id: 'Later' } },
          exit: { type: 'xstate.cancel', params: { sendId: 'Later' } },
          on: { 'GO.*': 'b', GO: 'b', '*': 'a', 'xstate.done.state.m.b': 'a', 'xstate.error.actor.x': 'b' },
          after: { 250: 'b' },
        },
        b: { initial: 'c', states: { c: { type: 'final' } } },
      },
    });
    expect(workflow.transitions.map(({ trigger }) => trigger)).toEqual([
      { kind: 'event', event: 'ticket.go.*' },
      { kind: 'event', event: 'ticket.go' },
      { kind: 'event', event: '*' },
      { kind: 'done', of: 'b' },
      { kind: 'after', duration: 'PT0.25S', time: 'elapsed' },
    ]);
    expect(workflow.states[0]).toMatchObject({
      entry: [{ type: 'ticket.raise', params: { event: 'ticket.go.now', delay: 'PT1.5S', id: 'later' } }],
      exit: [{ type: 'ticket.cancel', params: { id: 'later' } }],
    });
    expect(workflow.events.map(({ type }) => type)).toEqual(['ticket.go.now', 'ticket.go']);
    expect(losses.filter(({ code }) => code !== 'import.renamed')).toMatchObject([
      { code: 'import.wildcard', params: { name: 'xstate.error.actor.x' } },
    ]);
  });

  it('with a root that acts keep it as a state around the others', () => {
    const { workflow, losses } = imported({
      id: 'm',
      type: 'parallel',
      on: { RESET: { target: '.a', reenter: true } },
      states: {
        a: { initial: 'x', states: { x: { type: 'final' } } },
        b: { initial: 'y', states: { y: { type: 'final' } } },
      },
    });
    expect(workflow.initial).toBe('m');
    expect(workflow.states.map(({ id, type, parent }) => [id, type, parent])).toEqual([
      ['m', 'parallel', undefined],
      ['a', 'compound', 'm'],
      ['x', 'final', 'a'],
      ['b', 'compound', 'm'],
      ['y', 'final', 'b'],
      ['done', 'final', undefined],
    ]);
    expect(losses.map(({ code }) => code)).toEqual(['import.renamed', 'import.root-transition']);
    expect(validateWorkflow(workflow).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(walk(workflow, [], { urgent: true, count: 1, priority: 1 })).toEqual([
      ['done', 'done', [['transition.taken', { id: 'completed' }]]],
    ]);
  });

  it('are found by id, with dots, relative and as siblings', () => {
    const target = (to: string) =>
      imported({
        id: 'm',
        initial: 'a',
        states: {
          a: { initial: 'in', on: { 'go.on': to }, states: { in: {} } },
          b: { id: 'my.own', states: { deep: {} }, initial: 'deep' },
        },
      }).workflow.transitions[0]?.target;
    expect([
      target('b'),
      target('b.deep'),
      target('.in'),
      target('#my.own'),
      target('#my.own.deep'),
      target('#m.b.deep'),
      target('#m.a'),
    ]).toEqual(['my-own', 'deep', 'in', 'my-own', 'deep', 'deep', 'a']);
    expect(target('nowhere')).toBeUndefined();
  });

  it('keep the machine where what was kept aside no longer fits', () => {
    const config = { id: 'm', initial: 'a', meta: { statedesk: { fields: 'broken' } }, states: { a: {} } };
    expect(lossCodes(config)).toEqual(['import.ignored']);
    expect(imported(config).workflow.states).toHaveLength(1);
  });

  it('are refused where they are none, and never throw', () => {
    expect(fromXstate('[')).toMatchObject({ ok: false });
    expect(fromXstate(5)).toMatchObject({ ok: false });
    const key = fc.constantFrom(
      'id',
      'initial',
      'states',
      'on',
      'after',
      'always',
      'type',
      'target',
      'guard',
      'actions',
      'entry',
      'meta',
      'statedesk',
      'a',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('a', 'parallel', '#a', '.a', 'history'),
        fc.jsonValue(),
        fc.dictionary(key, tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree), (config) => void fromXstate(config)),
      { numRuns: 1000 },
    );
  });
});
