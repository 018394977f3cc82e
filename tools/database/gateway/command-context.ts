import { BSON } from 'mongodb';
import { CommandFailure } from './command-failure.ts';
import type { ConnectionPool } from './connection-pool.ts';
import type { CursorRegistry } from './cursor-registry.ts';
import type { Envelope } from './envelope.ts';
import type { Housekeeping } from './housekeeping.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import type { Column, Parameter, Row, Statement } from './postgres-protocol.ts';
import type { TransactionRegistry } from './transaction-registry.ts';
import type { WireMessage } from './wire-message.ts';

/** What all connections of a gateway share. */
export interface GatewayServices {
  readonly pool: ConnectionPool;
  readonly cursors: CursorRegistry;
  readonly transactions: TransactionRegistry;
  readonly housekeeping: Housekeeping;
  /** Runs index builds one after the other. */
  readonly indexBuilds: { run<T>(work: () => Promise<T>): Promise<T> };
  readonly startedAt: number;
  /** Client connections open now. */
  readonly clientCount: () => number;
}

/** One command on its way: what came, and how to ask PostgreSQL on its behalf. */
export interface CommandContext {
  readonly envelope: Envelope;
  readonly message: WireMessage;
  readonly services: GatewayServices;
  /** Identity of the client's connection. */
  readonly client: object;
}

/** Answers a command with a raw BSON document; failures are thrown as CommandFailure or PostgresError. */
export type CommandHandler = (context: CommandContext) => Promise<Buffer> | Buffer;

/** The command as a value, for the commands that are not forwarded unread. */
export function decode(context: CommandContext): Record<string, unknown> {
  return BSON.deserialize(context.message.body, { promoteValues: true, bsonRegExp: true });
}

/** A raw BSON answer. */
export function answer(document: Record<string, unknown>): Buffer {
  return Buffer.from(BSON.serialize(document));
}

/** The collection a command names. Throws CommandFailure where it is missing. */
export function collectionOf({ envelope }: CommandContext): string {
  if (envelope.target === undefined || envelope.target === '') {
    throw new CommandFailure(
      { code: 73, codeName: 'InvalidNamespace' },
      `'${envelope.name}' needs a collection's name`,
    );
  }
  return envelope.target;
}

/** Runs a statement that gives one row, in the command's transaction or on any connection, within its time limit. */
export async function runStatement(
  { envelope, services, client }: CommandContext,
  statement: Statement,
  parameters: readonly Parameter[],
): Promise<Row> {
  let connection: PostgresConnection | undefined;
  const timer = envelope.maxTimeMs > 0 ? setTimeout(() => connection?.cancel(), envelope.maxTimeMs) : undefined;
  try {
    const rows = envelope.inTransaction
      ? await services.transactions.run({ envelope, client }, (own) => (connection = own).query(statement, parameters))
      : await services.pool.query(statement, parameters, (lent) => (connection = lent));
    return rows[0] ?? [];
  } finally {
    clearTimeout(timer);
  }
}

/** A column that must hold a document. */
export function documentOf(row: Row, index: number): Buffer {
  const value = row[index];
  if (value === null || value === undefined) throw new Error('the engine gave no document');
  return value;
}

/** A boolean column; null counts as false. */
export function isTrue(column: Column | undefined): boolean {
  return column?.[0] === 1;
}
