import {
  DefectError,
  RefusedError,
  TransientError,
  createParamsSchema,
  inverseLink,
  linkParamsSchema,
  sendParamsSchema,
  statedeskError,
  type FieldValues,
  type LinkKind,
} from '#catalog/language';
import { TELL_ACTION, isLinkEvent } from '#runtime/core';
import type { ActionContext, ActionOutcome } from '#plugins/sdk';
import { z } from 'zod';
import type { Desk } from './desk.ts';
import type { TicketDocument } from './ticket-document.ts';

/** What the kernel's own effects need of the desk. */
export type TicketActionDesk = Pick<Desk, 'open' | 'dispatch' | 'store' | 'names' | 'checkpoint'>;

/** Runs an effect of the kernel's own: at least once, always with the same results, because all it does bears ids that derive from the effect's. */
export type TicketAction = (params: unknown, context: ActionContext) => Promise<ActionOutcome>;

const tellSchema = z.strictObject({
  ticket: z.string(),
  event: z.string(),
  payload: z.record(z.string(), z.string()),
});

/** So many tickets may stem from one another; beyond that a workflow creates without end. */
const MOST_GENERATIONS = 10;

/** The parameters, or a refusal that an operator can read; expressions have been replaced by their values. */
function checked<T>(schema: z.ZodType<T>, params: unknown): T {
  const parsed = schema.safeParse(params);
  if (!parsed.success)
    throw new RefusedError('params-invalid', { problems: parsed.error.issues.map(({ path }) => path.join('.')) });
  return parsed.data;
}

/** Values only: an expression that could not be evaluated has become null, which no field takes. */
function valuesOf(values: Readonly<Record<string, unknown>>): FieldValues {
  const plain = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, value] as const]
      : [],
  );
  return Object.fromEntries(plain);
}

/** A text parameter. Throws RefusedError `params-invalid` where its expression came to something else. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new RefusedError('params-invalid', { problems: ['expression'] });
  return value;
}

const SYSTEM = { kind: 'system' as const };

/** What nobody foresaw is the database's trouble here, no handler's defect: it is tried again. */
function orLater(action: TicketAction): TicketAction {
  return async (params, context) => {
    try {
      return await action(params, context);
    } catch (error) {
      if (statedeskError(error)) throw error;
      throw new TransientError('desk-unavailable', {}, { cause: error });
    }
  };
}

/** The kernel's own actions over a desk, by type. */
export function createTicketActions(desk: TicketActionDesk): ReadonlyMap<string, TicketAction> {
  const idOf = (context: ActionContext, what: string) => `${what}:${context.ticket.id}:${context.idempotencyKey}`;

  async function loaded(id: string): Promise<TicketDocument> {
    const found = await desk.store.load(id);
    if (!found) throw new RefusedError('not-found', { kind: 'ticket', id });
    return found;
  }

  /** Throws RefusedError `too-many-generations` for a ticket that stems from too many others. */
  async function requireYoung(first: TicketDocument): Promise<void> {
    let ticket: TicketDocument | undefined = first;
    for (let generation = 0; ticket; generation += 1) {
      if (generation >= MOST_GENERATIONS)
        throw new RefusedError('too-many-generations', { limit: MOST_GENERATIONS, ticket: first.key });
      const parent: string | undefined = ticket.links?.find(({ kind }) => kind === 'parent')?.ticket;
      ticket = parent === undefined ? undefined : await desk.store.load(parent);
    }
  }

  /** Tells a ticket of its new link, once; that it has it already is as good. */
  async function tellLink(other: TicketDocument, link: LinkKind, context: ActionContext): Promise<TicketDocument> {
    const { id: ticket, key, category = '' } = context.ticket;
    const payload = { link, ticket, key, category };
    const event = { id: idOf(context, 'link'), type: 'link.added', payload };
    const told = await desk.dispatch({ ticket: other._id, event, by: SYSTEM });
    await desk.checkpoint?.('linked-told');
    return told.ticket;
  }

  const linked = (link: LinkKind, { _id: ticket, key, category }: TicketDocument): ActionOutcome => ({
    event: { type: 'link.added', payload: { link, ticket, key, category: category ?? '' } },
  });

  const create: TicketAction = async (params, context) => {
    const wanted = checked(createParamsSchema, params);
    const { workflow, subject, priority, fields, link } = wanted;
    const source = await loaded(context.ticket.id);
    await requireYoung(source);
    const { requester, customer, country } = source;
    const opened = await desk.open({
      ...{ workflow, by: SYSTEM, event: { id: idOf(context, 'create') }, inboundKey: idOf(context, 'create') },
      ...{ subject: textOf(subject), fields: valuesOf(fields) },
      ...(typeof priority === 'number' ? { priority } : { priority: source.priority }),
      ...(requester !== undefined && { requester }),
      ...(customer !== undefined && { customer }),
      ...(country !== undefined && { country }),
    });
    if (opened.outcome === 'refused')
      throw new RefusedError('create-refused', { workflow, reason: opened.reason.code });
    await desk.checkpoint?.('linked-created');
    return linked(link, await tellLink(opened.ticket, inverseLink(link), context));
  };

  const link: TicketAction = async (params, context) => {
    const { link: kind, to } = checked(linkParamsSchema, params);
    const key = textOf(to).trim().toUpperCase();
    const id = await desk.names.byKey(key);
    const other = id === undefined ? undefined : await desk.store.load(id);
    if (!other) throw new RefusedError('link-target-unknown', { key });
    return linked(kind, await tellLink(other, inverseLink(kind), context));
  };

  const send: TicketAction = async (params, context) => {
    const { to, event: type, payload } = checked(sendParamsSchema, params);
    const source = await loaded(context.ticket.id);
    const refusals: { readonly key: string; readonly code: string }[] = [];
    for (const target of (source.links ?? []).filter(({ kind }) => kind === to)) {
      const event = { id: idOf(context, 'send'), type, payload: valuesOf(payload) };
      const { outcome, reason } = await desk.dispatch({ ticket: target.ticket, event, by: SYSTEM });
      if (outcome === 'refused') refusals.push({ key: target.key, code: reason?.code ?? 'refused' });
      await desk.checkpoint?.('linked-told');
    }
    const keys = refusals.map(({ key }) => key).join(' ');
    const [first] = refusals;
    return first ? { event: { type: 'link.refused', payload: { key: keys, event: type, code: first.code } } } : {};
  };

  const tell: TicketAction = async (params, context) => {
    const { ticket, event: type, payload } = checked(tellSchema, params);
    if (!isLinkEvent(type)) throw new DefectError('tell-unknown', { event: type });
    await desk.dispatch({ ticket, event: { id: idOf(context, 'tell'), type, payload }, by: SYSTEM });
    await desk.checkpoint?.('linked-told');
    return {};
  };

  const actions = { 'ticket.create': create, 'ticket.link': link, 'ticket.send': send, [TELL_ACTION]: tell };
  return new Map(Object.entries(actions).map(([type, action]) => [type, orLater(action)]));
}
