import type { Workflow } from '#catalog/language';

/** Who saved the draft meanwhile. */
export interface Conflict {
  readonly revision: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** Whether the work is safe. */
export type SaveStatus =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/** What the autosave needs from the page around. */
export interface AutosaveSetting {
  /** Stores the document over this revision; gives the new one. Rejects where it could not. */
  readonly save: (
    document: Workflow,
    revision: number,
  ) => Promise<{ readonly revision: number; readonly changedAt: Date }>;
  /** The conflict that a rejection tells of, or `undefined` where it failed otherwise. */
  readonly conflictIn: (error: unknown) => Conflict | undefined;
  /** Keeps edits that are not stored yet, over a revision; `undefined`: all is stored. */
  readonly keep: (document: Workflow | undefined, revision: number) => void;
  readonly onStatus: (status: SaveStatus, savedAt: Date | undefined) => void;
  /** Calls back after so many milliseconds; the returned function calls it off. */
  readonly after: (ms: number, act: () => void) => () => void;
}

/** Where the page began: the stored document and its revision. */
export interface StoredDraft {
  readonly document: Workflow;
  readonly revision: number;
  readonly changedAt: Date;
}

const PAUSE_MS = 700;
const RETRY_MS = 5_000;

/**
 * Saves a draft a moment after each edit, one save at a time. An edit is kept in the browser at once and forgotten there when it is
 * stored. When somebody else has saved, it stops until `adopt` says how to go on; nothing is overwritten.
 */
export class Autosave {
  readonly #setting: AutosaveSetting;
  #stored: StoredDraft;
  #latest: Workflow;
  #status: SaveStatus = { kind: 'saved' };
  #callOff: (() => void) | undefined;
  #flight: Promise<void> | undefined;

  constructor(stored: StoredDraft, setting: AutosaveSetting) {
    this.#stored = stored;
    this.#latest = stored.document;
    this.#setting = setting;
  }

  /** The revision that the edits stand on. */
  get revision(): number {
    return this.#stored.revision;
  }

  get isDirty(): boolean {
    return this.#latest !== this.#stored.document;
  }

  /** Takes notice of the document as it is now. */
  edit(document: Workflow): void {
    if (document === this.#latest) return;
    this.#latest = document;
    this.#setting.keep(this.isDirty ? document : undefined, this.revision);
    if (this.#status.kind === 'conflict') return;
    if (!this.#flight) this.#tell({ kind: this.isDirty ? 'unsaved' : 'saved' });
    this.#schedule(PAUSE_MS);
  }

  /** Saves now what is unsaved; resolves when the server has answered, well or not. */
  async flush(): Promise<void> {
    this.#callOff?.();
    this.#callOff = undefined;
    while (this.#flight) await this.#flight;
    if (!this.isDirty || this.#status.kind === 'conflict') return;
    this.#flight = this.#send().finally(() => (this.#flight = undefined));
    await this.#flight;
  }

  /** Goes on from what the server holds now: it is stored, whatever the page shows. */
  adopt(stored: StoredDraft): void {
    this.#callOff?.();
    this.#stored = stored;
    this.#latest = stored.document;
    this.#setting.keep(undefined, stored.revision);
    this.#tell({ kind: 'saved' });
  }

  /** Tells that somebody saved, found otherwise than by saving. */
  conflict(conflict: Conflict): void {
    this.#callOff?.();
    this.#tell({ kind: 'conflict', conflict });
  }

  /** Stops what is scheduled; unsaved edits stay kept in the browser. */
  stop(): void {
    this.#callOff?.();
  }

  #schedule(ms: number): void {
    this.#callOff?.();
    this.#callOff = this.#setting.after(ms, () => void this.flush());
  }

  #tell(status: SaveStatus): void {
    this.#status = status;
    this.#setting.onStatus(status, this.#stored.changedAt);
  }

  async #send(): Promise<void> {
    const sent = this.#latest;
    this.#tell({ kind: 'saving' });
    try {
      const { revision, changedAt } = await this.#setting.save(sent, this.revision);
      this.#stored = { document: sent, revision, changedAt };
      this.#setting.keep(this.isDirty ? this.#latest : undefined, revision);
      this.#tell({ kind: this.isDirty ? 'unsaved' : 'saved' });
      if (this.isDirty) this.#schedule(PAUSE_MS);
    } catch (error) {
      const conflict = this.#setting.conflictIn(error);
      if (conflict) this.#tell({ kind: 'conflict', conflict });
      else {
        this.#tell({ kind: 'failed', error });
        this.#schedule(RETRY_MS);
      }
    }
  }
}
