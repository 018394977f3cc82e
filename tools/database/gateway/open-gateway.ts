import { createServer, type AddressInfo, type Socket } from 'node:net';
import { ClientConnection } from './client-connection.ts';
import type { GatewayServices } from './command-context.ts';
import { ConnectionPool } from './connection-pool.ts';
import { CursorRegistry } from './cursor-registry.ts';
import { Housekeeping } from './housekeeping.ts';
import { Sequential } from './sequential.ts';
import { TransactionRegistry } from './transaction-registry.ts';

/** Where the gateway finds PostgreSQL and where it listens. */
export interface GatewayOptions {
  /** PostgreSQL's socket file. */
  readonly postgresPath: string;
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Told of trouble in recurring chores. */
  readonly report: (error: unknown) => void;
}

/** A running gateway. */
export interface Gateway {
  readonly port: number;
  /** Closes the clients' connections and rolls back what they left open. */
  close(): Promise<void>;
}

const PLAIN_CONNECTIONS = 24;
const TRANSACTION_CONNECTIONS = 32;
const TRANSACTION_LIFETIME_MS = 60_000;
const CURSOR_IDLE_MS = 10 * 60_000;
const CURSOR_ORPHAN_MS = 60_000;

/** Listens for MongoDB clients on loopback. Throws the system's error where the port is taken. */
export async function openGateway({ postgresPath: path, port, report }: GatewayOptions): Promise<Gateway> {
  const pool = new ConnectionPool({ path, size: PLAIN_CONNECTIONS });
  // Transactions hold their connection for long, so they have connections of their own: others never wait behind them.
  const transactionPool = new ConnectionPool({ path, size: TRANSACTION_CONNECTIONS });
  const cursors = new CursorRegistry({ idleMs: CURSOR_IDLE_MS, orphanMs: CURSOR_ORPHAN_MS, now: Date.now });
  const clients = new Set<Socket>();
  const services: GatewayServices = {
    pool,
    cursors,
    transactions: new TransactionRegistry(transactionPool, TRANSACTION_LIFETIME_MS),
    housekeeping: new Housekeeping({ pool, cursors, report }),
    indexBuilds: new Sequential(),
    startedAt: Date.now(),
    clientCount: () => clients.size,
  };
  const server = createServer((socket) => {
    clients.add(socket);
    socket.on('close', () => clients.delete(socket));
    new ClientConnection(socket, services);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, backlog: 512 }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      services.housekeeping.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      for (const client of clients) client.destroy();
      await services.transactions.close();
      pool.close();
      transactionPool.close();
      await closed;
    },
  };
}
