import { readFile } from 'node:fs/promises';
import {
  IMPORT_FORMATS,
  readAs,
  recogniseFormat,
  type ImportFormat,
  type ReadWorkflow,
  type Workflow,
} from '#catalog/language';
import { CommandFailure } from './command-failure.ts';
import { pathOf, sentenceOf } from './diagnostic-sentence.ts';
import { fileFailure } from './log/read-rows.ts';

/** The formats that a workflow can be read from, and `auto`: the one that the text is written in. */
export const FILE_FORMATS = ['auto', ...IMPORT_FORMATS] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a text is written in. What is none of the notations is read as what it looks like, for its diagnostics. */
export function formatOf(text: string): ImportFormat {
  return recogniseFormat(text) ?? (text.trimStart().startsWith('<') ? 'scxml' : 'statedesk');
}

/** Reads a workflow with all that is wrong with it. @throws CommandFailure where there is no file. */
export async function readDocument(file: string, format: FileFormat): Promise<ReadWorkflow> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw fileFailure(file, error);
  }
  return readAs(text, format === 'auto' ? formatOf(text) : format);
}

/** Reads a workflow. @throws CommandFailure with the first thing that is wrong with it. */
export async function readWorkflow(file: string, format: FileFormat): Promise<Workflow> {
  const read = await readDocument(file, format);
  if (read.ok) return read.workflow;
  const [first] = read.diagnostics;
  const place = first && first.path.length > 0 ? `, ${pathOf(first)}` : '';
  throw new CommandFailure(`${file}${place}: ${first ? sentenceOf(first) : 'This is no workflow.'}`);
}
