import type { JournalEntry, Ticket } from '#runtime/core';
import { differences, type Parts } from './differences.ts';
import { derivedParts, storedParts, type RecordedEntry, type TicketDocument } from './ticket-document.ts';

/** The longest journal a ticket's document carries. */
const MOST_ENTRIES = 20;
const MOST_BYTES = 32_000;
/** How many entries stay when older ones move out. */
const KEPT_ENTRIES = 10;
const KEPT_BYTES = 16_000;

/** Parts that grow with the ticket's life: of these only what differs is written. */
const DEEP = new Set(['fields', 'clocks']);

/** One conditional update: what it writes, the document it leads to, and the entries that must lie in `journal` before. */
export interface TicketWrite {
  readonly update: {
    readonly $set: Readonly<Record<string, unknown>>;
    readonly $unset?: Readonly<Record<string, ''>>;
    readonly $push: { readonly journal: { readonly $each: readonly RecordedEntry[]; readonly $slice?: number } };
    readonly $inc: { readonly revision: 1 };
  };
  readonly after: TicketDocument;
  readonly moved: readonly RecordedEntry[];
}

const sizeOf = (entry: RecordedEntry) => JSON.stringify(entry).length;

/** How many of the newest entries stay embedded, and their size; all, where the journal (of `bytes` in all) is still small. */
function keptOf(journal: readonly RecordedEntry[], bytes: number): { readonly kept: number; readonly bytes: number } {
  if (journal.length <= MOST_ENTRIES && bytes <= MOST_BYTES) return { kept: journal.length, bytes };
  let [kept, size] = [0, 0];
  for (const entry of journal.toReversed()) {
    const more = sizeOf(entry);
    if (kept > 0 && (kept === KEPT_ENTRIES || size + more > KEPT_BYTES)) break;
    kept += 1;
    size += more;
  }
  return { kept, bytes: size };
}

function changes(before: TicketDocument, next: Parts) {
  const { _id, revision, journal, lease, ...old } = before;
  return differences(old, next, (part) => DEEP.has(part));
}

/** The one update that takes a ticket from `before` to what was decided: field by field, never the whole document. */
export function ticketWrite(
  before: TicketDocument,
  decided: { readonly ticket: Ticket; readonly entry: JournalEntry; readonly recordedAt: Date },
): TicketWrite {
  const { ticket, entry, recordedAt } = decided;
  const recorded = { ...entry, recordedAt };
  const journal = [...before.journal, recorded];
  const { kept, bytes: journalBytes } = keptOf(journal, before.journalBytes + sizeOf(recorded));
  const next = { ...storedParts(ticket), ...derivedParts(ticket, before), journalBytes };
  const { $set, $unset } = changes(before, next);
  const slice = kept < journal.length ? { $slice: -kept } : {};
  return {
    update: {
      $set,
      ...(Object.keys($unset).length > 0 && { $unset }),
      $push: { journal: { $each: [recorded], ...slice } },
      $inc: { revision: 1 },
    },
    after: {
      _id: before._id,
      ...next,
      revision: before.revision + 1,
      journal: journal.slice(-kept),
      ...(before.lease && { lease: before.lease }),
    },
    moved: journal.slice(0, -kept),
  };
}
