import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { durationMs } from '../duration.ts';
import { nearest } from '../nearest.ts';
import type { StateTasks } from '../task.ts';
import { declaresWork, isWorkFact } from '../work-fact.ts';
import type { State } from '../workflow.ts';
import { checkCalendar } from './check-references.ts';
import { checkTeamRule } from './check-teams.ts';
import { nameOf, transitionName, type Check, type CheckContext } from './check-context.ts';

type Task = StateTasks['list'][number];
type Keys = readonly (string | number)[];

function checkEach(state: State, task: Task, at: { readonly context: CheckContext; readonly keys: Keys }) {
  if (task.each === undefined) return [];
  const { fields } = at.context.workflow;
  const field = fields.find(({ id }) => id === task.each);
  const place = at.context.at(state, ...at.keys, 'each');
  const params = { task: task.title.en, field: field?.title.en ?? task.each };
  if (field)
    return field.type === 'text' || field.type === 'number' ? [] : [diagnose('task-unfit-field', { ...place, params })];
  const known = fields.filter(({ type }) => type === 'text' || type === 'number').map(({ id }) => id);
  return [diagnose('task-unknown-field', { ...place, params, suggestion: nearest(task.each, known) })];
}

function checkTarget(
  state: State,
  { target, title }: Task,
  at: { readonly context: CheckContext; readonly keys: Keys },
) {
  if (!target) return [];
  const { context, keys } = at;
  const place = (key: string) => context.at(state, ...keys, 'target', key);
  const empty = (durationMs(target.duration) ?? 0) <= 0;
  const params = { task: title.en, state: nameOf(state) };
  return [
    ...(empty ? [diagnose('task-no-time', { ...place('duration'), params })] : []),
    ...checkCalendar(target.calendar, context, place('calendar')),
  ];
}

function checkTask(state: State, task: Task, at: { readonly context: CheckContext; readonly keys: Keys }) {
  const { context, keys } = at;
  const owned = [state, ...context.index.ancestorsOf(state.id)].some(({ team }) => team !== undefined);
  const params = { task: task.title.en, state: nameOf(state) };
  return [
    ...(task.team || owned ? [] : [diagnose('task-without-team', { ...context.at(state, ...keys, 'team'), params })]),
    ...checkTeamRule(task.team, { state, keys: [...keys, 'team'] }, context),
    ...checkEach(state, task, at),
    ...checkTarget(state, task, at),
  ];
}

function checkJoin(state: State, { list, join }: StateTasks, context: CheckContext): readonly Diagnostic[] {
  const most = list.some(({ each }) => each !== undefined) ? Infinity : list.length;
  if (join.kind !== 'count' || join.count <= most) return [];
  const params = { state: nameOf(state), count: join.count, tasks: list.length };
  return [diagnose('join-count-too-high', { ...context.at(state, 'tasks', 'join', 'count'), params })];
}

/** Whether the end of the state's tasks leads anywhere: a transition hears a fact about them, or a guard on the way out reads them. */
function isHeard(state: State, { index }: CheckContext): boolean {
  const around = [state, ...index.ancestorsOf(state.id)];
  const hears = index
    .leaving(state.id)
    .some(({ trigger }) => trigger.kind === 'event' && trigger.event === 'tasks.completed');
  return hears || around.some(({ id }) => index.leaving(id).some(({ guard }) => /\btasks\./.test(guard ?? '')));
}

function checkState(state: State, context: CheckContext): readonly Diagnostic[] {
  const { tasks } = state;
  if (!tasks) return [];
  const place = context.at(state, 'tasks');
  const params = { state: nameOf(state) };
  if (state.type === 'final' || state.type === 'history') return [diagnose('work-misplaced', { ...place, params })];
  return [
    ...tasks.list.flatMap((task, position) => checkTask(state, task, { context, keys: ['tasks', 'list', position] })),
    ...checkJoin(state, tasks, context),
    ...(isHeard(state, context) ? [] : [diagnose('tasks-unheard', { ...place, params })]),
  ];
}

function repeated(context: CheckContext): readonly Diagnostic[] {
  const seen = new Set<string>();
  return context.workflow.states.flatMap((state) =>
    (state.tasks?.list ?? []).flatMap(({ id: name }, position) => {
      if (seen.has(name))
        return [
          diagnose('duplicate-task', { ...context.at(state, 'tasks', 'list', position, 'id'), params: { name } }),
        ];
      seen.add(name);
      return [];
    }),
  );
}

/** Transitions that wait for work of a state which has none, or for tasks to be overdue that have all the time in the world. */
function unfounded(context: CheckContext): readonly Diagnostic[] {
  const { workflow, index } = context;
  return workflow.transitions.flatMap((transition) => {
    const { trigger, source } = transition;
    const state = index.states.get(source);
    if (trigger.kind !== 'event' || !isWorkFact(trigger.event) || !state) return [];
    const place = context.at(transition, 'trigger', 'event');
    const params = { transition: transitionName(transition), state: nameOf(state), fact: trigger.event };
    if (!declaresWork(state, trigger.event)) return [diagnose('fact-without-work', { ...place, params })];
    const timed = trigger.event !== 'task.overdue' || state.tasks?.list.some(({ target }) => target !== undefined);
    return timed ? [] : [diagnose('overdue-never', { ...place, params })];
  });
}

/** Tasks have a team, a field they are made from and time to be done in, their join can be reached and leads somewhere. */
export const checkTasks: Check = (context) => [
  ...repeated(context),
  ...context.workflow.states.flatMap((state) => checkState(state, context)),
  ...unfounded(context),
];
