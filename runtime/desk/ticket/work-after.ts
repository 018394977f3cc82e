import type { ApprovalView, TaskView, TicketWork } from '#runtime/server';
import type { ApprovalOrder, LinkOrder, TaskOrder } from './work-order.ts';

/** Who asks for it, and when. */
export interface Asked {
  readonly me: string | undefined;
  readonly at: Date;
}

function taskAfter(task: TaskView, order: Exclude<TaskOrder, { kind: 'add' }>, { me, at }: Asked): TaskView {
  const { assignee: _assignee, why: _why, ...rest } = task;
  const kept = task.assignee === undefined ? rest : { ...rest, assignee: task.assignee };
  switch (order.kind) {
    case 'take':
      return me === undefined ? task : { ...task, assignee: me };
    case 'assign':
      return { ...task, assignee: order.assignee };
    case 'release':
      return rest;
    case 'complete':
      return { ...kept, status: 'done', since: at };
    case 'fail':
      return { ...kept, status: 'failed', since: at, why: order.why };
    case 'cancel':
      return { ...kept, status: 'cancelled', since: at, mayWork: false, mayAssign: false };
    case 'reopen':
      return { ...kept, status: 'open', since: at };
  }
}

function approvalAfter(approval: ApprovalView, order: ApprovalOrder, { me = '', at }: Asked): ApprovalView {
  const over = { ...approval, mayDecide: false, mayDelegate: false };
  if (order.kind === 'delegate') return { ...over, delegations: [...approval.delegations, { from: me, to: order.to }] };
  const why = order.kind === 'reject' ? { why: order.why } : {};
  const votes = [...approval.votes, { person: me, vote: order.kind, at, ...why }];
  const same = votes.filter(({ vote }) => vote === order.kind).length;
  const wanted = order.kind === 'approve' ? approval.quorum : approval.rejections;
  return { ...over, votes, status: same < wanted ? 'open' : order.kind === 'approve' ? 'approved' : 'rejected' };
}

/** The work as it will be if the server says yes to something about a task; what only the server can say is left as it is. */
export function afterTaskOrder(work: TicketWork, order: TaskOrder, asked: Asked): TicketWork {
  if (order.kind === 'add' || (order.kind === 'fail' && order.why.trim() === '')) return work;
  return { ...work, tasks: work.tasks.map((task) => (task.id === order.task ? taskAfter(task, order, asked) : task)) };
}

/** The work as it will be if a vote or a delegation is accepted. */
export function afterApprovalOrder(work: TicketWork, order: ApprovalOrder, asked: Asked): TicketWork {
  if (order.kind === 'reject' && order.why.trim() === '') return work;
  if (order.kind === 'delegate' && order.to === '') return work;
  const approvals = work.approvals.map((each) =>
    each.id === order.approval ? approvalAfter(each, order, asked) : each,
  );
  return { ...work, approvals };
}

/** The work without a link that is taken away; what a new one leads to only the server knows. */
export function afterLinkOrder(work: TicketWork, { kind, link, to }: LinkOrder): TicketWork {
  if (kind === 'add') return work;
  return { ...work, links: work.links.filter((each) => each.kind !== link || each.ticket !== to) };
}
