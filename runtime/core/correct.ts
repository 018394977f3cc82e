import { delayedEventType, type Reason } from '#catalog/language';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { activeStates, leavesOf, valueOf } from './configuration.ts';
import { delayedTimers } from './delayed-timers.ts';
import type { Snapshot, Timer } from './ticket.ts';
import type { StepContext } from './variables.ts';
import { workMarks, type WorkMark } from './work.ts';

/** Where a correction puts the ticket: no entry or exit effects, no history, fresh timers for the states entered. */
export interface Correction {
  readonly snapshot: Snapshot;
  readonly states: readonly string[];
  readonly work: readonly WorkMark[];
  readonly timers: { readonly started: readonly Timer[]; readonly cancelled: readonly string[] };
}

/** Computes a correction to a full target configuration, also from done; a reason where no such configuration exists. */
export function correct(
  compiled: CompiledWorkflow,
  options: { readonly from: readonly string[]; readonly to: readonly string[]; readonly context: StepContext },
): { readonly ok: true; readonly correction: Correction } | { readonly ok: false; readonly reason: Reason } {
  const { index } = compiled;
  const unknown = options.to.find((state) => !index.states.has(state));
  if (unknown !== undefined) return { ok: false, reason: { code: 'kernel.state-unknown', params: { state: unknown } } };
  const value = options.to.length === 0 ? undefined : valueOf(options.to, index);
  if (value === undefined)
    return { ok: false, reason: { code: 'kernel.configuration-impossible', params: { states: options.to } } };
  const states = leavesOf(value);
  const before = activeStates(options.from, index);
  const after = activeStates(states, index);
  const left = [...before].filter((state) => !after.has(state));
  const entered = [...after].filter((state) => !before.has(state));
  const cancelled = left.flatMap((state) => index.leaving(state).map(delayedEventType));
  const started = delayedTimers(compiled, entered, options.context);
  const done =
    states.every((state) => index.states.get(state)?.type === 'final') &&
    index.childrenOf(undefined).some(({ id }) => states.includes(id));
  return {
    ok: true,
    correction: {
      snapshot: { status: done ? 'done' : 'active', value, historyValue: {} },
      states,
      work: workMarks(index, { left, entered }),
      timers: { started, cancelled },
    },
  };
}
