import type { Diagnostic } from './diagnostic.ts';
import { DOCUMENT_LIMITS, readDocument } from './read-document.ts';
import { migrateWorkflow } from './migrate-workflow.ts';
import { schemaDiagnostics } from './schema-diagnostic.ts';
import { workflowSchema, type Workflow } from './workflow.ts';

export type ParsedWorkflow =
  | { readonly ok: true; readonly workflow: Workflow }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a workflow from a JSON text or from a value that came from outside: brings it to the current schema version and fills in defaults.
 * Never throws. At most 200 diagnostics are given. What the document says is not judged: that is `validateWorkflow`.
 */
export function parseWorkflow(source: unknown): ParsedWorkflow {
  const read = readDocument(source);
  if (!read.ok) return read;
  const migrated = migrateWorkflow(read.document);
  if (!migrated.ok) return migrated;
  const result = workflowSchema.safeParse(migrated.document);
  if (result.success) return { ok: true, workflow: result.data };
  const diagnostics = result.error.issues.flatMap((issue) => schemaDiagnostics(migrated.document, issue));
  return { ok: false, diagnostics: diagnostics.slice(0, DOCUMENT_LIMITS.diagnostics) };
}
