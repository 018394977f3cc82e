import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { fromXstate } from '../from-xstate.ts';
import { fromMermaid } from '../mermaid/from-mermaid.ts';
import { parseWorkflow } from '../parse-workflow.ts';
import { DOCUMENT_LIMITS } from '../read-document.ts';
import { fromScxml } from '../scxml/from-scxml.ts';
import type { Workflow } from '../workflow.ts';

/** The notations that a workflow can be read from. */
export const IMPORT_FORMATS = ['statedesk', 'xstate', 'scxml', 'mermaid'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A workflow that was read, or what keeps the text from being one. */
export type ReadWorkflow =
  | { readonly ok: true; readonly workflow: Workflow; readonly losses: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A text without a byte order mark, and without the fence that Markdown puts around code. */
function bare(text: string): string {
  const begin = text.replace(/^\uFEFF/, '').trim();
  if (!begin.startsWith('```')) return begin;
  const inside = begin.slice(begin.indexOf('\n') + 1);
  const end = inside.indexOf('\n```');
  return end < 0 ? inside : inside.slice(0, end);
}

function formatOfJson(text: string): ImportFormat | undefined {
  try {
    const document = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if ('schemaVersion' in document || Array.isArray(document['states'])) return 'statedesk';
    return 'states' in document || 'initial' in document ? 'xstate' : undefined;
  } catch {
    return undefined;
  }
}

/** What a text is written in; `undefined` where it is none of the notations, or too long to be looked at. Never throws. */
export function recogniseFormat(text: string): ImportFormat | undefined {
  if (text.length > DOCUMENT_LIMITS.characters) return undefined;
  const begin = bare(text);
  if (begin.startsWith('{')) return formatOfJson(begin);
  if (begin.startsWith('<')) return /<(?:[\w.-]{1,40}:)?scxml[\s/>]/.test(begin.slice(0, 20_000)) ? 'scxml' : undefined;
  return /^\s*stateDiagram/m.test(begin.slice(0, 20_000)) ? 'mermaid' : undefined;
}

/** Reads a text as one of the notations. Never throws. */
export function readAs(text: string, format: ImportFormat): ReadWorkflow {
  const begin = bare(text);
  switch (format) {
    case 'xstate':
      return fromXstate(begin);
    case 'scxml':
      return fromScxml(begin);
    case 'mermaid':
      return fromMermaid(begin);
    case 'statedesk': {
      const parsed = parseWorkflow(begin);
      return parsed.ok ? { ...parsed, losses: [] } : parsed;
    }
  }
}

/** Why a text that is none of the notations cannot be read. */
function stranger(text: string): Diagnostic {
  if (text.length > DOCUMENT_LIMITS.characters)
    return diagnose('document.too-large', { path: [], params: { limit: DOCUMENT_LIMITS.characters / 1_000_000 } });
  const code = /\b(?:createMachine|setup)\s*\(/.test(text.slice(0, 20_000));
  return diagnose(code ? 'document.program' : 'document.no-format', { path: [] });
}

/** Reads a text in whichever notation it is written, with what it loses. A text in none of them is told apart by its diagnostic. Never throws. */
export function readExchange(text: string): ReadWorkflow & { readonly format?: ImportFormat } {
  const format = recogniseFormat(text);
  if (format === undefined) return { ok: false, diagnostics: [stranger(text)] };
  return { ...readAs(text, format), format };
}
