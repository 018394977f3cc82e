import { noSuchTransaction } from './command-failure.ts';
import type { ConnectionPool } from './connection-pool.ts';
import type { Envelope } from './envelope.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { BEGIN, COMMIT, ROLLBACK } from './statements.ts';

interface Transaction {
  readonly number: bigint;
  readonly connection: PostgresConnection;
  readonly timer: NodeJS.Timeout;
  /** The client connection that used it last. */
  client: object;
  /** Statements of one transaction run one after the other. */
  tail: Promise<unknown>;
}

/** Who asks: a command's session and number, and the client connection it came on. */
export interface TransactionCaller {
  readonly envelope: Envelope;
  readonly client: object;
}

const REMEMBERED_COMMITS = 10_000;

/**
 * Open transactions by session. Each holds a connection of its own; a failed statement, a lost client and the lifetime
 * limit roll it back, after which its statements are told NoSuchTransaction, as MongoDB does.
 */
export class TransactionRegistry {
  private readonly pool: ConnectionPool;
  private readonly lifetimeMs: number;
  private readonly open = new Map<string, Transaction>();
  /** Last committed number by session, so that a repeated commit is answered the same way. */
  private readonly committed = new Map<string, bigint>();

  constructor(pool: ConnectionPool, lifetimeMs: number) {
    this.pool = pool;
    this.lifetimeMs = lifetimeMs;
  }

  /** Number of transactions open now. */
  get size(): number {
    return this.open.size;
  }

  /** Runs one statement's work in the caller's transaction, which the first statement opens. */
  async run<T>(caller: TransactionCaller, work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    const { session, number } = identity(caller.envelope);
    if (caller.envelope.startsTransaction) await this.begin(session, number, caller.client);
    const transaction = this.find(session, number);
    transaction.client = caller.client;
    const turn = transaction.tail.then(() => {
      if (this.open.get(session) !== transaction) throw noSuchTransaction('the transaction was aborted');
      return work(transaction.connection);
    });
    transaction.tail = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      await this.abort(session, transaction);
      throw error;
    }
  }

  /** Makes the transaction durable. A repeated commit of the last one succeeds again. */
  async commit({ envelope }: TransactionCaller): Promise<void> {
    const { session, number } = identity(envelope);
    if (!this.open.has(session) && this.committed.get(session) === number) return;
    const transaction = this.find(session, number);
    await transaction.tail;
    this.forget(session, transaction);
    try {
      await transaction.connection.query(COMMIT, []);
      this.remember(session, number);
    } finally {
      this.pool.release(transaction.connection);
    }
  }

  /** Rolls the transaction back; one that is gone already is no error worth telling. */
  async rollback({ envelope }: TransactionCaller): Promise<void> {
    const { session, number } = identity(envelope);
    await this.abort(session, this.find(session, number));
  }

  /** Rolls back what `client` left open when its connection closed. */
  async disconnected(client: object): Promise<void> {
    const left = [...this.open].filter(([, transaction]) => transaction.client === client);
    await Promise.all(left.map(([session, transaction]) => this.abort(session, transaction)));
  }

  /** Rolls back what a session that its client ended left open. */
  async sessionEnded(session: string): Promise<void> {
    this.committed.delete(session);
    const transaction = this.open.get(session);
    if (transaction !== undefined) await this.abort(session, transaction);
  }

  /** Rolls everything back. */
  async close(): Promise<void> {
    await Promise.all([...this.open].map(([session, transaction]) => this.abort(session, transaction)));
  }

  private async begin(session: string, number: bigint, client: object): Promise<void> {
    const before = this.open.get(session);
    if (before !== undefined) await this.abort(session, before);
    const connection = await this.pool.acquire();
    try {
      await connection.query(BEGIN, []);
    } catch (error) {
      this.pool.release(connection);
      throw error;
    }
    const timer = setTimeout(() => {
      connection.cancel();
      void this.abort(session, transaction);
    }, this.lifetimeMs);
    const transaction: Transaction = { number, connection, timer, client, tail: Promise.resolve() };
    this.open.set(session, transaction);
  }

  private find(session: string, number: bigint): Transaction {
    const transaction = this.open.get(session);
    if (transaction?.number !== number) {
      throw noSuchTransaction(
        `Given transaction number ${String(number)} does not match any in-progress transactions.`,
      );
    }
    return transaction;
  }

  private async abort(session: string, transaction: Transaction): Promise<void> {
    if (!this.forget(session, transaction)) return;
    await transaction.tail;
    await transaction.connection.query(ROLLBACK, []).catch(() => transaction.connection.close());
    this.pool.release(transaction.connection);
  }

  private forget(session: string, transaction: Transaction): boolean {
    clearTimeout(transaction.timer);
    if (this.open.get(session) !== transaction) return false;
    this.open.delete(session);
    return true;
  }

  private remember(session: string, number: bigint): void {
    this.committed.delete(session);
    this.committed.set(session, number);
    const [oldest] = this.committed.keys();
    if (this.committed.size > REMEMBERED_COMMITS && oldest !== undefined) this.committed.delete(oldest);
  }
}

function identity({ session, transactionNumber }: Envelope): { session: string; number: bigint } {
  if (session === undefined || transactionNumber === undefined)
    throw noSuchTransaction('no session or number is given');
  return { session, number: transactionNumber };
}
