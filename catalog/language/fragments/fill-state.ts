import type { z } from 'zod';
import type { Fragment, FragmentPart } from '../fragment.ts';
import { stateSchema, transitionSchema, type State, type Transition } from '../workflow.ts';
import { ownIds, substitute, type ParameterValues } from './substitute.ts';

/** A part of a fragment that is no state or transition once it is filled in. */
export interface WrongPart {
  readonly list: 'states' | 'transitions';
  readonly position: number;
  readonly where: readonly (string | number)[];
  readonly hint: string;
}

export interface FilledState {
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
  readonly wrong: readonly WrongPart[];
}

function prefixedTasks(tasks: unknown, use: string): unknown {
  if (typeof tasks !== 'object' || tasks === null || !('list' in tasks) || !Array.isArray(tasks.list)) return tasks;
  const list = tasks.list.map((task: unknown) =>
    typeof task === 'object' && task !== null && 'id' in task ? { ...task, id: `${use}-${String(task.id)}` } : task,
  );
  return { ...tasks, list };
}

/** A state of a fragment under the names it bears in the using state, before the values are filled in. */
function renamedState(part: FragmentPart, use: string, own: (id: unknown) => unknown): unknown {
  const { history } = part;
  const fallback =
    typeof history === 'object' && history !== null && 'fallback' in history ? history['fallback'] : undefined;
  return {
    ...part,
    id: own(part['id']),
    parent: part['parent'] === undefined ? use : own(part['parent']),
    ...(part['initial'] !== undefined && { initial: own(part['initial']) }),
    ...(fallback !== undefined && { history: { ...(history as object), fallback: own(fallback) } }),
    ...(part['tasks'] !== undefined && { tasks: prefixedTasks(part['tasks'], use) }),
  };
}

function renamedTransition(part: FragmentPart, use: string, own: (id: unknown) => unknown): unknown {
  const { trigger, also, target } = part;
  const of = typeof trigger === 'object' && trigger !== null && 'of' in trigger ? trigger['of'] : undefined;
  return {
    ...part,
    id: typeof part['id'] === 'string' ? `${use}-${part['id']}` : part['id'],
    source: part['source'] === undefined ? use : own(part['source']),
    ...(target !== undefined && { target: own(target) }),
    ...(Array.isArray(also) && { also: also.map(own) }),
    ...(of !== undefined && { trigger: { ...(trigger as object), of: own(of) } }),
  };
}

/** The states and transitions that a using state gets from its fragment. A transition without a source leaves the using state itself. */
export function fillState(fragment: Fragment, use: string, values: ParameterValues): FilledState {
  const own = ownIds(fragment, use);
  const wrong: WrongPart[] = [];
  function filled<T>(list: WrongPart['list'], schema: z.ZodType<T>, rename: typeof renamedState): readonly T[] {
    return fragment[list].flatMap((part, position) => {
      const parsed = schema.safeParse(substitute(rename(part, use, own), { ...values, self: use }));
      if (parsed.success) return [parsed.data];
      const [issue] = parsed.error.issues;
      const where = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key));
      wrong.push({ list, position, where, hint: issue?.message ?? '' });
      return [];
    });
  }
  const states = filled('states', stateSchema, renamedState);
  return { states, transitions: filled('transitions', transitionSchema, renamedTransition), wrong };
}
