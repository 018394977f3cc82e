import { Schema, type Connection } from 'mongoose';
import type { Workflow } from '#catalog/language';
import { modelOn } from '../model-on.ts';
import { storedDocument } from './parse-document.ts';

/** A workflow that is being drawn. */
export interface Draft {
  /** The workflow's id, for good. */
  readonly key: string;
  readonly document: Workflow;
  /** Grows by one with every change. */
  readonly revision: number;
  readonly changedAt: Date;
  /** The id of a person, or `system`. */
  readonly changedBy: string;
  readonly deletedAt: Date | undefined;
}

/** A draft as it is stored. */
export interface DraftDocument {
  _id: string;
  document: Workflow;
  revision: number;
  changedAt: Date;
  changedBy: string;
  deletedAt?: Date | null;
}

const draftSchema = new Schema<DraftDocument>(
  {
    _id: String,
    document: Schema.Types.Mixed,
    revision: Number,
    changedAt: Date,
    changedBy: String,
    deletedAt: Date,
  },
  { versionKey: false, minimize: false },
);

/** The collection of drafts. */
export const draftModel = (connection: Connection) => modelOn(connection, 'drafts', draftSchema);

/** The draft of a stored document. */
export function draftOf({ _id, document, deletedAt, ...rest }: DraftDocument): Draft {
  return { key: _id, document: storedDocument(document), ...rest, deletedAt: deletedAt ?? undefined };
}
