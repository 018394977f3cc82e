import type { FieldValue, Role } from '#catalog/language';

/** Who or what sent an event. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly roles: readonly Role[];
      /** His teams, where the event is about an approval. */
      readonly teams?: readonly string[];
    }
  | { readonly kind: 'timer' | 'plugin' | 'system' | 'log'; readonly id?: string };

/** An event on its way to a ticket, through the one door. */
export interface TicketEvent {
  /** A repeat of the same id returns the first result and changes nothing. */
  readonly id: string;
  readonly type: string;
  readonly payload?: Readonly<Record<string, FieldValue>>;
  readonly actor: Actor;
  /** The team that the event names, where the workflow takes its teams from events. */
  readonly team?: string;
  /** The timer that fired it. */
  readonly timer?: string;
  /** The effect whose result it is. */
  readonly effect?: string;
  /** Of `effect.failed`: which try it was, and when to try again; none = never. */
  readonly failure?: { readonly attempt: number; readonly error: string; readonly retryAt?: number };
  /** Of `ticket.correct`: the states to be in, and why. */
  readonly correction?: { readonly states: readonly string[]; readonly reason: string };
}
