import { CommandFailure } from '../command-failure.ts';
import type { LogRow } from './log.ts';
import { parseInstant } from './parse-instant.ts';

/** The columns that are read; a log may have others. */
export const LOG_COLUMNS = ['case_id', 'seq', 'timestamp', 'state', 'substate', 'team'] as const;
type LogColumn = (typeof LOG_COLUMNS)[number];

/** The cells of a row, by column. */
export type LogCells = Readonly<Record<LogColumn, string>>;

const LONGEST_NAME = 500;

/** Picks the wanted columns of a header: false for those nobody reads. @throws CommandFailure for a missing or doubled column. */
export function pickColumns(header: readonly string[]): (LogColumn | false)[] {
  const names = header.map((name) => name.trim());
  const missing = LOG_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const word = missing.length === 1 ? 'column is' : 'columns are';
    throw new CommandFailure(`the ${word} missing: ${missing.join(', ')}. The first line must name the columns.`);
  }
  const doubled = LOG_COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (doubled !== undefined) throw new CommandFailure(`column ${doubled} stands twice.`);
  return names.map((name) => LOG_COLUMNS.find((column) => column === name) ?? false);
}

/** The text as a message may show it. */
const shown = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The row and the case of some cells; spaces around them mean nothing. @throws CommandFailure that says what is wrong. */
export function readCells(cells: LogCells): { readonly caseId: string; readonly row: LogRow } {
  const [caseId, seq, timestamp] = [cells.case_id.trim(), cells.seq.trim(), cells.timestamp.trim()];
  const [state, substate, team] = [cells.state.trim(), cells.substate.trim(), cells.team.trim()];
  if (caseId === '') throw new CommandFailure('case_id is empty.');
  if (!/^\d{1,15}$/.test(seq)) throw new CommandFailure(`seq is ${shown(seq)}; a whole number is expected.`);
  const at = parseInstant(timestamp);
  if (at === undefined)
    throw new CommandFailure(`timestamp is ${shown(timestamp)}; an instant like 2026-03-02T09:30:00Z is expected.`);
  if (state === '') throw new CommandFailure('state is empty.');
  const name = substate === '' ? state : `${state}/${substate}`;
  for (const [column, value] of Object.entries({ case_id: caseId, state: name, team })) {
    if (value.length > LONGEST_NAME)
      throw new CommandFailure(`${column} is longer than ${String(LONGEST_NAME)} characters.`);
  }
  return { caseId, row: { seq: Number(seq), at, state: name, team: team === '' ? undefined : team } };
}
