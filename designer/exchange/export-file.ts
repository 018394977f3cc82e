import { EXPORT_FORMATS, writeExchange, type Diagnostic, type Language, type Workflow } from '#catalog/language';
import { drawPng } from './draw-png.ts';

/** What a workflow can be downloaded as. */
export const FILE_KINDS = [...EXPORT_FORMATS, 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const ENDINGS: Readonly<Record<FileKind, string>> = {
  statedesk: 'json',
  xstate: 'xstate.json',
  scxml: 'scxml',
  mermaid: 'mmd',
  svg: 'svg',
  png: 'png',
};

const TYPES: Readonly<Record<FileKind, string>> = {
  statedesk: 'application/json',
  xstate: 'application/json',
  scxml: 'application/scxml+xml',
  mermaid: 'text/vnd.mermaid',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** A file of a workflow before it is downloaded. */
export interface ExportFile {
  readonly kind: FileKind;
  readonly name: string;
  readonly losses: readonly Diagnostic[];
  /** Makes the content; rejects where the browser cannot. */
  readonly content: () => Promise<Blob>;
}

/** A workflow as a file of a kind, named after it, with what the file will lack. */
export function exportFile(workflow: Workflow, kind: FileKind, language: Language): ExportFile {
  const { text, losses } = writeExchange(workflow, kind === 'png' ? 'svg' : kind, language);
  return {
    kind,
    losses,
    name: `${workflow.id}.${ENDINGS[kind]}`,
    content: () => (kind === 'png' ? drawPng(text) : Promise.resolve(new Blob([text], { type: TYPES[kind] }))),
  };
}
