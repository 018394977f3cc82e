/** A statement with parameters `$1`, `$2` ...; prepared once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A parameter: text, raw bytes in PostgreSQL's binary form (for bson simply the document), or null. */
export type Parameter = string | Buffer | null;

/** One column of a row in PostgreSQL's binary form. */
export type Column = Buffer | null;
export type Row = readonly Column[];

/** What PostgreSQL reports when a statement fails. */
export class PostgresError extends Error {
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly detail: string;
  readonly constraint: string;

  constructor(fields: ReadonlyMap<string, string>) {
    super(fields.get('M') ?? 'PostgreSQL reported an error');
    this.code = fields.get('C') ?? 'XX000';
    this.detail = fields.get('D') ?? '';
    this.constraint = fields.get('n') ?? '';
  }
}

const PROTOCOL_3 = 196_608;
const CANCEL_REQUEST = 80_877_102;

/** The first message on a new connection. */
export function encodeStartup(settings: Readonly<Record<string, string>>): Buffer {
  const pairs = Object.entries(settings).map(([key, value]) => `${key}\0${value}\0`);
  const content = Buffer.from(`${pairs.join('')}\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + content.length, 0);
  head.writeInt32BE(PROTOCOL_3, 4);
  return Buffer.concat([head, content]);
}

/** Asks the server, on a connection of its own, to cancel what the connection with this key is doing. */
export function encodeCancel(key: { processId: number; secret: number }): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeInt32BE(16, 0);
  bytes.writeInt32BE(CANCEL_REQUEST, 4);
  bytes.writeInt32BE(key.processId, 8);
  bytes.writeInt32BE(key.secret, 12);
  return bytes;
}

/** Parse: prepares `statement` on the server under its name. */
export function encodeParse(statement: Statement): Buffer {
  return frame('P', Buffer.from(`${statement.name}\0${statement.text}\0\0\0`));
}

/** Bind, Execute and Sync: runs a prepared statement and asks for all rows in binary form. */
export function encodeExecute(name: string, parameters: readonly Parameter[]): Buffer {
  const values = parameters.map((value) => (typeof value === 'string' ? Buffer.from(value) : value));
  const nameBytes = Buffer.byteLength(name);
  let bindSize = 4 + 1 + nameBytes + 1 + 2 + 2 * values.length + 2 + 4;
  for (const value of values) bindSize += 4 + (value?.length ?? 0);
  const bytes = Buffer.allocUnsafe(1 + bindSize + 10 + 5);
  let at = bytes.write('B', 0, 'latin1');
  at = bytes.writeInt32BE(bindSize, at);
  at = bytes.writeUInt8(0, at); // the unnamed portal
  at += bytes.write(name, at, 'utf8');
  at = bytes.writeUInt8(0, at);
  at = bytes.writeInt16BE(values.length, at);
  for (const value of parameters) at = bytes.writeInt16BE(typeof value === 'string' ? 0 : 1, at);
  at = bytes.writeInt16BE(values.length, at);
  for (const value of values) {
    at = bytes.writeInt32BE(value === null ? -1 : value.length, at);
    if (value !== null) at += value.copy(bytes, at);
  }
  at = bytes.writeInt16BE(1, at);
  at = bytes.writeInt16BE(1, at); // every column of the result in binary form
  at += bytes.write('E\0\0\0\u0009\0\0\0\0\0', at, 'latin1');
  bytes.write('S\0\0\0\u0004', at, 'latin1');
  return bytes;
}

function frame(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind, 0, 'latin1');
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

/** The columns of a DataRow message's content. */
export function decodeRow(content: Buffer): Row {
  const columns: Column[] = [];
  const count = content.readInt16BE(0);
  let at = 2;
  for (let index = 0; index < count; index++) {
    const size = content.readInt32BE(at);
    at += 4;
    columns.push(size < 0 ? null : content.subarray(at, at + size));
    at += Math.max(size, 0);
  }
  return columns;
}

/** The error of an ErrorResponse message's content. */
export function decodeError(content: Buffer): PostgresError {
  const fields = new Map<string, string>();
  for (let at = 0; at < content.length && content[at] !== 0;) {
    const end = content.indexOf(0, at + 1);
    fields.set(String.fromCharCode(content[at] ?? 0), content.toString('utf8', at + 1, end));
    at = end + 1;
  }
  return new PostgresError(fields);
}
