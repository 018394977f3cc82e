import type { Reason } from '#catalog/language';
import { MOST_TASKS } from '#catalog/language';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { activeStates } from './configuration.ts';
import type { DeskChange } from './desk-change.ts';
import { openTasks } from './tasks.ts';
import type { Task, Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { StepContext } from './variables.ts';

/** What people do with the tasks of a ticket. */
export const TASK_EVENTS = [
  'task.take',
  'task.release',
  'task.assign',
  'task.complete',
  'task.fail',
  'task.reopen',
  'task.cancel',
  'task.add',
] as const;
export type TaskEventType = (typeof TASK_EVENTS)[number];

/** Whether an event is about a task. */
export function isTaskEvent(type: string): type is TaskEventType {
  return (TASK_EVENTS as readonly string[]).includes(type);
}

const refuse = (code: string, params: Reason['params'] = {}): DeskChange => ({ ok: false, reason: { code, params } });
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The task an event names, by its id or, while its state is active, by its name (`part-2`). */
export function taskOf(ticket: Pick<Ticket, 'tasks'>, event: Pick<TicketEvent, 'payload'>): Task | undefined {
  const wanted = event.payload?.['task'];
  const tasks = ticket.tasks ?? [];
  return tasks.find(({ id }) => id === wanted) ?? tasks.findLast(({ name }) => name === wanted);
}

function written(ticket: Ticket, task: Task, next: Task): DeskChange {
  const tasks = (ticket.tasks ?? []).map((each) => (each === task ? next : each));
  const { id, status, assignee, team } = next;
  const changes = { task: id, status, assignee: assignee ?? '', ...(team !== undefined && { team }) };
  return { ok: true, ticket: { ...ticket, tasks }, changes };
}

function assigned(ticket: Ticket, task: Task, assignee: string | undefined): DeskChange {
  const { assignee: _before, ...rest } = task;
  return written(ticket, task, assignee === undefined ? rest : { ...rest, assignee });
}

function take(ticket: Ticket, task: Task, { actor }: TicketEvent): DeskChange {
  if (actor.kind !== 'person') return refuse('kernel.person-needed');
  if (task.assignee === actor.id) return refuse('kernel.already-yours');
  return task.assignee === undefined
    ? assigned(ticket, task, actor.id)
    : refuse('kernel.already-taken', { assignee: task.assignee });
}

function ended(ticket: Ticket, task: Task, at: { status: Task['status']; now: number; why: string }): DeskChange {
  const { queueKey: _queueKey, why: _why, ...rest } = task;
  const { status, now: since, why } = at;
  return written(ticket, task, { ...rest, status, since, ...(why !== '' && { why }) });
}

/** One more task of a declaration, with an item that somebody names. */
function add(compiled: CompiledWorkflow, ticket: Ticket, at: { event: TicketEvent; context: StepContext }): DeskChange {
  const { payload = {} } = at.event;
  const [wanted, item] = [text(payload['of']), text(payload['item']).slice(0, 200)];
  const active = activeStates(ticket.states, compiled.index);
  const state = compiled.workflow.states.find(
    ({ id, tasks }) => active.has(id) && tasks?.list.some((each) => each.id === wanted),
  );
  const declaration = state?.tasks?.list.find(({ id }) => id === wanted);
  if (!state || !declaration) return refuse('kernel.task-unknown', { task: wanted });
  const own = (ticket.tasks ?? []).filter((task) => task.state === state.id);
  if (own.length >= MOST_TASKS) return refuse('kernel.tasks-too-many', { limit: MOST_TASKS });
  const number = 1 + own.filter((task) => task.declaration === wanted).length;
  const { each: _each, ...one } = declaration;
  const only = { ...state, tasks: { list: [one], join: { kind: 'all' as const } } };
  const [made] = openTasks(compiled, only, { ...at, entry: ticket.entries + 1 });
  if (!made) return refuse('kernel.task-unknown', { task: wanted });
  const name = `${wanted}-${number}`;
  const task: Task = { ...made, name, id: `${name}:${ticket.entries + 1}`, ...(item !== '' && { item }) };
  return {
    ok: true,
    ticket: { ...ticket, tasks: [...(ticket.tasks ?? []), task] },
    changes: { task: task.id, status: task.status },
  };
}

/** Opens a task again that was done or has failed; it keeps its assignee. */
function reopened(compiled: CompiledWorkflow, ticket: Ticket, at: { task: Task; context: StepContext }): DeskChange {
  const { task, context } = at;
  const state = compiled.index.states.get(task.state);
  const { why: _why, ...rest } = task;
  const key = task.team === undefined || !state ? {} : { queueKey: `${compiled.workflow.id}:${state.id}:${task.team}` };
  return written(ticket, task, { ...rest, ...key, status: 'open', since: context.scope.now });
}

/** Applies what somebody does with a task: a fixed, pure reducer. Tasks of states that were left can no longer be changed. */
export function applyTaskEvent(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  at: { readonly event: TicketEvent & { readonly type: TaskEventType }; readonly context: StepContext },
): DeskChange {
  const { event, context } = at;
  const { now } = context.scope;
  if (event.type === 'task.add') return add(compiled, ticket, at);
  const task = taskOf(ticket, event);
  if (!task) return refuse('kernel.task-unknown', { task: text(event.payload?.['task']) });
  if (task.former || task.status === 'cancelled') return refuse('kernel.task-over', { task: task.name });
  if (event.type === 'task.reopen') {
    return task.status === 'open' ? refuse('kernel.unchanged') : reopened(compiled, ticket, { task, context });
  }
  if (event.type === 'task.cancel') return ended(ticket, task, { status: 'cancelled', now, why: '' });
  if (task.status !== 'open') return refuse('kernel.task-not-open', { task: task.name, status: task.status });
  const why = text(event.payload?.['why']).slice(0, 1000);
  switch (event.type) {
    case 'task.take':
      return take(ticket, task, event);
    case 'task.release':
      return task.assignee === undefined ? refuse('kernel.not-assigned') : assigned(ticket, task, undefined);
    case 'task.assign': {
      const assignee = text(event.payload?.['assignee']);
      return assignee === '' ? refuse('kernel.assignee-missing') : assigned(ticket, task, assignee);
    }
    case 'task.complete':
      return ended(ticket, task, { status: 'done', now, why: '' });
    case 'task.fail':
      return why === '' ? refuse('kernel.why-missing') : ended(ticket, task, { status: 'failed', now, why });
  }
}
