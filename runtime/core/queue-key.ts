import type { State, TeamRule, Workflow, WorkflowIndex } from '#catalog/language';

/** The key of the generated queue of a team in a state of a workflow; the same for all its releases. */
export function queueKey(workflow: string, state: string, team: string): string {
  return `${workflow}:${state}:${team}`;
}

/** The team rule that holds for a state: its own, or the nearest one above it. */
export function teamRuleOf(state: State, index: WorkflowIndex): TeamRule | undefined {
  return state.team ?? index.ancestorsOf(state.id).find(({ team }) => team !== undefined)?.team;
}

/** Whether tickets in the state stand in a queue: as it says itself, else where an atomic state has a team and is no end. */
export function isQueued(state: State, index: WorkflowIndex): boolean {
  if (state.type !== 'atomic') return false;
  if (state.queue !== undefined) return state.queue;
  return teamRuleOf(state, index) !== undefined && state.category !== 'closed' && state.category !== 'cancelled';
}

/** One generated queue. `team` is absent where the teams come with the events and are not known before. */
export interface GeneratedQueue {
  readonly state: string;
  readonly team?: string;
}

function teamsIn(rule: TeamRule): readonly (string | undefined)[] {
  if (rule.kind === 'fixed') return [rule.team];
  return rule.kind === 'event' ? [undefined] : [...new Set(rule.rows.map(({ team }) => team))];
}

/** The teams that work on a state without owning it: those of its tasks and those asked to approve. */
function workTeams({ tasks, approval }: State): readonly string[] {
  return [
    ...(tasks?.list ?? []).flatMap(({ team }) => (team ? teamsIn(team) : [])),
    ...(approval?.approvers ?? []).map((approver) => (approver.kind === 'team' ? approver.team : undefined)),
  ].filter((team) => team !== undefined);
}

/** The teams whose queues a state generates; a task without a team of its own is the owner's, also where the state itself has no queue. */
function queueTeams(state: State, index: WorkflowIndex): readonly (string | undefined)[] {
  const rule = teamRuleOf(state, index);
  const owned = isQueued(state, index) || state.tasks?.list.some(({ team }) => team === undefined);
  return [...new Set([...(rule && owned ? teamsIn(rule) : []), ...workTeams(state)])];
}

/** The queues that a workflow generates, in document order: known at publication. */
export function generatedQueues(workflow: Workflow, index: WorkflowIndex): readonly GeneratedQueue[] {
  return workflow.states.flatMap((state) =>
    queueTeams(state, index).map((team) => ({ state: state.id, ...(team !== undefined && { team }) })),
  );
}
