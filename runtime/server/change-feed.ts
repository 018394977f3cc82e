import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './desk.ts';
import {
  CHANGED_PROJECTION,
  changeFor,
  type ChangedTicket,
  type ChangesMissed,
  type TicketChange,
} from './ticket-change.ts';

/** Who listens, and from when on: an instant he was told of last, after a connection broke. */
export interface Subscription {
  readonly person: string;
  readonly since?: Date;
  readonly signal: AbortSignal;
}

/** The changes of all processes, from the database: one poller per process, however many listen. */
export interface ChangeFeed {
  /** Ends when the signal says so, or the person may no longer do anything. */
  subscribe(subscription: Subscription): AsyncGenerator<TicketChange | ChangesMissed, void>;
  /** How many listen. */
  readonly listeners: () => number;
}

const MOST_WAITING = 1_000;

interface Listener {
  readonly person: string;
  readonly waiting: (TicketChange | ChangesMissed)[];
  readonly wake: () => void;
}

/** Adds a change for the listener; one who does not come for them is told once that he has missed some. */
function put({ waiting, wake }: Listener, change: TicketChange): void {
  if (waiting.length < MOST_WAITING) waiting.push(change);
  else waiting.splice(0, Infinity, { kind: 'missed', changedAt: change.changedAt });
  wake();
}

/** Polls the database; what it saw before it does not tell again. */
function createPoller({ desk, overlapMs }: { readonly desk: Desk; readonly overlapMs: number }) {
  const seen = new Map<string, { readonly revision: number; readonly at: number }>();
  let newest = 0;

  /** The live tickets changed since, the earliest first. */
  const changedSince = (from: number) =>
    desk.collections.tickets
      .find({ changedAt: { $gt: new Date(from) }, run: { $exists: false } })
      .project<ChangedTicket>(CHANGED_PROJECTION)
      .sort({ changedAt: 1 });

  return {
    changedSince,
    /** What lies in the overlap was there before anybody listened: it is no news. */
    async begin(): Promise<void> {
      seen.clear();
      newest = desk.clock.now().getTime();
      for await (const { _id, revision, changedAt } of changedSince(newest - overlapMs))
        seen.set(_id, { revision, at: changedAt.getTime() });
    },
    async poll(): Promise<readonly ChangedTicket[]> {
      const fresh: ChangedTicket[] = [];
      for await (const changed of changedSince(newest - overlapMs)) {
        const at = changed.changedAt.getTime();
        if (seen.get(changed._id)?.revision !== changed.revision) fresh.push(changed);
        seen.set(changed._id, { revision: changed.revision, at });
        newest = Math.max(newest, at);
      }
      for (const [id, { at }] of seen) if (at <= newest - overlapMs) seen.delete(id);
      return fresh;
    },
  };
}

/**
 * Polls the database for changed tickets while anybody listens. A change is seen within `pollMs`; writes that become visible late, or come
 * from a process whose clock is behind, are caught as long as that is no more than `overlapMs`.
 */
export function createChangeFeed(options: {
  readonly desk: Desk;
  readonly pollMs?: number;
  readonly overlapMs?: number;
  readonly onProblem?: (error: unknown) => void;
}): ChangeFeed {
  const { desk, pollMs = 300, overlapMs = 3_000, onProblem: problem = () => undefined } = options;
  const listeners = new Set<Listener>();
  const poller = createPoller({ desk, overlapMs });
  /** Fulfilled once the poller knows what is no news; undefined while nobody listens. */
  let begun: Promise<void> | undefined;

  async function deliver(changes: readonly ChangedTicket[]): Promise<void> {
    if (changes.length === 0) return;
    for (const listener of listeners) {
      const person = await desk.scopes.person(listener.person);
      for (const changed of changes) {
        const change = person && changeFor(person, changed);
        if (change) put(listener, change);
      }
    }
  }

  async function run(): Promise<void> {
    while (listeners.size > 0) {
      await pause(pollMs);
      await poller.poll().then(deliver).catch(problem);
    }
    begun = undefined;
  }

  function begin(): Promise<void> {
    const made = poller.begin().catch(problem);
    void made.then(run);
    return made;
  }

  /** What happened while the listener's connection was broken, or while he came. */
  async function* missed({
    person: id,
    since = desk.clock.now(),
  }: Subscription): AsyncGenerator<TicketChange | ChangesMissed, void> {
    const person = await desk.scopes.person(id);
    if (!person) return;
    const changes = await poller
      .changedSince(since.getTime() - overlapMs)
      .limit(MOST_WAITING + 1)
      .toArray();
    const last = changes.at(-1);
    if (last && changes.length > MOST_WAITING) {
      yield { kind: 'missed', changedAt: last.changedAt };
      return;
    }
    for (const changed of changes) {
      const change = changeFor(person, changed);
      if (change) yield change;
    }
  }

  return {
    listeners: () => listeners.size,
    async *subscribe(subscription) {
      const { signal } = subscription;
      let wake: () => void = () => undefined;
      const listener: Listener = { person: subscription.person, waiting: [], wake: () => wake() };
      signal.addEventListener('abort', () => wake(), { once: true });
      listeners.add(listener);
      begun ??= begin();
      try {
        await begun; // whatever is no news to the poller is found by `missed`
        yield* missed(subscription);
        while (!signal.aborted) {
          const next = listener.waiting.shift();
          if (next) yield next;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        listeners.delete(listener);
      }
    },
  };
}
