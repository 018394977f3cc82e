import { initialTransition, type AnyMachineSnapshot } from 'xstate';
import {
  CLOSE_WORK_ACTION,
  DefectError,
  FILL_ACTION,
  OPEN_WORK_ACTION,
  SET_ACTION,
  TAKEN_ACTION,
  type FieldValues,
} from '#catalog/language';
import { evaluate, type CompiledWorkflow } from './compile-workflow.ts';
import { leavesOf } from './configuration.ts';
import { transitionOf, type RequestedAction } from './machine-run.ts';
import type { Snapshot, StateValue, Timer } from './ticket.ts';
import type { StepContext } from './variables.ts';
import type { WorkMark } from './work.ts';

/** What a step of the statechart came to. */
export interface Moved {
  readonly snapshot: Snapshot;
  readonly states: readonly string[];
  readonly fields: FieldValues;
  /** The transitions taken, in order. */
  readonly transitions: readonly string[];
  /** A timer whose id is '' is named by `settle`, after the event: nothing can cancel it. */
  readonly timers: { readonly started: readonly Timer[]; readonly cancelled: readonly string[] };
  /** The states with tasks or an approval that were left and entered, in order. */
  readonly work: readonly WorkMark[];
  readonly effects: readonly { readonly action: string; readonly params: Readonly<Record<string, unknown>> }[];
}

function persisted(snapshot: AnyMachineSnapshot): Snapshot {
  const history = snapshot.historyValue as Readonly<Record<string, readonly { readonly id: string }[]>>;
  return {
    status: snapshot.status === 'done' ? 'done' : 'active',
    value: snapshot.value as StateValue,
    historyValue: Object.fromEntries(Object.entries(history).map(([key, nodes]) => [key, nodes.map(({ id }) => id)])),
  };
}

/** Values in place of `{ expression }` parameters; one that cannot be evaluated becomes null, for the handler to refuse. */
function resolveParams(compiled: CompiledWorkflow, params: unknown, context: StepContext): unknown {
  if (Array.isArray(params)) return params.map((item) => resolveParams(compiled, item, context));
  if (typeof params !== 'object' || params === null) return params;
  if ('expression' in params && typeof params.expression === 'string' && Object.keys(params).length === 1) {
    const result = evaluate(compiled.workflow, params.expression, context);
    if (!result.ok) return null;
    return typeof result.value === 'bigint' ? Number(result.value) : result.value;
  }
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, resolveParams(compiled, value, context)]),
  );
}

function moved(compiled: CompiledWorkflow, snapshot: AnyMachineSnapshot, actions: readonly RequestedAction[]): Moved {
  if (snapshot.status === 'error') throw new DefectError('step-failed', {}, { cause: snapshot.error });
  const transitions: string[] = [];
  const started = new Map<string, Timer>();
  const unnamed: Timer[] = [];
  const cancelled = new Set<string>();
  const work: WorkMark[] = [];
  const effects: { action: string; params: Readonly<Record<string, unknown>> }[] = [];
  const context = snapshot.context as StepContext;
  for (const { type, params, info } of actions) {
    if (type === TAKEN_ACTION) transitions.push((params as { id: string }).id);
    else if (type === OPEN_WORK_ACTION || type === CLOSE_WORK_ACTION)
      work.push({ kind: type === OPEN_WORK_ACTION ? 'open' : 'close', state: (params as { state: string }).state });
    else if (type === 'xstate.raise') {
      const { id, event, delay } = params as { id?: string; event: { type: string }; delay?: number };
      if (delay === undefined || !Number.isFinite(delay)) continue;
      const timer = { event: { type: event.type }, dueAt: context.scope.now + delay };
      if (id === undefined) unnamed.push({ id: '', ...timer });
      else started.set(id, { id, ...timer });
    } else if (type === 'xstate.cancel') {
      const { sendId } = params as { sendId: string };
      started.delete(sendId);
      cancelled.add(sendId);
    } else if (type !== FILL_ACTION && type !== SET_ACTION && !type.startsWith('xstate.')) {
      effects.push({
        action: type,
        params: resolveParams(compiled, params ?? {}, info.context) as Record<string, unknown>,
      });
    }
  }
  const stored = persisted(snapshot);
  const timers = { started: [...started.values(), ...unnamed], cancelled: [...cancelled] };
  return {
    snapshot: stored,
    states: leavesOf(stored.value),
    fields: context.fields,
    transitions,
    timers,
    work,
    effects,
  };
}

/** Enters the initial configuration. */
export function start(compiled: CompiledWorkflow, context: StepContext): Moved {
  const [snapshot, actions] = initialTransition(compiled.machine, context as never);
  return moved(compiled, snapshot as AnyMachineSnapshot, actions as unknown as RequestedAction[]);
}

/**
 * One step of the statechart: pure, deterministic, executes nothing.
 * @returns what it came to, or `undefined` where no transition was taken.
 */
export function step(
  compiled: CompiledWorkflow,
  from: { readonly snapshot: Snapshot; readonly context: StepContext },
  type: string,
): Moved | undefined {
  if (from.snapshot.status === 'done') return undefined;
  const [after, actions] = transitionOf(compiled.machine, from, type);
  const result = moved(compiled, after, actions);
  return result.transitions.length === 0 ? undefined : result;
}
