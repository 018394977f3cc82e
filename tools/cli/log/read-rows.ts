import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { CommandFailure } from '../command-failure.ts';
import { LOG_COLUMNS, pickColumns, readCells, type LogCells } from './log-columns.ts';
import type { LogRow } from './log.ts';

/** A row where it was found. */
export interface FoundRow {
  readonly caseId: string;
  readonly row: LogRow;
  /** The line on which the row ends; the header is line 1. */
  readonly line: number;
}

/** No row of a log is as long as that; one that is longer is not held in memory. */
const LONGEST_ROW_BYTES = 1_000_000;

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder, not a file',
  EACCES: 'The file may not be read',
};
const CONTENT_PROBLEMS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: 'the compressed data ends too early: the file was cut off. Copy it again.',
  Z_DATA_ERROR: 'the compressed data is damaged. Copy the file again.',
  CSV_MAX_RECORD_SIZE: `the row is longer than ${String(LONGEST_ROW_BYTES / 1_000_000)} MB. Is a quote left open, or is this no CSV file?`,
  CSV_RECORD_INCONSISTENT_COLUMNS: 'the row has another number of cells than the first line has columns.',
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed.',
  CSV_INVALID_CLOSING_QUOTE: 'a quoted cell goes on after its closing quote.',
  INVALID_OPENING_QUOTE: 'a quote stands in the middle of a cell that is not quoted.',
};

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A failure to reach the file at all, as a line for the person. */
export function fileFailure(file: string, error: unknown): unknown {
  const problem = FILE_PROBLEMS[codeOf(error)];
  return problem === undefined ? error : new CommandFailure(`${problem}: ${file}`);
}

/** The first bytes of the file, which tell what it is. */
async function firstBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFailure(file, error);
  }
}

async function isCompressed(file: string): Promise<boolean> {
  const bytes = await firstBytes(file);
  if (bytes.length === 0) throw new CommandFailure(`The file is empty: ${file}`);
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!gzip && file.endsWith('.gz')) throw new CommandFailure(`The file ends in .gz, but is not gzip: ${file}`);
  return gzip;
}

/**
 * Reads a CSV log, compressed by gzip or not, row by row: memory stays bounded however large it is.
 * `onText` is shown the uncompressed bytes. @throws CommandFailure with the line and what is wrong there.
 */
export async function* readRows(file: string, onText: (chunk: Buffer) => void): AsyncGenerator<FoundRow> {
  const compressed = await isCompressed(file);
  const seen = { header: false };
  const parser = parse({
    bom: true,
    info: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW_BYTES,
    columns: (header: string[]) => {
      seen.header = true;
      return pickColumns(header);
    },
  });
  async function* watched(source: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      onText(chunk);
      yield chunk;
    }
  }
  const ended = () => undefined; // the loop below is told of errors as well
  if (compressed) pipeline(createReadStream(file), createGunzip(), watched, parser, ended);
  else pipeline(createReadStream(file), watched, parser, ended);
  let line = 1;
  try {
    for await (const found of parser as AsyncIterable<{ record: LogCells; info: { lines: number } }>) {
      line = found.info.lines;
      yield { ...readCells(found.record), line };
    }
  } catch (error) {
    throw atLine(error, { file, line, parsed: parser.info.lines });
  }
  if (!seen.header) throw new CommandFailure(`The file is empty: ${file}`);
  if (line === 1) throw new CommandFailure(`The log has no rows, only the columns ${LOG_COLUMNS.join(', ')}: ${file}`);
}

/** The error with the place where it happened: our own rows at their line, the parser's at the line it had come to. */
function atLine(
  error: unknown,
  at: { readonly file: string; readonly line: number; readonly parsed: number },
): unknown {
  const { file, line, parsed } = at;
  if (error instanceof CommandFailure) return new CommandFailure(`${file}, line ${String(line)}: ${error.message}`);
  const problem = CONTENT_PROBLEMS[codeOf(error)];
  if (problem !== undefined) return new CommandFailure(`${file}, line ${String(parsed)}: ${problem}`);
  if (codeOf(error).startsWith('CSV_') && error instanceof Error)
    return new CommandFailure(`${file}, line ${String(parsed)}: ${error.message}`);
  return fileFailure(file, error);
}
