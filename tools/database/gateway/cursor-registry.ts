import { CommandFailure } from './command-failure.ts';

/** Where a cursor stands: the continuation is the engine's own, opaque document. */
export interface OpenCursor {
  readonly id: bigint;
  readonly continuation: Buffer;
  readonly database: string;
  readonly session: string | undefined;
  /** The client connection that used it last. */
  readonly client: object;
}

interface Entry extends OpenCursor {
  readonly expiresAt: number;
}

/** How long cursors live, milliseconds: unused, and unused after their client's connection closed. */
export interface CursorLimits {
  readonly idleMs: number;
  readonly orphanMs: number;
  readonly now: () => number;
}

/** Open cursors by id. A page is served from the engine's file, so a cursor holds memory here but no connection. */
export class CursorRegistry {
  private readonly limits: CursorLimits;
  private readonly open = new Map<bigint, Entry>();

  constructor(limits: CursorLimits) {
    this.limits = limits;
  }

  /** Number of cursors open now. */
  get size(): number {
    return this.open.size;
  }

  /** Remembers where a cursor stands now. */
  put(cursor: OpenCursor): void {
    this.open.set(cursor.id, { ...cursor, expiresAt: this.limits.now() + this.limits.idleMs });
  }

  /** Takes the cursor out, so that nobody else reads it meanwhile. Throws CommandFailure CursorNotFound. */
  take(id: bigint): OpenCursor {
    const cursor = this.open.get(id);
    if (cursor === undefined) {
      throw new CommandFailure({ code: 43, codeName: 'CursorNotFound' }, `cursor id ${String(id)} not found`);
    }
    this.open.delete(id);
    return cursor;
  }

  /** Forgets a cursor; tells whether it was there. */
  kill(id: bigint): boolean {
    return this.open.delete(id);
  }

  /** A closed connection shortens the life of its cursors: the client may still go on over another one of its own. */
  disconnected(client: object): void {
    const expiresAt = this.limits.now() + this.limits.orphanMs;
    for (const [id, cursor] of this.open) if (cursor.client === client) this.open.set(id, { ...cursor, expiresAt });
  }

  /** Forgets the cursors of a session that its client ended. */
  sessionEnded(session: string): void {
    for (const [id, cursor] of this.open) if (cursor.session === session) this.open.delete(id);
  }

  /** Forgets the cursors that nobody used in time. */
  expire(): void {
    const now = this.limits.now();
    for (const [id, cursor] of this.open) if (cursor.expiresAt <= now) this.open.delete(id);
  }
}
