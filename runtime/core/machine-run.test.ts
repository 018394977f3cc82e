import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { compileWorkflow } from './compile-workflow.ts';
import { scopeAt, workflowOf, MONDAY } from './fixtures/bench.ts';
import { transitionOf, type RequestedAction } from './machine-run.ts';
import type { Snapshot, StateValue } from './ticket.ts';
import { stepContext } from './variables.ts';

const title = { en: 'A state' };
const on = (id: string, [source, target]: readonly [string, string | undefined], event: string) => ({
  ...{ id, source, trigger: { kind: 'event' as const, event } },
  ...(target !== undefined && { target }),
});
const regions = ['left', 'right'].flatMap((region) => [
  { id: region, parent: 'both', title, type: 'compound' as const, initial: `${region}-a` },
  { id: `${region}-a`, parent: region, title, entry: [{ type: 'mail.send', params: { to: region } }] },
  { id: `${region}-b`, parent: region, title, exit: [{ type: 'mail.send', params: { to: 'requester' } }] },
  { id: `${region}-end`, parent: region, title, type: 'final' as const },
]);

/** Everything a workflow can hold: regions, both kinds of history, guards, delays, eventless and targetless transitions, an end. */
const machine: AnyStateMachine = compileWorkflow(
  workflowOf({
    initial: 'both',
    fields: [{ id: 'count', type: 'number', title }],
    states: [
      { id: 'both', title, type: 'parallel' },
      ...regions,
      { id: 'pause', title },
      { id: 'passing', title },
      { id: 'deep', parent: 'both', title, type: 'history', history: { depth: 'deep', fallback: 'both' } },
      { id: 'shallow', parent: 'left', title, type: 'history', history: { depth: 'shallow', fallback: 'left-a' } },
      { id: 'ended', title, type: 'final' },
    ],
    transitions: [
      ...['left', 'right'].flatMap((region) => [
        on(`${region}-on`, [`${region}-a`, `${region}-b`], 'ticket.on'),
        on(`${region}-off`, [`${region}-b`, `${region}-a`], `ticket.${region}`),
        on(`${region}-done`, [`${region}-b`, `${region}-end`], `ticket.${region}-done`),
        {
          ...on(`${region}-late`, [`${region}-b`, `${region}-a`], ''),
          trigger: { kind: 'after' as const, duration: 'PT1H' },
        },
      ]),
      {
        ...on('count', ['both', undefined], 'ticket.count'),
        actions: [
          {
            type: 'ticket.set',
            params: { field: 'count', expression: 'has(fields.count) ? fields.count + 1.0 : 1.0' },
          },
        ],
      },
      { ...on('guarded', ['both', 'pause'], 'ticket.guarded'), guard: 'has(fields.count) && fields.count > 2.0' },
      on('pause', ['both', 'pause'], 'ticket.pause'),
      on('resume', ['pause', 'deep'], 'ticket.resume'),
      on('resume-left', ['pause', 'shallow'], 'ticket.resume-left'),
      { ...on('joined', ['both', 'passing'], ''), trigger: { kind: 'done' as const } },
      { ...on('through', ['passing', 'ended'], ''), trigger: { kind: 'always' as const } },
    ],
  }),
  { release: 'r1' },
).machine;
const EVENTS = [
  ...[
    'on',
    'left',
    'right',
    'left-done',
    'right-done',
    'count',
    'guarded',
    'pause',
    'resume',
    'resume-left',
    'unknown',
  ].map((name) => `ticket.${name}`),
  'xstate.after.left-late.left-b',
];

const contextOf = (fields: Record<string, number>) =>
  stepContext({
    ticket: { key: 'T-1', subject: 'x', priority: 3, fields, states: [] },
    scope: scopeAt(MONDAY),
    options: {},
  });

function stored({ status, value, historyValue }: AnyMachineSnapshot): Snapshot {
  const history = Object.entries(historyValue as Record<string, { id: string }[]>);
  return {
    status: status === 'done' ? 'done' : 'active',
    value: value as StateValue,
    historyValue: Object.fromEntries(history.map(([key, nodes]) => [key, nodes.map(({ id }) => id)])),
  };
}

const visible = (after: AnyMachineSnapshot, actions: readonly RequestedAction[]) => ({
  ...stored(after),
  fields: (after.context as { fields: unknown }).fields,
  actions: actions.map(({ type, params }) => ({ type, params })),
});

/** The same by XState's public functions alone. */
function byTheBook(snapshot: Snapshot, context: ReturnType<typeof contextOf>, type: string) {
  const history = Object.entries(snapshot.historyValue).map(([key, ids]) => [key, ids.map((id) => ({ id }))]);
  const whole = { ...snapshot, historyValue: Object.fromEntries(history) as object, context, children: {} };
  const before = createActor(machine, { snapshot: whole as never }).getSnapshot() as AnyMachineSnapshot;
  return transition(machine, before, { type });
}

describe('transitionOf', () => {
  it('comes to the same as XState’s own transition, on every walk', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
        let snapshot = stored(initialTransition(machine, contextOf({}) as never)[0] as AnyMachineSnapshot);
        let fields: Record<string, number> = {};
        for (const type of events) {
          if (snapshot.status === 'done') break;
          const [expected, actions] = byTheBook(snapshot, contextOf(fields), type);
          const [after, requested] = transitionOf(machine, { snapshot, context: contextOf(fields) }, type);
          const result = visible(after, requested);
          expect(result).toEqual(visible(expected as AnyMachineSnapshot, actions as unknown as RequestedAction[]));
          snapshot = stored(after);
          fields = result.fields as Record<string, number>;
          seen.add(JSON.stringify(snapshot.value));
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBeGreaterThan(8);
  });

  it('keeps the actions of one step apart from those of the next, also after a step that asks for none', () => {
    const snapshot = stored(initialTransition(machine, contextOf({}) as never)[0] as AnyMachineSnapshot);
    const [, first] = transitionOf(machine, { snapshot, context: contextOf({}) }, 'ticket.on');
    const kept = [...first];
    const [, second] = transitionOf(machine, { snapshot, context: contextOf({}) }, 'ticket.unknown');
    expect(second).toEqual([]);
    expect(first).toEqual(kept);
    expect(first.length).toBeGreaterThan(0);
  });

  it('says that a configuration cannot be restored, every time', () => {
    const snapshot: Snapshot = { status: 'active', value: 'nowhere', historyValue: {} };
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect(() => transitionOf(machine, { snapshot, context: contextOf({}) }, 'ticket.on')).toThrow(
        expect.objectContaining({ code: 'snapshot-not-restorable' }) as Error,
      );
  });
});
