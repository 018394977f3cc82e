import { ByteQueue } from './byte-queue.ts';

const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Bits 0 to 15 are required: an unknown one means that the message cannot be understood. */
const UNKNOWN_REQUIRED_FLAGS = 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME);
const EMPTY_DOCUMENT_BYTES = 5;

/** The largest message a client may send, bytes; announced in `hello`. */
export const MAX_MESSAGE_BYTES = 48_000_000;

/** One request of a MongoDB client, its documents still raw BSON. */
export interface WireMessage {
  readonly requestId: number;
  /** `legacy` is the old OP_QUERY, which drivers still use for the very first hello. */
  readonly kind: 'message' | 'legacy';
  /** The command document, raw. */
  readonly body: Buffer;
  /** Document sequences by field name (`documents`, `updates`, `deletes`): BSON documents end to end. */
  readonly sequences: ReadonlyMap<string, Buffer>;
  /** The client wants no answer. */
  readonly moreToCome: boolean;
}

/** The bytes are no valid MongoDB message: the connection they came on cannot go on. */
export class MalformedMessageError extends Error {
  readonly code = 'gateway.malformed-message';
}

const NO_SEQUENCES: ReadonlyMap<string, Buffer> = new Map();
let lastRequestId = 0;

/** Takes the next whole message from `queue`, or undefined while it is incomplete. Throws MalformedMessageError. */
export function takeMessage(queue: ByteQueue): WireMessage | undefined {
  const header = queue.peek(HEADER_BYTES);
  if (header === undefined) return undefined;
  const length = header.readInt32LE(0);
  if (length < HEADER_BYTES + EMPTY_DOCUMENT_BYTES || length > MAX_MESSAGE_BYTES) {
    throw new MalformedMessageError(`a message of ${length} bytes`);
  }
  const bytes = queue.take(length);
  if (bytes === undefined) return undefined;
  const opCode = bytes.readInt32LE(12);
  if (opCode === OP_MSG) return parseMessage(bytes);
  if (opCode === OP_QUERY) return parseLegacy(bytes);
  throw new MalformedMessageError(`operation ${opCode} is not supported`);
}

function parseMessage(bytes: Buffer): WireMessage {
  const flags = bytes.readUInt32LE(HEADER_BYTES);
  if ((flags & UNKNOWN_REQUIRED_FLAGS) !== 0) throw new MalformedMessageError(`unknown flags ${flags}`);
  const end = (flags & CHECKSUM_PRESENT) === 0 ? bytes.length : bytes.length - 4;
  let body: Buffer | undefined;
  let sequences: Map<string, Buffer> | undefined;
  let at = HEADER_BYTES + 4;
  while (at < end) {
    const section = bytes[at];
    const start = at + 1;
    const size = sectionSize(bytes, start, end);
    const content = bytes.subarray(start, start + size);
    if (section === 0 && body === undefined) body = content;
    else if (section === 1) addSequence((sequences ??= new Map<string, Buffer>()), content);
    else throw new MalformedMessageError(`an unexpected section of kind ${String(section)}`);
    at = start + size;
  }
  if (body === undefined) throw new MalformedMessageError('no command document');
  return {
    requestId: bytes.readInt32LE(4),
    kind: 'message',
    body,
    sequences: sequences ?? NO_SEQUENCES,
    moreToCome: (flags & MORE_TO_COME) !== 0,
  };
}

function sectionSize(bytes: Buffer, start: number, end: number): number {
  const size = start + 4 <= end ? bytes.readInt32LE(start) : -1;
  if (size < EMPTY_DOCUMENT_BYTES || start + size > end) throw new MalformedMessageError('a section ends outside');
  return size;
}

function addSequence(sequences: Map<string, Buffer>, content: Buffer): void {
  const nameEnd = content.indexOf(0, 4);
  if (nameEnd < 0) throw new MalformedMessageError('a document sequence without a name');
  const documents = content.subarray(nameEnd + 1);
  for (let at = 0; at < documents.length;) at += sectionSize(documents, at, documents.length);
  sequences.set(content.toString('utf8', 4, nameEnd), documents);
}

function parseLegacy(bytes: Buffer): WireMessage {
  const nameEnd = bytes.indexOf(0, HEADER_BYTES + 4);
  const start = nameEnd + 1 + 8; // after the collection's name come two integers: skip and limit
  if (nameEnd < 0) throw new MalformedMessageError('a query without a collection');
  const size = sectionSize(bytes, start, bytes.length);
  return {
    requestId: bytes.readInt32LE(4),
    kind: 'legacy',
    body: bytes.subarray(start, start + size),
    sequences: NO_SEQUENCES,
    moreToCome: false,
  };
}

/** The bytes of the answer to `request` with the raw BSON document `body`, in the dialect the request came in. */
export function encodeReply(request: Pick<WireMessage, 'requestId' | 'kind'>, body: Buffer): Buffer {
  const prefix = request.kind === 'message' ? HEADER_BYTES + 5 : HEADER_BYTES + 20;
  const bytes = Buffer.allocUnsafe(prefix + body.length);
  bytes.fill(0, HEADER_BYTES, prefix);
  lastRequestId = (lastRequestId + 1) & 0x7fffffff;
  bytes.writeInt32LE(bytes.length, 0);
  bytes.writeInt32LE(lastRequestId, 4);
  bytes.writeInt32LE(request.requestId, 8);
  bytes.writeInt32LE(request.kind === 'message' ? OP_MSG : OP_REPLY, 12);
  if (request.kind === 'legacy') {
    bytes.writeInt32LE(8, HEADER_BYTES); // flag AwaitCapable
    bytes.writeInt32LE(1, HEADER_BYTES + 16); // one document
  }
  body.copy(bytes, prefix);
  return bytes;
}
