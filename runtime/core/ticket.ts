import type { ApprovalStatus, Category, FieldValues, LinkKind, TaskStatus } from '#catalog/language';
import type { Facts } from './scope.ts';

/** Instants in the pure core are integer milliseconds UTC. */
export type Instant = number;

/** What the statechart remembers: JSON only, without context (the ticket's fields are the context) and without timers. */
export interface Snapshot {
  readonly status: 'active' | 'done';
  readonly value: StateValue;
  readonly historyValue: Readonly<Record<string, readonly string[]>>;
}
export type StateValue = string | { readonly [state: string]: StateValue };

/** The place of a ticket in one active region: who holds it there. */
export interface Assignment {
  /** The region of a parallel state, or '' where the chart has only one. */
  readonly region: string;
  readonly state: string;
  readonly team?: string;
  readonly assignee?: string;
  /** Present while the ticket stands in a queue. */
  readonly queueKey?: string;
  readonly since: Instant;
}

/** A durable timer: at `dueAt` the event is dispatched with the timer's id. */
export interface Timer {
  readonly id: string;
  readonly event: { readonly type: string; readonly payload?: FieldValues };
  readonly dueAt: Instant;
}

/** One stretch of an SLA clock, closed when the ticket leaves it. */
export interface ClockSegment {
  readonly decision: 'run' | 'pause' | 'stop';
  readonly states: readonly string[];
  readonly from: Instant;
  readonly to?: Instant;
  /** Business milliseconds counted, known when the segment is closed. */
  readonly countedMs?: number;
}

/** A clock: due instant and breach derive from its segments. */
export interface Clock {
  readonly targetMs: number;
  readonly status: 'running' | 'paused' | 'stopped';
  readonly segments: readonly ClockSegment[];
  /** While it runs: the instant at which the target is used up. */
  readonly dueAt?: Instant;
  readonly breachedAt?: Instant;
}

/** The clock of an SLA policy. */
export interface SlaClock extends Clock {
  readonly policy: string;
  readonly calendar: string;
}

/** A task's own clock: it runs while the task is open. */
export interface TaskClock extends Clock {
  /** The calendar that counts; absent: all hours do. */
  readonly calendar?: string;
}

/** An effect that was asked for: run by a worker at least once, always under the same id, which is its idempotency key. */
export interface OutboxEntry {
  readonly id: string;
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly status: 'pending' | 'dead' | 'recorded';
  readonly attempts: number;
  /** Not to be tried before. */
  readonly notBefore: Instant;
  readonly requestedAt: Instant;
  readonly error?: string;
}

/** A unit of work in a state. */
export interface Task {
  /** Its name and the number of the journal entry that opened it: the same task never has another, no other task has it. */
  readonly id: string;
  /** `part-2`: the declaration's id, numbered where there are several. */
  readonly name: string;
  readonly declaration: string;
  readonly state: string;
  /** The line of the field it was made from, or what somebody named. */
  readonly item?: string;
  readonly status: TaskStatus;
  readonly team?: string;
  readonly assignee?: string;
  /** Present while it is open: where the ticket stands for its sake. */
  readonly queueKey?: string;
  /** Since when it has its status. */
  readonly since: Instant;
  /** Its state was left. */
  readonly former?: true;
  /** Why it failed. */
  readonly why?: string;
  /** Present where its declaration gives it a target. */
  readonly clock?: TaskClock;
}

/** A decision that a state waits for. */
export interface TicketApproval {
  /** The state and the number of the journal entry that asked for it. */
  readonly id: string;
  readonly state: string;
  readonly status: ApprovalStatus;
  /** The person whose event asked for it. */
  readonly askedBy?: string;
  readonly votes: readonly {
    readonly person: string;
    readonly vote: 'approve' | 'reject';
    readonly at: Instant;
    readonly why?: string;
  }[];
  /** Who decides in whose place; one person gives to one. */
  readonly delegations: readonly { readonly from: string; readonly to: string }[];
  /** Present while it is open: who is asked, as `role:approver`, `team:finance`, `person:anna`; deputies too. */
  readonly approvers?: readonly string[];
  /** Present while it is open: the queues of the teams that are asked. */
  readonly queueKeys?: readonly string[];
  /** Since when it has its status. */
  readonly since: Instant;
  /** When its time is over, while it is open. */
  readonly dueAt?: Instant;
}

/** How the ticket relates to another, from its own side. */
export interface Link {
  readonly kind: LinkKind;
  /** The other ticket's id. */
  readonly ticket: string;
  readonly key: string;
  /** The other ticket's category, as far as it has said. */
  readonly category?: Category;
  readonly since: Instant;
}

/** A ticket as the kernel sees it: a value. The store adds its own fields (revision, words, journal). */
export interface Ticket {
  readonly id: string;
  readonly key: string;
  readonly workflow: string;
  /** The release it runs on, for life. */
  readonly release: string;
  readonly country?: string;
  /** The replay it belongs to; live tickets have none. */
  readonly run?: string;
  readonly subject: string;
  readonly requester?: string;
  readonly customer?: string;
  /** 1 is the most urgent. */
  readonly priority: number;
  readonly fields: FieldValues;
  readonly facts: Facts;
  readonly snapshot: Snapshot;
  /** The active atomic and final states. */
  readonly states: readonly string[];
  readonly category?: Category;
  readonly assignments: readonly Assignment[];
  /** The tasks of active states and the newest of those that were left; absent where there are none, as the next three. */
  readonly tasks?: readonly Task[];
  readonly approvals?: readonly TicketApproval[];
  readonly links?: readonly Link[];
  /** The facts about the work of active states that the statechart has taken. */
  readonly raised?: readonly string[];
  readonly clocks: readonly SlaClock[];
  readonly timers: readonly Timer[];
  readonly outbox: readonly OutboxEntry[];
  /** The number of journal entries written so far. */
  readonly entries: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}
