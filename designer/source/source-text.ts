import { parseWorkflow, type Diagnostic, type Workflow } from '#catalog/language';
import type { CodeMarker } from '#ui/code-editor';
import { shareParts } from './share-parts.ts';
import { nodeAt, readSource } from './source-tree.ts';

/** The text of a workflow as people read and edit it. */
export function sourceOf(document: Workflow): string {
  return JSON.stringify(document, null, 2);
}

/** What keeps a text from becoming the document, and where. */
export interface SourceProblem {
  readonly from: number;
  readonly to: number;
  /** `syntax`: the text is no JSON; `id`: it is another workflow's. */
  readonly problem: 'syntax' | 'id' | Diagnostic;
}

export type ParsedSource =
  | { readonly ok: true; readonly document: Workflow }
  | { readonly ok: false; readonly problems: readonly SourceProblem[] };

/** A text as the next version of a document; what did not change is the same object. */
export function parseSource(text: string, before: Workflow): ParsedSource {
  const read = readSource(text);
  if (!read.ok) return { ok: false, problems: [{ from: read.offset, to: read.offset + 1, problem: 'syntax' }] };
  const parsed = parseWorkflow(text);
  if (!parsed.ok) {
    const problems = parsed.diagnostics.map((problem) => {
      const { from, to } = nodeAt(read.root, problem.path);
      return { from, to, problem };
    });
    return { ok: false, problems };
  }
  if (parsed.workflow.id !== before.id) {
    const { from, to } = nodeAt(read.root, ['id']);
    return { ok: false, problems: [{ from, to, problem: 'id' }] };
  }
  return { ok: true, document: shareParts(before, parsed.workflow) };
}

/** A problem as a mark in an editor: one line of it, so that a whole list is not underlined. */
export function problemMarker(text: string, { from, to }: SourceProblem, message: string): CodeMarker {
  const lines = text.slice(0, from).split('\n');
  const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1];
  const rest = text.slice(from, to).split('\n', 1)[0]?.length ?? 1;
  return { line, column, endLine: line, endColumn: column + Math.max(1, rest), severity: 'error', message };
}
