import { readFile } from 'node:fs/promises';
import { fromMermaid, fromScxml, fromXstate, parseWorkflow, type Diagnostic, type Workflow } from '#catalog/language';
import { CommandFailure } from './command-failure.ts';
import { pathOf, sentenceOf } from './diagnostic-sentence.ts';
import { fileFailure } from './log/read-rows.ts';

/** The formats that a workflow can be read from. */
const FORMATS = ['statedesk', 'xstate', 'scxml', 'mermaid'] as const;
type Format = (typeof FORMATS)[number];
/** The same, or `auto`: the one that the text is written in. */
export const IMPORT_FORMATS = ['auto', ...FORMATS] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What a text is written in. JSON that is no workflow of ours, but has what an XState machine has, is one. */
export function formatOf(text: string): Format {
  const begin = text.replace(/^\uFEFF/, '').trimStart();
  if (begin.startsWith('<')) return 'scxml';
  if (!begin.startsWith('{')) return /^\s*stateDiagram/m.test(text) ? 'mermaid' : 'statedesk';
  try {
    const document = JSON.parse(begin) as Readonly<Record<string, unknown>>;
    const isMachine = !('schemaVersion' in document) && !Array.isArray(document['states']);
    return isMachine && ('states' in document || 'initial' in document) ? 'xstate' : 'statedesk';
  } catch {
    return 'statedesk';
  }
}

function readText(text: string, format: Format): ReadWorkflow {
  switch (format) {
    case 'xstate':
      return fromXstate(text);
    case 'scxml':
      return fromScxml(text);
    case 'mermaid':
      return fromMermaid(text);
    case 'statedesk': {
      const parsed = parseWorkflow(text);
      return parsed.ok ? { ...parsed, losses: [] } : parsed;
    }
  }
}

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
  return readText(text, format === 'auto' ? formatOf(text) : format);
}

/** Reads a workflow. @throws CommandFailure with the first thing that is wrong with it. */
export async function readWorkflow(file: string, format: ImportFormat): Promise<Workflow> {
  const read = await readDocument(file, format);
  if (read.ok) return read.workflow;
  const [first] = read.diagnostics;
  const place = first && first.path.length > 0 ? `, ${pathOf(first)}` : '';
  throw new CommandFailure(`${file}${place}: ${first ? sentenceOf(first) : 'This is no workflow.'}`);
}
