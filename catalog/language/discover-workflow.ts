import { slugFrom } from './slug.ts';
import { workflowSchema, type Workflow } from './workflow.ts';

/** A pair of states that follow each other, and how often the log shows it; no `from` = a case begins here. */
export interface ObservedPair {
  readonly from: string | undefined;
  readonly to: string;
  readonly count: number;
}

/** What a log shows of a lifecycle: its states in order of appearance, and its pairs. */
export interface ObservedLifecycle {
  readonly states: readonly string[];
  readonly pairs: readonly ObservedPair[];
}

/** Collects a lifecycle from cases as they are read. */
export interface LifecycleObserver {
  /** The states of one case, in order. */
  add(states: readonly string[]): void;
  observed(): ObservedLifecycle;
}

/** An observer that has seen nothing yet. */
export function observeLifecycle(): LifecycleObserver {
  const states = new Set<string>();
  const counts = new Map<string | undefined, Map<string, number>>();
  return {
    add(steps) {
      let from: string | undefined;
      for (const to of steps) {
        states.add(to);
        const row = counts.get(from) ?? new Map<string, number>();
        counts.set(from, row.set(to, (row.get(to) ?? 0) + 1));
        from = to;
      }
    },
    observed: () => ({
      states: [...states],
      pairs: [...counts].flatMap(([from, row]) => [...row].map(([to, count]) => ({ from, to, count }))),
    }),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The lifecycle without its `count` rarest pairs (by count, then from, then to); the beginnings of cases stay. */
export function withoutRarest(lifecycle: ObservedLifecycle, count: number): ObservedLifecycle {
  const order = (a: ObservedPair, b: ObservedPair) =>
    a.count - b.count || compare(a.from ?? '', b.from ?? '') || compare(a.to, b.to);
  const rarest = new Set(
    lifecycle.pairs
      .filter(({ from }) => from !== undefined)
      .sort(order)
      .slice(0, count),
  );
  return { ...lifecycle, pairs: lifecycle.pairs.filter((pair) => !rarest.has(pair)) };
}

/** A discovered workflow, with the id of each state that the log names. */
export interface DiscoveredWorkflow {
  readonly workflow: Workflow;
  readonly stateIds: ReadonlyMap<string, string>;
}

/** The state in which every discovered ticket begins. */
export const START_STATE = 'start';

/** The event that brings a discovered ticket to a state. */
export function loggedEvent(stateId: string): string {
  return `log.${stateId}`;
}

/**
 * Writes the workflow that a log shows: one atomic state per logged state, one transition per observed pair (from a state to
 * itself an internal one), one starting transition per first state. Teams come with the events; counts are kept as `observed`.
 */
export function discoverWorkflow(
  lifecycle: ObservedLifecycle,
  named: { readonly id: string; readonly title: string },
): DiscoveredWorkflow {
  const taken = new Set([START_STATE]);
  const stateIds = new Map<string, string>();
  for (const state of lifecycle.states) {
    const id = slugFrom(state, { taken, fallback: 'state' });
    taken.add(id);
    stateIds.set(state, id);
  }
  const idOf = (state: string | undefined) =>
    state === undefined ? START_STATE : (stateIds.get(state) ?? START_STATE);
  const used = new Set<string>();
  const observed: Record<string, number> = {};
  const transitions = lifecycle.pairs.map(({ from, to, count }) => {
    const [source, target] = [idOf(from), idOf(to)];
    const id = slugFrom(`${source}-to-${target}`, { taken: used, fallback: 'transition' });
    used.add(id);
    observed[id] = count;
    return {
      id,
      source,
      ...(from !== to && { target }),
      trigger: { kind: 'event' as const, event: loggedEvent(target) },
    };
  });
  const event = { kind: 'event' as const };
  const workflow = workflowSchema.parse({
    schemaVersion: 1,
    id: named.id,
    title: { en: named.title },
    initial: START_STATE,
    states: [
      { id: START_STATE, title: { en: 'Start' }, category: 'new' },
      ...[...stateIds].map(([state, id]) => ({ id, title: { en: state }, team: event })),
    ],
    events: [...stateIds].map(([state, id]) => ({ type: loggedEvent(id), title: { en: state }, roles: ['agent'] })),
    transitions,
    observed,
  });
  return { workflow, stateIds };
}
