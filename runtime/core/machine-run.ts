import { createActor, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { DefectError } from '#catalog/language';
import type { Snapshot } from './ticket.ts';
import type { StepContext } from './variables.ts';

/** An action that a transition asks for; nobody has run it. */
export interface RequestedAction {
  readonly type: string;
  readonly params: unknown;
  readonly info: { readonly context: StepContext };
}

type Scope = Parameters<AnyStateMachine['transition']>[2];

/** A machine with what its steps share. */
interface MachineRun {
  readonly scope: Scope;
  /** Where the actions of the step at hand are collected. */
  requested: RequestedAction[];
  /** Restored snapshots without context, by what was stored. */
  readonly restored: Map<string, AnyMachineSnapshot>;
}

/** Far more configurations than tickets of one workflow are found in; beyond that all are forgotten and made again. */
const MOST_RESTORED = 1000;

const runs = new WeakMap<AnyStateMachine, MachineRun>();
const nothing = () => undefined;

/**
 * What XState's `transition()` makes anew for every call: an actor that is never started and does nothing. It can be shared because a
 * step is synchronous and our machines neither invoke nor spawn, so that nothing of a step stays in it.
 */
function runOf(machine: AnyStateMachine): MachineRun {
  const known = runs.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const run: MachineRun = {
    requested: [],
    restored: new Map(),
    scope: {
      ...{ self, id: '', sessionId: '', system: self.system, logger: nothing, defer: nothing, emit: nothing },
      stopChild: nothing,
      actionExecutor: (action) => void run.requested.push(action as unknown as RequestedAction),
    },
  };
  runs.set(machine, run);
  return run;
}

/** XState's own snapshot of a stored one, without context; `resolveState` would break history states. */
function restored(
  machine: AnyStateMachine,
  { restored: known, scope }: MachineRun,
  stored: Snapshot,
): AnyMachineSnapshot {
  const key = JSON.stringify([stored.status, stored.value, stored.historyValue]);
  const found = known.get(key);
  if (found) return found;
  const history = Object.entries(stored.historyValue).map(([name, ids]) => [name, ids.map((id) => ({ id }))]);
  const whole = { ...stored, historyValue: Object.fromEntries(history) as object, context: {}, children: {} };
  try {
    const made = machine.restoreSnapshot(whole as never, scope) as AnyMachineSnapshot;
    if (known.size >= MOST_RESTORED) known.clear();
    known.set(key, made);
    return made;
  } catch (cause) {
    throw new DefectError('snapshot-not-restorable', {}, { cause });
  }
}

/**
 * The same as `transition(machine, restoredSnapshot, event)`, several times faster: what it comes to, and the actions it asks for.
 * @throws DefectError `snapshot-not-restorable` where the machine has no such configuration.
 */
export function transitionOf(
  machine: AnyStateMachine,
  from: { readonly snapshot: Snapshot; readonly context: StepContext },
  type: string,
): readonly [AnyMachineSnapshot, readonly RequestedAction[]] {
  const run = runOf(machine);
  const before = { ...restored(machine, run, from.snapshot), context: from.context } as AnyMachineSnapshot;
  run.requested = [];
  const after = machine.transition(before, { type }, run.scope) as AnyMachineSnapshot;
  return [after, run.requested];
}
