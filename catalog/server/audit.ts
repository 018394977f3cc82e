import { Schema, type ClientSession, type Connection } from 'mongoose';
import { changedParts } from './changed-parts.ts';
import type { Clock } from './clock.ts';
import { modelOn } from './model-on.ts';
import type { NewId } from './new-id.ts';

/** A change outside tickets: who did what to what, and the parts that differ. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  /** The id of a person, or `system`. */
  readonly by: string;
  /** What was done, `thing.verb`: `draft.save`, `person.save`. */
  readonly act: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before: unknown;
  readonly after: unknown;
}

/** A change to record; `before` is absent for what is new, `after` for what is gone. */
export type AuditedChange = Pick<AuditEntry, 'by' | 'act' | 'subject'> & {
  readonly before?: unknown;
  readonly after?: unknown;
};

/** Which entries are asked for, newest first. */
export interface AuditQuery {
  readonly kind?: string | undefined;
  readonly id?: string | undefined;
  /** At most this many (200 by default). */
  readonly limit?: number | undefined;
}

/** Records changes and reads them back. */
export interface Audit {
  /** Adds an entry in the transaction that makes the change; a change that changes nothing leaves no entry. */
  record(change: AuditedChange, session: ClientSession): Promise<void>;
  list(query?: AuditQuery): Promise<readonly AuditEntry[]>;
}

type AuditDocument = Omit<AuditEntry, 'id'> & { readonly _id: string };

const auditSchema = new Schema<AuditDocument>(
  {
    _id: String,
    at: Date,
    by: String,
    act: String,
    subject: { kind: String, id: String },
    before: Schema.Types.Mixed,
    after: Schema.Types.Mixed,
  },
  { versionKey: false, minimize: false },
);
auditSchema.index({ 'subject.kind': 1, 'subject.id': 1, at: -1 });
auditSchema.index({ at: -1 });

/** The collection of audit entries. */
export const auditModel = (connection: Connection) => modelOn(connection, 'audit', auditSchema);

/** The audit over a connection. */
export function createAudit(options: { connection: Connection; clock: Clock; newId: NewId }): Audit {
  const entries = auditModel(options.connection);
  return {
    async record({ by, act, subject, before, after }, session) {
      const parts = changedParts(before, after);
      if (!parts) return;
      const entry = { _id: options.newId(), at: options.clock.now(), by, act, subject, ...parts };
      await entries.create([entry], { session });
    },
    async list({ kind, id, limit = 200 } = {}) {
      const filter = {
        ...(kind !== undefined && { 'subject.kind': kind }),
        ...(id !== undefined && { 'subject.id': id }),
      };
      const found = await entries.find(filter).sort({ at: -1, _id: -1 }).limit(limit).lean<AuditDocument[]>();
      return found.map(({ _id, ...entry }) => ({ id: _id, ...entry }));
    },
  };
}
