import type { Role, ScenarioStep } from '#catalog/language';
import type { Play } from '#runtime/core';

type Send = Extract<ScenarioStep, { send: string }>;

/** Something that can be done about a task or an approval of the ticket in play. */
export interface WorkAct {
  readonly kind: 'complete' | 'fail' | 'cancel' | 'approve' | 'reject';
  /** What it is about: the task's name; for an approval who decides, as the kernel names him (`role:approver`). */
  readonly about: string;
  readonly step: Send;
}

/** What can be done about the ticket's open work, item by item. */
export interface OpenWork {
  readonly kind: 'task' | 'approval';
  readonly id: string;
  /** The state it belongs to. */
  readonly state: string;
  /** Of a task: its declaration, its name, and what it was made from. */
  readonly declaration?: string;
  readonly name?: string;
  readonly item?: string;
  /** When its time is over, ms UTC, and since when it is. */
  readonly dueAt?: number;
  readonly breachedAt?: number;
  readonly acts: readonly WorkAct[];
}

/** Who decides, as a scenario says it; whoever comes second with the same role is another person. */
function approverOf(key: string, votes: number): NonNullable<Send['by']> {
  const [kind, id = ''] = key.split(':');
  const number = votes === 0 ? '' : `-${String(votes + 1)}`;
  if (kind === 'person') return { role: 'approver', person: id };
  if (kind === 'team') return { role: 'agent', team: id, person: `${id}${number}` };
  return { role: id as Role, ...(number !== '' && { person: `${id}${number}` }) };
}

/** The open tasks and approvals of the ticket in play, with what can be done about them. `why` goes with what needs a reason. */
export function openWork({ ticket }: Play, why: string): readonly OpenWork[] {
  const agent = { role: 'agent' as const };
  const tasks = (ticket.tasks ?? [])
    .filter(({ status, former }) => status === 'open' && former !== true)
    .map(({ id, name, declaration, state, item, clock }): OpenWork => {
      const act = (kind: 'complete' | 'fail' | 'cancel', more: object = {}): WorkAct => ({
        kind,
        about: name,
        step: { send: `task.${kind}`, with: { task: name, ...more }, by: agent },
      });
      const acts = [act('complete'), act('fail', { why }), act('cancel')];
      return {
        ...{ kind: 'task', id, state, declaration, name, acts },
        ...(item !== undefined && { item }),
        ...(clock?.dueAt !== undefined && { dueAt: clock.dueAt }),
        ...(clock?.breachedAt !== undefined && { breachedAt: clock.breachedAt }),
      };
    });
  const approvals = (ticket.approvals ?? [])
    .filter(({ status }) => status === 'open')
    .map(({ id, state, approvers = [], votes, dueAt }): OpenWork => {
      const acts = approvers.flatMap((about): WorkAct[] => {
        const by = approverOf(about, votes.length);
        return [
          { kind: 'approve', about, step: { send: 'approval.approve', with: { approval: state }, by } },
          { kind: 'reject', about, step: { send: 'approval.reject', with: { approval: state, why }, by } },
        ];
      });
      return { kind: 'approval', id, state, acts, ...(dueAt !== undefined && { dueAt }) };
    });
  return [...tasks, ...approvals];
}
