import { DefectError, RefusedError, parseWorkflow, type Workflow } from '#catalog/language';
import { canonicalJson } from '../canonical-json.ts';

/** Well below the database's 16 MB for a document, so that a release with its other data always fits. */
const LARGEST_BYTES = 8_000_000;

/**
 * A workflow from outside. Throws RefusedError `document-invalid` (with the `path` and the code of the first diagnostic as `problem`)
 * where it is none, and `document-too-large`. What the workflow means is not checked: a draft may be half done.
 */
export function parseDocument(written: unknown): Workflow {
  const parsed = parseWorkflow(written);
  if (!parsed.ok) {
    const first = parsed.diagnostics[0];
    const params = { path: first?.path.join('.') ?? '', problem: first?.code ?? '' };
    throw new RefusedError('document-invalid', params);
  }
  const bytes = Buffer.byteLength(canonicalJson(parsed.workflow));
  if (bytes > LARGEST_BYTES) throw new RefusedError('document-too-large', { bytes, largest: LARGEST_BYTES });
  return parsed.workflow;
}

/** A workflow of ours as it was stored: brought to the present schema, with the defaults of parts that an older program did not know. */
export function storedDocument(stored: Workflow): Workflow {
  const parsed = parseWorkflow(stored);
  if (!parsed.ok) throw new DefectError('stored-document-invalid', { problem: parsed.diagnostics[0]?.code ?? '' });
  return parsed.workflow;
}
