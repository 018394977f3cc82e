import { createConnection, type Socket } from 'node:net';
import { ByteQueue } from './byte-queue.ts';
import {
  decodeError,
  decodeRow,
  encodeCancel,
  encodeExecute,
  encodeParse,
  encodeStartup,
  type Parameter,
  type Row,
  type Statement,
} from './postgres-protocol.ts';

/** The connection to PostgreSQL is gone; what its last statement did is not known. */
export class ConnectionLostError extends Error {
  readonly code = 'gateway.connection-lost';
}

interface Pending {
  readonly rows: Row[];
  readonly prepares: string | undefined;
  failure: Error | undefined;
  readonly resolve: (rows: readonly Row[]) => void;
  readonly reject: (error: Error) => void;
}

const DATA_ROW = 0x44;
const ERROR = 0x45;
const READY = 0x5a;
const BACKEND_KEY = 0x4b;
const PARSE_COMPLETE = 0x31;
const AUTHENTICATION = 0x52;

/**
 * One connection to PostgreSQL over its socket, one statement at a time. Own and small instead of the usual client,
 * because that one reads every result as text: BSON would come as hexadecimal, at twice the bytes and a conversion.
 */
export class PostgresConnection {
  private readonly socket: Socket;
  private readonly path: string;
  private readonly arrived = new ByteQueue();
  private readonly prepared = new Set<string>();
  private pending: Pending | undefined;
  private key: { processId: number; secret: number } | undefined;
  private lost: ConnectionLostError | undefined;
  private cancelled = false;

  private constructor(path: string) {
    this.path = path;
    this.socket = createConnection({ path });
    this.socket.on('data', (chunk) => this.receive(chunk));
    this.socket.on('error', (error) => this.lose(error));
    this.socket.on('close', () => this.lose(undefined));
  }

  /** Connects to the server's socket file as its superuser. Throws ConnectionLostError or PostgresError. */
  static async open(path: string): Promise<PostgresConnection> {
    const connection = new PostgresConnection(path);
    await connection.send(
      encodeStartup({ user: 'postgres', database: 'postgres', application_name: 'statedesk-gateway' }),
      undefined,
    );
    return connection;
  }

  /** Whether statements can still be sent. After a cancellation none should: it may arrive late and hit the next one. */
  get usable(): boolean {
    return this.lost === undefined && !this.cancelled;
  }

  /** Runs one statement. Throws PostgresError when it fails, ConnectionLostError when the connection breaks. */
  query(statement: Statement, parameters: readonly Parameter[]): Promise<readonly Row[]> {
    const execute = encodeExecute(statement.name, parameters);
    if (this.prepared.has(statement.name)) return this.send(execute, undefined);
    return this.send(Buffer.concat([encodeParse(statement), execute]), statement.name);
  }

  /** Asks the server to give up the running statement, which then fails with SQLSTATE 57014. */
  cancel(): void {
    const { key } = this;
    if (key === undefined || this.pending === undefined) return;
    this.cancelled = true;
    const socket = createConnection({ path: this.path });
    socket.on('error', () => socket.destroy());
    socket.end(encodeCancel(key));
  }

  /** Closes the connection; the server rolls back what was not committed. */
  close(): void {
    if (this.lost === undefined) this.socket.end(Buffer.from([0x58, 0, 0, 0, 4]));
    this.lose(undefined);
  }

  private send(bytes: Buffer, prepares: string | undefined): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      if (this.lost !== undefined) {
        reject(this.lost);
        return;
      }
      this.pending = { rows: [], prepares, failure: undefined, resolve, reject };
      this.socket.write(bytes);
    });
  }

  private receive(chunk: Buffer): void {
    this.arrived.append(chunk);
    for (;;) {
      const head = this.arrived.peek(5);
      if (head === undefined) return;
      const kind = head[0] ?? 0;
      const message = this.arrived.take(1 + head.readInt32BE(1));
      if (message === undefined) return;
      this.handle(kind, message.subarray(5));
    }
  }

  private handle(kind: number, content: Buffer): void {
    const { pending } = this;
    if (kind === BACKEND_KEY) this.key = { processId: content.readInt32BE(0), secret: content.readInt32BE(4) };
    if (pending === undefined) return;
    if (kind === DATA_ROW) pending.rows.push(decodeRow(content));
    else if (kind === ERROR) pending.failure = decodeError(content);
    else if (kind === PARSE_COMPLETE && pending.prepares !== undefined) this.prepared.add(pending.prepares);
    else if (kind === AUTHENTICATION && content.readInt32BE(0) !== 0) {
      this.lose(new Error('PostgreSQL asks for a password'));
    } else if (kind === READY) {
      this.pending = undefined;
      if (pending.failure === undefined) pending.resolve(pending.rows);
      else pending.reject(pending.failure);
    }
  }

  private lose(cause: Error | undefined): void {
    this.lost ??= new ConnectionLostError('the connection to PostgreSQL is lost', { cause });
    this.socket.destroySoon();
    const { pending } = this;
    this.pending = undefined;
    pending?.reject(pending.failure ?? this.lost);
  }
}
