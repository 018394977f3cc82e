'use client';
import { useCallback, useMemo, useState } from 'react';
import type { FieldValues } from '#catalog/language';
import { useDeskClient, type TicketPageData } from '../desk-api.ts';
import { createActLane, type ActLane } from '../act-lane.ts';
import type { ActResult } from '../act-queue.ts';
import { useAct, type Act } from '../use-act.ts';
import type { MessageKind } from './composer.tsx';
import type { CorrectAct } from './correct-dialog.tsx';
import type { Move, MoveAct } from './moves.tsx';
import type { PendingMessage } from './timeline-items.ts';
import type { LiveTicket } from './use-ticket.ts';
import { useWorkActs, type WorkActs } from './use-work-acts.ts';

/** Taking, releasing and assigning are one act: who holds the ticket. */
export type HoldOrder =
  { readonly kind: 'take' } | { readonly kind: 'release' } | { readonly kind: 'assign'; readonly assignee: string };

/** Everything a person can do on a ticket's page. Each act shows at once and goes back where the server says no. */
export interface TicketActs {
  readonly move: MoveAct;
  readonly hold: Act<HoldOrder>;
  readonly say: Act<{ readonly kind: MessageKind; readonly text: string }>;
  /** What was written and is not in the history yet. */
  readonly pendingMessages: readonly PendingMessage[];
  readonly setFields: Act<FieldValues>;
  readonly setPriority: Act<number>;
  readonly correct: CorrectAct;
  readonly retry: Act<{ readonly effect: string }>;
  /** What can be done with tasks, approvals and links. */
  readonly work: WorkActs;
}

interface Inputs {
  readonly ticket: LiveTicket;
  readonly me: string | undefined;
  readonly moves: readonly Move[];
}

/** All acts on the page go in the order in which they were asked for. */
type OnLane = Inputs & { readonly lane: ActLane };

type Change = Partial<TicketPageData>;

/** Sends with the page changed at once: taken back on a refusal or where no answer came, made true by a reload otherwise. */
function useOptimistic({ optimistic, reload }: LiveTicket) {
  return useCallback(
    async (change: Change | undefined, send: () => Promise<ActResult>): Promise<ActResult> => {
      const undo = change && optimistic(change);
      try {
        const result = await send();
        if (result.outcome === 'refused') undo?.();
        await reload();
        return result;
      } catch (error) {
        undo?.();
        throw error;
      }
    },
    [optimistic, reload],
  );
}

function useHold({ ticket, me, lane }: OnLane): Act<HoldOrder> {
  const client = useDeskClient();
  const sent = useOptimistic(ticket);
  const { page } = ticket;
  return useAct<HoldOrder>(
    useCallback(
      (order, eventId) => {
        const to = order.kind === 'assign' ? order.assignee : order.kind === 'take' ? me : undefined;
        const target = { ticket: page?.id ?? '', eventId };
        return sent({ assignees: to === undefined ? [] : [to] }, () => {
          if (order.kind === 'assign') return client.tickets.assign.mutate({ ...target, assignee: order.assignee });
          return order.kind === 'take' ? client.tickets.take.mutate(target) : client.tickets.release.mutate(target);
        });
      },
      [client, sent, page?.id, me],
    ),
    { lane },
  );
}

function useMove({ ticket, moves, lane }: OnLane): MoveAct {
  const client = useDeskClient();
  const sent = useOptimistic(ticket);
  const { page } = ticket;
  return useAct(
    useCallback(
      ({ type, values }: { readonly type: string; readonly values: FieldValues }, eventId: string) => {
        const target = moves.find((move) => move.type === type)?.targetState;
        // In parallel regions only the server knows what else stays as it is.
        const alone = page?.states.length === 1;
        const change = target === undefined || !alone ? undefined : { states: [target] };
        const payload = Object.keys(values).length === 0 ? {} : { payload: { ...values } };
        return sent(change, () => client.tickets.send.mutate({ ticket: page?.id ?? '', eventId, type, ...payload }));
      },
      [client, sent, moves, page?.id, page?.states.length],
    ),
    { lane },
  );
}

function useSay({ ticket, lane }: OnLane) {
  const client = useDeskClient();
  const { page, reload, entries } = ticket;
  const [pending, setPending] = useState<readonly PendingMessage[]>([]);
  const id = page?.id ?? '';
  const act = useAct(
    useCallback(
      async ({ kind, text }: { readonly kind: MessageKind; readonly text: string }, eventId: string) => {
        setPending((before) => [...before, { eventId, kind, text, at: Date.now() }]);
        const forget = () => setPending((before) => before.filter((message) => message.eventId !== eventId));
        try {
          const procedure = kind === 'reply' ? client.tickets.reply : client.tickets.comment;
          const result = await procedure.mutate({ ticket: id, eventId, text });
          if (result.outcome === 'refused') forget();
          await reload();
          return result;
        } catch (error) {
          forget();
          throw error;
        }
      },
      [client, reload, id],
    ),
    { lane, again: true },
  );
  const open = useMemo(() => {
    const known = new Set(entries.map((entry) => entry.id));
    return pending.filter(({ eventId }) => !known.has(eventId));
  }, [pending, entries]);
  return { act, pending: open };
}

/** The acts of a ticket's page. */
export function useTicketActs(inputs: Inputs): TicketActs {
  const client = useDeskClient();
  const [lane] = useState(createActLane);
  const onLane = { ...inputs, lane };
  const { page } = inputs.ticket;
  const id = page?.id ?? '';
  const sent = useOptimistic(inputs.ticket);
  const { act: say, pending } = useSay(onLane);
  const setFields = useAct<FieldValues>(
    useCallback(
      (fields, eventId) =>
        sent({ fields: { ...page?.fields, ...fields } }, () =>
          client.tickets.setFields.mutate({ ticket: id, eventId, fields: { ...fields } }),
        ),
      [client, sent, id, page?.fields],
    ),
    { lane },
  );
  const setPriority = useAct<number>(
    useCallback(
      (priority, eventId) =>
        sent({ priority }, () => client.tickets.setPriority.mutate({ ticket: id, eventId, priority })),
      [client, sent, id],
    ),
    { lane },
  );
  const correct: CorrectAct = useAct(
    useCallback(
      ({ states, reason }: { readonly states: readonly string[]; readonly reason: string }, eventId: string) => {
        // The kernel would say the same; the server's form check is asked nothing it must refuse.
        if (states.length === 0 || reason.trim() === '')
          return Promise.resolve<ActResult>({
            outcome: 'refused',
            reason: {
              code: states.length === 0 ? 'correction-state-missing' : 'kernel.correction-incomplete',
              params: {},
            },
          });
        return sent(undefined, () =>
          client.tickets.correct.mutate({ ticket: id, eventId, states: [...states], reason }),
        );
      },
      [client, sent, id],
    ),
    { lane },
  );
  const retry = useAct<{ readonly effect: string }>(
    useCallback(
      ({ effect }, eventId) => sent(undefined, () => client.operations.retry.mutate({ ticket: id, eventId, effect })),
      [client, sent, id],
    ),
    { lane },
  );
  return {
    move: useMove(onLane),
    hold: useHold(onLane),
    say,
    pendingMessages: pending,
    setFields,
    setPriority,
    correct,
    retry,
    work: useWorkActs(onLane),
  };
}
