import { readFile } from 'node:fs/promises';
import { fromXstate, parseWorkflow, type Diagnostic, type Workflow } from '#catalog/language';
import { CommandFailure } from './command-failure.ts';
import { pathOf, sentenceOf } from './diagnostic-sentence.ts';
import { fileFailure } from './log/read-rows.ts';

/** The formats that a workflow can be read from. */
export const IMPORT_FORMATS = ['statedesk', 'xstate'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A document that was read, or what keeps it from being one. */
export type ReadWorkflow =
  | { readonly ok: true; readonly workflow: Workflow; readonly losses: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a workflow with all that is wrong with it. @throws CommandFailure where there is no file. */
export async function readDocument(file: string, format: ImportFormat): Promise<ReadWorkflow> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw fileFailure(file, error);
  }
  if (format === 'xstate') return fromXstate(text);
  const parsed = parseWorkflow(text);
  return parsed.ok ? { ...parsed, losses: [] } : parsed;
}

/** Reads a workflow. @throws CommandFailure with the first thing that is wrong with it. */
export async function readWorkflow(file: string, format: ImportFormat): Promise<Workflow> {
  const read = await readDocument(file, format);
  if (read.ok) return read.workflow;
  const [first] = read.diagnostics;
  const place = first && first.path.length > 0 ? `, ${pathOf(first)}` : '';
  throw new CommandFailure(`${file}${place}: ${first ? sentenceOf(first) : 'This is no workflow.'}`);
}
