import { workflowSchema, type Workflow } from '#catalog/language';

/** Edits that no server has stored yet, kept in the browser. */
export interface UnsavedEdits {
  /** The draft's revision they were made on. */
  readonly revision: number;
  readonly document: Workflow;
}

/** The browser's store, or one like it. */
export type EditStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (workflow: string) => `statedesk.unsaved.${workflow}`;

/** Keeps unsaved edits; a browser that keeps nothing (private window, full) is no reason to fail: the page still saves to the server. */
export function keepEdits(store: EditStore, workflow: string, edits: UnsavedEdits): void {
  try {
    store.setItem(keyOf(workflow), JSON.stringify(edits));
  } catch {
    return;
  }
}

/** The edits that were kept for a workflow; what cannot be read any more is none. */
export function keptEdits(store: EditStore, workflow: string): UnsavedEdits | undefined {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(workflow)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('revision' in kept) || !('document' in kept)) return undefined;
    const document = workflowSchema.safeParse(kept.document);
    if (typeof kept.revision !== 'number' || !document.success || document.data.id !== workflow) return undefined;
    return { revision: kept.revision, document: document.data };
  } catch {
    return undefined;
  }
}

/** Forgets them: they are stored. */
export function forgetEdits(store: EditStore, workflow: string): void {
  try {
    store.removeItem(keyOf(workflow));
  } catch {
    return;
  }
}
