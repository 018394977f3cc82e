import { createHash } from 'node:crypto';
import { CommandFailure } from '../command-failure.ts';
import type { Log, LogRow } from './log.ts';
import { readRows } from './read-rows.ts';

type PlacedRow = LogRow & { readonly line: number };

/** One string object per distinct text: a log repeats few names many times. */
function interning(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first !== undefined) return first;
    known.set(text, text);
    return text;
  };
}

/** The rows in the order of `seq`. @throws CommandFailure where two rows have the same. */
function inOrder(file: string, id: string, rows: PlacedRow[]): readonly LogRow[] {
  rows.sort((a, b) => a.seq - b.seq || a.line - b.line);
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before?.seq === row.seq) {
      throw new CommandFailure(
        `${file}, line ${String(row.line)}: case ${id} has seq ${String(row.seq)} already, on line ${String(before.line)}.`,
      );
    }
  }
  return rows;
}

/**
 * Reads a whole log (see `readRows`) and puts the rows of each case in order; they may lie scattered.
 * @throws CommandFailure with the line and what is wrong there.
 */
export async function readLog(file: string): Promise<Log> {
  const hash = createHash('sha256');
  const same = interning();
  const cases = new Map<string, PlacedRow[]>();
  let events = 0;
  for await (const { caseId, row, line } of readRows(file, (chunk) => hash.update(chunk))) {
    const placed = { ...row, state: same(row.state), team: row.team === undefined ? undefined : same(row.team), line };
    const known = cases.get(caseId);
    if (known) known.push(placed);
    else cases.set(caseId, [placed]);
    events += 1;
  }
  return {
    cases: [...cases].map(([id, rows]) => ({ id, rows: inOrder(file, id, rows) })),
    events,
    hash: hash.digest('hex'),
  };
}
