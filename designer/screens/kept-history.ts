import { z } from 'zod';
import type { Workflow } from '#catalog/language';
import { openDocument, packHistory, unpackHistory, type DesignerState, type PackedHistory } from '#designer/document';
import type { EditStore } from './unsaved-edits.ts';

/** So many edits are kept. */
const MOST_KEPT = 100;
/** A browser keeps a few megabytes for everything: a longer history is kept for its latest part only. */
const MOST_LETTERS = 1_000_000;

const keyOf = (workflow: string) => `statedesk.history.${workflow}`;

// Whether the commands still mean what they meant is found out by doing them again.
const packedSchema = z.object({
  start: z.custom<PackedHistory['start']>((value) => typeof value === 'object' && value !== null),
  commands: z.array(
    z.custom<PackedHistory['commands'][number]>((value) => typeof value === 'object' && value !== null),
  ),
  undone: z.int().min(0),
});

/** Keeps the latest edits of a workflow in the browser; a browser that keeps nothing is no reason to fail. */
export function keepHistory(store: EditStore, state: DesignerState): void {
  const key = keyOf(state.document.id);
  try {
    for (let limit = MOST_KEPT; limit >= 1; limit = Math.floor(limit / 4)) {
      const packed = packHistory(state, limit);
      const written = packed && JSON.stringify(packed);
      if (written !== undefined && written.length > MOST_LETTERS) continue;
      if (written === undefined) store.removeItem(key);
      else store.setItem(key, written);
      return;
    }
    store.removeItem(key);
  } catch {
    return;
  }
}

/** The document with the history that was kept for it; with none where it was changed elsewhere since. */
export function withKeptHistory(store: EditStore, document: Workflow): DesignerState {
  try {
    const packed = packedSchema.safeParse(JSON.parse(store.getItem(keyOf(document.id)) ?? 'null'));
    return packed.success ? unpackHistory(document, packed.data) : openDocument(document);
  } catch {
    return openDocument(document);
  }
}
