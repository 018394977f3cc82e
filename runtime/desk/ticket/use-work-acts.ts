'use client';
import { useCallback } from 'react';
import type { TicketWork } from '#runtime/server';
import type { ActLane } from '../act-lane.ts';
import type { ActResult } from '../act-queue.ts';
import { useDeskClient } from '../desk-api.ts';
import { useAct, type Act } from '../use-act.ts';
import type { LiveTicket } from './use-ticket.ts';
import type { ApprovalOrder, LinkOrder, TaskOrder } from './work-order.ts';
import { afterApprovalOrder, afterLinkOrder, afterTaskOrder, type Asked } from './work-after.ts';

/** What a person can do with the tasks, approvals and links of a ticket. */
export interface WorkActs {
  readonly task: Act<TaskOrder>;
  readonly approval: Act<ApprovalOrder>;
  readonly link: Act<LinkOrder>;
}

/** What is wanted here without having been said, told in the words of a refusal: the server's form check is not asked. */
const missing = (code: string): Promise<ActResult> =>
  Promise.resolve({ outcome: 'refused', reason: { code, params: {} } });

export interface WorkActsInputs {
  readonly ticket: LiveTicket;
  /** The id of whoever is signed in. */
  readonly me: string | undefined;
  readonly lane: ActLane;
}

type Client = ReturnType<typeof useDeskClient>;
interface Target {
  readonly ticket: string;
  readonly eventId: string;
}

function sendTask({ tasks }: Client, target: Target, order: TaskOrder): Promise<ActResult> {
  if (order.kind === 'add') return tasks.add.mutate({ ...target, of: order.of, item: order.item });
  const { task } = order;
  if (order.kind === 'fail') return tasks.fail.mutate({ ...target, task, why: order.why });
  if (order.kind === 'assign') return tasks.assign.mutate({ ...target, task, assignee: order.assignee });
  return tasks[order.kind].mutate({ ...target, task });
}

function sendApproval({ approvals }: Client, target: Target, order: ApprovalOrder): Promise<ActResult> {
  const { approval } = order;
  if (order.kind === 'approve') return approvals.approve.mutate({ ...target, approval });
  if (order.kind === 'reject') return approvals.reject.mutate({ ...target, approval, why: order.why });
  if (order.to === '') return missing('kernel.assignee-missing');
  return approvals.delegate.mutate({ ...target, approval, to: order.to });
}

function sendLink({ links }: Client, target: Target, { kind, link, to }: LinkOrder): Promise<ActResult> {
  if (to === '') return missing('link-key-missing');
  return links[kind].mutate({ ...target, link, to });
}

type Send<Order> = (client: Client, target: Target, order: Order) => Promise<ActResult>;
type Shown<Order> = (work: TicketWork, order: Order, asked: Asked) => TicketWork;

/**
 * The acts on a ticket's work, in one lane with all other acts of its page. Each shows at once what it will come to: taken back on a
 * refusal or where no answer came, made true by asking for the page again otherwise.
 */
export function useWorkActs({ ticket, me, lane }: WorkActsInputs): WorkActs {
  const client = useDeskClient();
  const { page, reload, optimisticWork } = ticket;
  const id = page?.id ?? '';
  const sent = useCallback(
    async <Order>(how: { send: Send<Order>; shown: Shown<Order> }, order: Order, eventId: string) => {
      const at = new Date();
      const undo = optimisticWork((work) => how.shown(work, order, { me, at }));
      try {
        const result = await how.send(client, { ticket: id, eventId }, order);
        if (result.outcome === 'refused') undo();
        await reload();
        return result;
      } catch (error) {
        undo();
        throw error;
      }
    },
    [client, id, me, reload, optimisticWork],
  );
  const task = useAct<TaskOrder>(
    useCallback((order, eventId) => sent({ send: sendTask, shown: afterTaskOrder }, order, eventId), [sent]),
    { lane },
  );
  const approval = useAct<ApprovalOrder>(
    useCallback((order, eventId) => sent({ send: sendApproval, shown: afterApprovalOrder }, order, eventId), [sent]),
    { lane },
  );
  const link = useAct<LinkOrder>(
    useCallback((order, eventId) => sent({ send: sendLink, shown: afterLinkOrder }, order, eventId), [sent]),
    { lane },
  );
  return { task, approval, link };
}
