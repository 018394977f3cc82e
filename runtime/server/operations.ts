import type { Person } from '#catalog/directory';
import { requireCan } from '#catalog/server';
import type { Desk } from './desk.ts';
import type { Dispatched } from './dispatch.ts';

/** An effect that failed for good and waits for somebody. */
export interface Incident {
  readonly ticket: { readonly id: string; readonly key: string; readonly subject: string };
  readonly effect: string;
  readonly action: string;
  readonly attempts: number;
  /** The code of the last error. */
  readonly error: string;
  readonly requestedAt: Date;
}

/** The effects that are dead, for whoever may read operations. */
export interface Operations {
  /** At most 500, those of the tickets that changed last first. Throws RefusedError `forbidden`. */
  incidents(person: Person): Promise<readonly Incident[]>;
  /** Gives a dead effect all its tries again, under the same idempotency key. Errors as of `dispatch`. */
  retry(order: {
    readonly ticket: string;
    readonly effect: string;
    readonly event: string;
    readonly person: Person;
  }): Promise<Dispatched>;
}

const MOST = 500;

/** The operations of a desk. */
export function createOperations(desk: Desk): Operations {
  return {
    async incidents(person) {
      requireCan(person, 'operations.read');
      const projection = { key: 1, subject: 1, outbox: 1 };
      const found = desk.collections.tickets
        .find({ incidents: { $gt: 0 } }, { projection })
        .sort({ changedAt: -1 })
        .limit(MOST);
      const tickets = await found.toArray();
      return tickets
        .flatMap(({ _id: id, key, subject, outbox }) =>
          outbox.flatMap((entry) => {
            if (entry.status !== 'dead') return [];
            const { id: effect, action, attempts, error = 'unexpected' } = entry;
            const ticket = { id, key, subject };
            return [{ ticket, effect, action, attempts, error, requestedAt: new Date(entry.requestedAt) }];
          }),
        )
        .slice(0, MOST);
    },
    retry: ({ ticket, effect, event, person }) =>
      desk.dispatch({
        ticket,
        event: { id: event, type: 'effect.retry', payload: { effect } },
        by: { kind: 'person', person },
      }),
  };
}
