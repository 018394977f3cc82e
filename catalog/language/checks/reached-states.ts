import type { WorkflowIndex } from '../workflow-index.ts';
import { enteredStates } from './entered-states.ts';

const known = new WeakMap<WorkflowIndex, ReadonlySet<string>>();

function search(index: WorkflowIndex): ReadonlySet<string> {
  const found = new Set<string>();
  const open: string[] = [];
  const enter = (way: Parameters<typeof enteredStates>[1]): void => {
    for (const id of enteredStates(index, way)) {
      if (!found.has(id)) open.push(id);
      found.add(id);
    }
  };
  const { initial } = index.workflow;
  if (initial !== undefined) enter({ target: initial });
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { target, also = [], reenter } of index.leaving(id))
      if (target !== undefined) for (const each of [target, ...also]) enter({ source: id, target: each, reenter });
  }
  return found;
}

/** All states that some sequence of events can make active, guards left aside. Found once per index. */
export function reachedStates(index: WorkflowIndex): ReadonlySet<string> {
  const found = known.get(index) ?? search(index);
  known.set(index, found);
  return found;
}
