import type { Diagnostic } from './diagnostic.ts';
import { diagnose } from './diagnostic-code.ts';

/** Bounds of a document: the text's characters, the values inside it, and how deep they nest. */
export const DOCUMENT_LIMITS = { characters: 8_000_000, values: 500_000, depth: 100, diagnostics: 200 } as const;

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

export type ReadDocument =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The object in a JSON text, or the object itself, where it is of bounded size and depth. Never throws. */
export function readDocument(source: unknown): ReadDocument {
  const read = typeof source === 'string' ? fromText(source) : { ok: true as const, value: source };
  if (!read.ok) return { ok: false, diagnostics: [read.diagnostic] };
  const { value } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, diagnostics: [diagnose('document.no-object', { path: [] })] };
  }
  const shape = misshapen(value, { values: 0 });
  if (shape) return { ok: false, diagnostics: [shape] };
  return { ok: true, document: value as Readonly<Record<string, unknown>> };
}
