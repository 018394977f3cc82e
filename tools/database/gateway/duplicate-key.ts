import { BSON, type Document } from 'mongodb';
import { PostgresError } from './postgres-protocol.ts';

/** Which unique index refused a document, and with which values where they are known. */
export interface DuplicateKey {
  readonly index: string;
  readonly keyPattern: Document;
  readonly keyValue: Document | undefined;
}

/** The fields and the sentence that MongoDB adds to error 11000. */
export function describeDuplicate(namespace: string, duplicate: DuplicateKey | undefined): Document {
  const head = `E11000 duplicate key error collection: ${namespace}`;
  if (duplicate === undefined) return { errmsg: head };
  const { index, keyPattern, keyValue } = duplicate;
  const values = keyValue === undefined ? '' : ` dup key: ${shell(keyValue)}`;
  return { errmsg: `${head} index: ${index}${values}`, keyPattern, ...(keyValue !== undefined && { keyValue }) };
}

function shell(value: Document): string {
  const pairs = Object.entries(value).map(([key, part]) => `${key}: ${JSON.stringify(part)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** The name in the engine's sentence "... requested collection: Index 'NAME'", undefined where it names none. */
export function indexInMessage(message: string): string | undefined {
  return /Index '(.+)'$/.exec(message)?.[1];
}

/** What PostgreSQL's own report of a broken unique constraint says: the constraint, and the row that broke it. */
export function violation(error: PostgresError): { indexId: string | undefined; row: Document | undefined } {
  const constraint =
    error.constraint === '' ? (/constraint "([^"]+)"/.exec(error.message)?.[1] ?? '') : error.constraint;
  const hex = /=\(.*?BSONHEX([0-9a-f]+)/.exec(error.detail)?.[1];
  const document = hex === undefined ? undefined : BSON.deserialize(Buffer.from(hex, 'hex'));
  if (constraint.startsWith('collection_pk_')) {
    return { indexId: undefined, row: document === undefined ? undefined : { _id: document[''] as unknown } };
  }
  return { indexId: /_(\d+)$/.exec(constraint)?.[1], row: document };
}

/** The values of the pattern's paths in a document; undefined where a path runs into an array or is not there. */
export function keyValues(keyPattern: Document, document: Document | undefined): Document | undefined {
  if (document === undefined) return undefined;
  const entries = Object.keys(keyPattern).map((path) => [path, valueAt(document, path)] as const);
  return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
}

function valueAt(document: Document, path: string): unknown {
  if (Object.hasOwn(document, path)) return document[path];
  let value: unknown = document;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Document)[part];
  }
  return value;
}

/** What a write would have stored, as far as the command tells: the document, or filter and set fields of an update. */
export function intendedDocument(write: Document): Document {
  if (!('q' in write)) return write;
  const { q, u } = write as { q: unknown; u: unknown };
  const filter = isPlain(q) ? q : {};
  if (!isPlain(u)) return filter;
  const set = isPlain(u['$set']) ? u['$set'] : {};
  const onInsert = isPlain(u['$setOnInsert']) ? u['$setOnInsert'] : {};
  const isReplacement = Object.keys(u).every((key) => !key.startsWith('$'));
  return isReplacement ? { ...filter, ...u } : { ...filter, ...onInsert, ...set };
}

function isPlain(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
