import type { FieldValues } from '#catalog/language';
import type { TicketView } from './ticket-view.ts';

/** What a handler is told beside its parameters. */
export interface ActionContext {
  /** The same on every try. A handler runs at least once, so what it does must be done once per key. */
  readonly idempotencyKey: string;
  readonly ticket: TicketView;
  /** The time to use; a handler asks no clock. */
  readonly now: Date;
  /** Aborted when the time the action may take is over, or when the worker stops. */
  readonly signal: AbortSignal;
  /** 1 the first time. */
  readonly attempt: number;
}

/**
 * What happened outside, told back to the ticket as an event of one of the types that the action declares. The payload fills
 * the fields that the workflow's declaration of the event names; amounts are decimal strings, instants ISO 8601 strings.
 */
export interface ActionOutcome<Type extends string = string> {
  readonly event?: { readonly type: Type; readonly payload?: FieldValues };
}
