import { slugFrom, type Approval, type StateTasks, type Workflow } from '#catalog/language';
import { changeState, withKey } from '../part.ts';

/** Says which tasks entering a state opens, and when they suffice; without them it opens none. */
export interface SetTasks {
  readonly type: 'setTasks';
  readonly id: string;
  readonly tasks?: StateTasks;
}

/** Says which decision a state waits for; without an approval it waits for none. */
export interface SetApproval {
  readonly type: 'setApproval';
  readonly id: string;
  readonly approval?: Approval;
}

/** The document with the state's tasks. */
export function setTasks(document: Workflow, { id, tasks }: SetTasks): Workflow {
  return changeState(document, id, (state) => withKey(state, 'tasks', tasks));
}

/** The document with the state's approval. */
export function setApproval(document: Workflow, { id, approval }: SetApproval): Workflow {
  return changeState(document, id, (state) => withKey(state, 'approval', approval));
}

/** The ids of the tasks of all states, but for one state's. */
export function taskIdsBeside(document: Workflow, state?: string): Set<string> {
  const others = document.states.filter(({ id }) => id !== state);
  return new Set(others.flatMap(({ tasks }) => tasks?.list.map(({ id }) => id) ?? []));
}

/** An id for a new task: made from its English title, like that of no other task in the workflow. */
export function taskIdFrom(document: Workflow, title: string): string {
  return slugFrom(title, { taken: taskIdsBeside(document), fallback: 'task' });
}
