import type { ConnectionPool } from './connection-pool.ts';
import type { CursorRegistry } from './cursor-registry.ts';
import { CLEAN_CURSORS, DELETE_EXPIRED } from './statements.ts';

const DEFAULT_INTERVAL_MS = 60_000;

/** The recurring chores: deletes documents that a TTL index declares expired, forgets cursors nobody reads. */
export class Housekeeping {
  private readonly pool: ConnectionPool;
  private readonly cursors: CursorRegistry;
  private readonly report: (error: unknown) => void;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(chores: { pool: ConnectionPool; cursors: CursorRegistry; report: (error: unknown) => void }) {
    this.pool = chores.pool;
    this.cursors = chores.cursors;
    this.report = chores.report;
    this.schedule(DEFAULT_INTERVAL_MS);
  }

  /** Sets the time between two rounds, milliseconds, from now on. */
  schedule(intervalMs: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.round().finally(() => this.schedule(intervalMs)), intervalMs);
    this.timer.unref();
  }

  /** No further round begins. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async round(): Promise<void> {
    this.cursors.expire();
    try {
      await this.pool.query(DELETE_EXPIRED, []);
      await this.pool.query(CLEAN_CURSORS, []);
    } catch (error) {
      if (!this.stopped) this.report(error);
    }
  }
}
