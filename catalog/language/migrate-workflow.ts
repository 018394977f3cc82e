import type { Diagnostic } from './diagnostic.ts';
import { diagnose } from './diagnostic-code.ts';
import { WORKFLOW_SCHEMA_VERSION } from './workflow.ts';

type Document = Readonly<Record<string, unknown>>;

/** Step n brings a document of version n to version n + 1. A step is never changed once a release has shipped with it. */
const STEPS: ReadonlyMap<number, (document: Document) => Document> = new Map();

export type MigratedWorkflow =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Brings a document of an older schema version to the current one; refuses one that is newer than this program or has no version. */
export function migrateWorkflow(document: Document): MigratedWorkflow {
  const version = document['schemaVersion'];
  const path = ['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const params = { current: WORKFLOW_SCHEMA_VERSION };
    return { ok: false, diagnostics: [diagnose('document.no-version', { path, params })] };
  }
  if (version > WORKFLOW_SCHEMA_VERSION) {
    const params = { version, current: WORKFLOW_SCHEMA_VERSION };
    return { ok: false, diagnostics: [diagnose('document.newer-version', { path, params })] };
  }
  let migrated = document;
  for (let from = version; from < WORKFLOW_SCHEMA_VERSION; from += 1) {
    const step = STEPS.get(from);
    if (step) migrated = { ...step(migrated), schemaVersion: from + 1 };
  }
  return { ok: true, document: migrated };
}
