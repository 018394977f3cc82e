import type { Diagnostic } from './diagnostic.ts';
import { diagnose } from './diagnostic-code.ts';
import { migrateWorkflow } from './migrate-workflow.ts';
import { schemaDiagnostics } from './schema-diagnostic.ts';
import { workflowSchema, type Workflow } from './workflow.ts';

/** Bounds of a document: the text's characters, the values inside it, and how deep they nest. */
export const DOCUMENT_LIMITS = { characters: 8_000_000, values: 500_000, depth: 40, diagnostics: 200 } as const;

export type ParsedWorkflow =
  | { readonly ok: true; readonly workflow: Workflow }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

function refused(diagnostic: Diagnostic): ParsedWorkflow {
  return { ok: false, diagnostics: [diagnostic] };
}

function fromText(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly diagnostic: Diagnostic } {
  if (text.length > DOCUMENT_LIMITS.characters) {
    const params = { limit: DOCUMENT_LIMITS.characters / 1_000_000 };
    return { ok: false, diagnostic: diagnose('document.too-large', { path: [], params }) };
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const params = { detail: error instanceof Error ? error.message.slice(0, 200) : '' };
    return { ok: false, diagnostic: diagnose('document.no-json', { path: [], params }) };
  }
}

/** A document too big or too deep to be checked, or one whose keys would reach into JavaScript's own objects. */
function misshapen(value: object, seen: { values: number }, depth = 1): Diagnostic | undefined {
  if (depth > DOCUMENT_LIMITS.depth) {
    return diagnose('document.too-deep', { path: [], params: { limit: DOCUMENT_LIMITS.depth } });
  }
  if (Object.hasOwn(value, '__proto__')) {
    return diagnose('document.unknown-key', { path: [], params: { where: '', key: '__proto__' } });
  }
  const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
  seen.values += inside.length;
  if (seen.values > DOCUMENT_LIMITS.values) {
    return diagnose('document.too-large', { path: [], params: { limit: DOCUMENT_LIMITS.characters / 1_000_000 } });
  }
  for (const inner of inside) {
    const found = typeof inner === 'object' && inner !== null ? misshapen(inner, seen, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

/**
 * Reads a workflow from a JSON text or from a value that came from outside: brings it to the current schema version and fills in defaults.
 * Never throws. At most 200 diagnostics are given. What the document says is not judged: that is `validateWorkflow`.
 */
export function parseWorkflow(source: unknown): ParsedWorkflow {
  const read = typeof source === 'string' ? fromText(source) : { ok: true as const, value: source };
  if (!read.ok) return refused(read.diagnostic);
  const { value } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(diagnose('document.no-object', { path: [] }));
  }
  const shape = misshapen(value, { values: 0 });
  if (shape) return refused(shape);
  const migrated = migrateWorkflow(value as Readonly<Record<string, unknown>>);
  if (!migrated.ok) return migrated;
  const result = workflowSchema.safeParse(migrated.document);
  if (result.success) return { ok: true, workflow: result.data };
  const diagnostics = result.error.issues.flatMap((issue) => schemaDiagnostics(migrated.document, issue));
  return { ok: false, diagnostics: diagnostics.slice(0, DOCUMENT_LIMITS.diagnostics) };
}
