import {
  declaresWork,
  workFactEvent,
  type ApprovalOutcome,
  type State,
  type WorkFact,
  type WorkflowIndex,
} from '#catalog/language';
import { closeApproval, openApproval } from './approvals.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { activeStates } from './configuration.ts';
import { joinOutcome, openTasks } from './tasks.ts';
import type { Ticket, Timer } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { StepContext } from './variables.ts';

/** A state with work was entered or left, in the order in which it happened. */
export interface WorkMark {
  readonly kind: 'open' | 'close';
  readonly state: string;
}

/** Finished and cancelled tasks of states that the ticket has left: the newest so many stay visible. */
const MOST_FORMER_TASKS = 100;

type Work = Pick<Ticket, 'tasks' | 'approvals' | 'raised'> & { readonly timers: readonly Timer[] };
type Opening = { readonly event: TicketEvent; readonly context: StepContext };

function closed(work: Work, state: string, now: number): Work {
  const tasks = (work.tasks ?? []).map((task) => {
    if (task.state !== state || task.former) return task;
    const { queueKey: _queueKey, ...rest } = task;
    const over = { ...rest, former: true as const };
    return task.status === 'open' ? { ...over, status: 'cancelled' as const, since: now } : over;
  });
  const approvals = (work.approvals ?? []).map((each) => (each.state === state ? closeApproval(each, now) : each));
  const raised = (work.raised ?? []).filter((fact) => !fact.endsWith(`.${state}`));
  return { tasks, approvals, raised, timers: work.timers.filter(({ id }) => id !== `approval:${state}`) };
}

function opened(compiled: CompiledWorkflow, work: Work, at: Opening & { ticket: Ticket; state: State }): Work {
  const { state, ticket } = at;
  const tasks = (work.tasks ?? []).filter((task) => task.state !== state.id);
  const approvals = (work.approvals ?? []).filter((approval) => approval.state !== state.id);
  const entry = ticket.entries + 1;
  const asked = state.approval && openApproval(compiled, state, { ...at, entry });
  return {
    raised: work.raised ?? [],
    tasks: [...tasks, ...openTasks(compiled, state, { ...at, entry })],
    approvals: [...approvals, ...(asked ? [asked.approval] : [])],
    timers: [...work.timers, ...(asked?.timer ? [asked.timer] : [])],
  };
}

/** Only what is not empty is kept on the ticket; of the tasks of states that were left the newest. */
function kept(compiled: CompiledWorkflow, ticket: Ticket, { tasks = [], approvals = [], raised = [] }: Work) {
  const active = activeStates(ticket.states, compiled.index);
  const former = tasks.filter(({ state }) => !active.has(state));
  const dropped = new Set(former.slice(0, Math.max(0, former.length - MOST_FORMER_TASKS)));
  const { tasks: _tasks, approvals: _approvals, raised: _raised, ...rest } = ticket;
  return {
    ...rest,
    ...(tasks.length > 0 && { tasks: dropped.size === 0 ? tasks : tasks.filter((task) => !dropped.has(task)) }),
    ...(approvals.length > 0 && { approvals }),
    ...(raised.length > 0 && { raised }),
  };
}

/** The ticket after states with tasks or approvals were left (open work is cancelled) and entered (work is opened anew). */
export function withWork(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  at: Opening & { readonly marks: readonly WorkMark[] },
): Ticket {
  if (at.marks.length === 0) return ticket;
  let work: Work = ticket;
  for (const { kind, state: id } of at.marks) {
    const state = compiled.index.states.get(id);
    if (!state) continue;
    work = closed(work, id, at.context.scope.now);
    if (kind === 'open') work = opened(compiled, work, { ...at, ticket, state });
  }
  return { ...kept(compiled, ticket, work), timers: work.timers };
}

/** What happens to the work of states that are left and entered without their entry and exit, as by a correction. */
export function workMarks(
  index: WorkflowIndex,
  { left, entered }: { readonly left: readonly string[]; readonly entered: readonly string[] },
): readonly WorkMark[] {
  const has = (id: string) => {
    const state = index.states.get(id);
    return state?.tasks !== undefined || state?.approval !== undefined;
  };
  return [
    ...left.filter(has).map((state) => ({ kind: 'close' as const, state })),
    ...entered.filter(has).map((state) => ({ kind: 'open' as const, state })),
  ];
}

const OUTCOMES: Readonly<Record<ApprovalOutcome, WorkFact>> = {
  approved: 'approval.approved',
  rejected: 'approval.rejected',
  expired: 'approval.expired',
};

function factsOf(state: State, ticket: Ticket): readonly WorkFact[] {
  const facts: WorkFact[] = [];
  const tasks = (ticket.tasks ?? []).filter((task) => task.state === state.id);
  const outcome = state.tasks && joinOutcome(tasks, state.tasks.join);
  if (outcome) facts.push(`tasks.${outcome}`);
  const status = ticket.approvals?.find((approval) => approval.state === state.id)?.status;
  if (status === 'approved' || status === 'rejected' || status === 'expired') facts.push(OUTCOMES[status]);
  return facts;
}

/**
 * The facts about work in the active states that some transition waits for and that none has taken yet, as events of the
 * statechart, outer states last.
 */
export function pendingFacts(compiled: CompiledWorkflow, ticket: Ticket): readonly string[] {
  const { index } = compiled;
  return [...activeStates(ticket.states, index)].flatMap((id) => {
    const state = index.states.get(id);
    if (!state || (!state.tasks && !state.approval)) return [];
    return factsOf(state, ticket)
      .filter((fact) => declaresWork(state, fact))
      .filter((fact) => index.leaving(id).some(({ trigger }) => trigger.kind === 'event' && trigger.event === fact))
      .map((fact) => workFactEvent(fact, id))
      .filter((event) => !ticket.raised?.includes(event));
  });
}
