import { MalformedMessageError } from './wire-message.ts';

/** What the gateway must know of a command before it forwards the rest unread. */
export interface Envelope {
  /** The command's name: the first field, in the client's spelling. */
  readonly name: string;
  /** The first field's value where it is text: the collection in most commands. */
  readonly target: string | undefined;
  readonly database: string;
  /** The session's id in hexadecimal, undefined where the client sent none. */
  readonly session: string | undefined;
  /** Number of the transaction or of the retryable write within the session. */
  readonly transactionNumber: bigint | undefined;
  /** The command belongs to a transaction of several statements. */
  readonly inTransaction: boolean;
  readonly startsTransaction: boolean;
  /** Time limit of the client in milliseconds, 0 where there is none. */
  readonly maxTimeMs: number;
}

const TYPE_DOUBLE = 0x01;
const TYPE_STRING = 0x02;
const TYPE_DOCUMENT = 0x03;
const TYPE_BINARY = 0x05;
const TYPE_BOOLEAN = 0x08;
const TYPE_INT32 = 0x10;
const TYPE_INT64 = 0x12;
const MAX_FIELDS = 200;

interface Field {
  readonly type: number;
  /** Offset of the value's first byte. */
  readonly at: number;
  readonly size: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads the envelope from a raw command document, top-level fields only. Throws MalformedMessageError on broken BSON. */
export function readEnvelope(body: Buffer): Envelope {
  const envelope: Mutable<Envelope> = {
    name: '',
    target: undefined,
    database: 'admin',
    session: undefined,
    transactionNumber: undefined,
    inTransaction: false,
    startsTransaction: false,
    maxTimeMs: 0,
  };
  const end = body.length - 1;
  let at = 4;
  for (let count = 0; at < end; count++) {
    if (count > MAX_FIELDS) throw new MalformedMessageError('a command with too many fields');
    const type = body[at] ?? 0;
    const nameEnd = body.indexOf(0, at + 1);
    if (nameEnd < 0) throw new MalformedMessageError('a field without a name');
    const name = body.toString('utf8', at + 1, nameEnd);
    const field: Field = { type, at: nameEnd + 1, size: valueSize(body, type, nameEnd + 1) };
    if (field.at + field.size > end) throw new MalformedMessageError(`field '${name}' ends outside its document`);
    if (count === 0) {
      envelope.name = name;
      if (type === TYPE_STRING) envelope.target = text(body, field);
    } else readField(envelope, name, { body, field });
    at = field.at + field.size;
  }
  if (envelope.name === '') throw new MalformedMessageError('an empty command');
  return envelope;
}

function readField(envelope: Mutable<Envelope>, name: string, { body, field }: { body: Buffer; field: Field }): void {
  switch (name) {
    case '$db':
      if (field.type === TYPE_STRING) envelope.database = text(body, field);
      break;
    case 'lsid':
      if (field.type === TYPE_DOCUMENT) envelope.session = sessionId(body, field);
      break;
    case 'txnNumber':
      if (field.type === TYPE_INT64) envelope.transactionNumber = body.readBigInt64LE(field.at);
      else if (field.type === TYPE_INT32) envelope.transactionNumber = BigInt(body.readInt32LE(field.at));
      break;
    case 'autocommit':
      envelope.inTransaction = field.type === TYPE_BOOLEAN && body[field.at] === 0;
      break;
    case 'startTransaction':
      envelope.startsTransaction = field.type === TYPE_BOOLEAN && body[field.at] === 1;
      break;
    case 'maxTimeMS':
      envelope.maxTimeMs = Math.max(0, numeric(body, field));
      break;
  }
}

function text(body: Buffer, field: Field): string {
  return body.toString('utf8', field.at + 4, field.at + field.size - 1);
}

function numeric(body: Buffer, { type, at }: Field): number {
  if (type === TYPE_INT32) return body.readInt32LE(at);
  if (type === TYPE_INT64) return Number(body.readBigInt64LE(at));
  return type === TYPE_DOUBLE ? body.readDoubleLE(at) : 0;
}

/** `lsid` is `{ id: UUID }`, sometimes with more after it. */
function sessionId(body: Buffer, field: Field): string | undefined {
  const start = field.at + 4;
  const valueAt = start + 4; // type byte, 'i', 'd', 0
  const isId = body[start] === TYPE_BINARY && body.toString('latin1', start + 1, valueAt) === 'id\0';
  return isId ? body.toString('hex', valueAt + 5, valueAt + 5 + body.readInt32LE(valueAt)) : undefined;
}

/** Bytes of a value by its BSON type. */
function valueSize(body: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x06: // undefined
    case 0x0a: // null
    case 0x7f: // max key
    case 0xff: // min key
      return 0;
    case TYPE_BOOLEAN:
      return 1;
    case TYPE_INT32:
      return 4;
    case TYPE_DOUBLE:
    case 0x09: // date
    case 0x11: // timestamp
    case TYPE_INT64:
      return 8;
    case 0x07: // object id
      return 12;
    case 0x13: // decimal
      return 16;
    case 0x0b: // regular expression: two texts that end in zero
      return body.indexOf(0, body.indexOf(0, at) + 1) + 1 - at;
    case TYPE_DOCUMENT:
    case 0x04: // array
    case 0x0f: // code with scope
      return prefixed(body, at, 0);
    case TYPE_STRING:
    case 0x0d: // code
    case 0x0e: // symbol
      return prefixed(body, at, 4);
    case TYPE_BINARY:
      return prefixed(body, at, 5);
    default:
      throw new MalformedMessageError(`unknown BSON type ${type}`);
  }
}

function prefixed(body: Buffer, at: number, more: number): number {
  const size = at + 4 <= body.length ? body.readInt32LE(at) : -1;
  if (size < 0) throw new MalformedMessageError('a value of negative length');
  return size + more;
}
