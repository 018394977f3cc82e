import { MOST_TASKS, fieldVariables, type Join, type State, type TaskDeclaration } from '#catalog/language';
import { teamOf } from './assign.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { queueKey, teamRuleOf } from './queue-key.ts';
import { taskClock } from './task-clock.ts';
import { taskCounts } from './task-counts.ts';
import type { Task } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { StepContext } from './variables.ts';

const LONGEST_ITEM = 200;

/** What a task is made of: one without an item, one per line of a text, as many as a number says. */
function itemsOf(declaration: TaskDeclaration, context: StepContext): readonly (string | undefined)[] {
  if (declaration.each === undefined) return [undefined];
  const value = context.fields[declaration.each];
  if (typeof value === 'number') return Array.from({ length: Math.max(0, Math.floor(value)) }, () => undefined);
  const lines = typeof value === 'string' ? value.split('\n').map((line) => line.trim()) : [];
  return lines.filter((line) => line !== '').map((line) => line.slice(0, LONGEST_ITEM));
}

/** The tasks that entering a state opens, at most `MOST_TASKS`. Their ids hold the number of the journal entry: they never come again. */
export function openTasks(
  compiled: CompiledWorkflow,
  state: State,
  at: { readonly context: StepContext; readonly event: TicketEvent; readonly entry: number },
): readonly Task[] {
  const { index, workflow } = compiled;
  const { context, event, entry } = at;
  const fields = fieldVariables(workflow, context.fields);
  const made = (state.tasks?.list ?? []).flatMap((declaration) => {
    const rule = declaration.team ?? teamRuleOf(state, index);
    const team = rule && teamOf(rule, fields, event.team);
    const clock = taskClock(declaration, { state: state.id, scope: context.scope });
    return itemsOf(declaration, context).map((item, position): Task => {
      const name = declaration.each === undefined ? declaration.id : `${declaration.id}-${position + 1}`;
      return {
        ...{ id: `${name}:${entry}`, name, declaration: declaration.id, state: state.id },
        ...{ status: 'open', since: context.scope.now },
        ...(item !== undefined && { item }),
        ...(clock && { clock }),
        ...(team !== undefined && { team, queueKey: queueKey(workflow.id, state.id, team) }),
      };
    });
  });
  return made.slice(0, MOST_TASKS);
}

/** What a join has come to: reached, out of reach, or (undefined) still open. No task at all reaches `all`, and nothing else. */
export function joinOutcome(tasks: readonly Task[], join: Join): 'completed' | 'failed' | undefined {
  const { open, done, failed } = taskCounts(tasks);
  if (join.kind === 'all') return failed > 0 ? 'failed' : open === 0 ? 'completed' : undefined;
  const wanted = join.kind === 'any' ? 1 : join.count;
  if (done >= wanted) return 'completed';
  return done + open < wanted ? 'failed' : undefined;
}
