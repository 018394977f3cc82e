import { Schema, type Connection } from 'mongoose';
import { DefectError, type Workflow } from '#catalog/language';
import { modelOn } from '../model-on.ts';
import { storedDocument } from './parse-document.ts';

/** A published workflow. Nothing about it ever changes; a ticket names the release it runs on. */
export interface Release {
  /** `key@number`. */
  readonly id: string;
  readonly key: string;
  /** 1, 2, 3 ... without gaps. */
  readonly number: number;
  /** The SHA-256 of document and plugin versions. */
  readonly hash: string;
  readonly document: Workflow;
  /** The versions of the plugins that it was checked with. */
  readonly plugins: Readonly<Record<string, string>>;
  /** The id of the person who published it, or `system`. */
  readonly author: string;
  readonly note: string;
  readonly publishedAt: Date;
  /** The draft's revision that became this release. */
  readonly draftRevision: number;
}

/** A release without its document, for lists. */
export type ReleaseSummary = Omit<Release, 'document' | 'plugins'>;

/** A release as it is stored. */
export type ReleaseDocument = Omit<Release, 'id'> & { readonly _id: string };

const releaseSchema = new Schema<ReleaseDocument>(
  {
    _id: String,
    key: String,
    number: Number,
    hash: String,
    document: Schema.Types.Mixed,
    plugins: Schema.Types.Mixed,
    author: String,
    note: String,
    publishedAt: Date,
    draftRevision: Number,
  },
  { versionKey: false, minimize: false },
);
releaseSchema.index({ key: 1, number: -1 }, { unique: true });
const CHANGES = [
  'updateOne',
  'updateMany',
  'replaceOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'deleteOne',
  'deleteMany',
] as const;
releaseSchema.pre([...CHANGES], () => {
  throw new DefectError('release-immutable');
});

/** The collection of releases; whatever would change one throws DefectError `release-immutable`. */
export const releaseModel = (connection: Connection) => modelOn(connection, 'releases', releaseSchema);

/** The release of a stored document. */
export function releaseOf({ _id, document, ...rest }: ReleaseDocument): Release {
  return { id: _id, document: storedDocument(document), ...rest };
}
