import { PostgresConnection } from './postgres-connection.ts';
import type { Parameter, Row, Statement } from './postgres-protocol.ts';

/** How a pool opens its connections; tests give their own. */
export interface PoolOptions {
  readonly path: string;
  /** Upper bound of open connections. */
  readonly size: number;
}

interface Waiter {
  readonly resolve: (connection: PostgresConnection) => void;
  readonly reject: (error: Error) => void;
}

/** A bounded set of connections to PostgreSQL; who finds none free waits in line. */
export class ConnectionPool {
  private readonly options: PoolOptions;
  private readonly free: PostgresConnection[] = [];
  private readonly waiting: Waiter[] = [];
  private open = 0;
  private closed = false;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  /** Number of connections open now. */
  get size(): number {
    return this.open;
  }

  /** Runs one statement on any connection. `onStart` is told the connection, so that the caller can cancel. */
  async query(
    statement: Statement,
    parameters: readonly Parameter[],
    onStart?: (connection: PostgresConnection) => void,
  ): Promise<readonly Row[]> {
    const connection = await this.acquire();
    try {
      onStart?.(connection);
      return await connection.query(statement, parameters);
    } finally {
      this.release(connection);
    }
  }

  /** Lends a connection; give it back by `release`. */
  async acquire(): Promise<PostgresConnection> {
    if (this.closed) throw new Error('the pool is closed');
    for (let connection = this.free.pop(); connection !== undefined; connection = this.free.pop()) {
      if (connection.usable) return connection;
      this.open -= 1;
    }
    if (this.open < this.options.size) {
      this.open += 1;
      try {
        return await PostgresConnection.open(this.options.path);
      } catch (error) {
        this.dropped();
        throw error;
      }
    }
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Takes a connection back; one that broke is forgotten. */
  release(connection: PostgresConnection): void {
    if (this.closed || !connection.usable) {
      connection.close();
      this.dropped();
      return;
    }
    const waiter = this.waiting.shift();
    if (waiter === undefined) this.free.push(connection);
    else waiter.resolve(connection);
  }

  /** Closes what is free now and what is lent when it comes back; waiting callers are refused. */
  close(): void {
    this.closed = true;
    for (const connection of this.free.splice(0)) connection.close();
    for (const waiter of this.waiting.splice(0)) waiter.reject(new Error('the pool is closed'));
  }

  /** A place became free without a connection: the next in line opens one of its own. */
  private dropped(): void {
    this.open -= 1;
    const waiter = this.waiting.shift();
    if (waiter === undefined) return;
    this.acquire().then(waiter.resolve, waiter.reject);
  }
}
