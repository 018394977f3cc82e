import type { Diagnostic } from '#catalog/language';
import type { Mark } from '#designer/canvas';

/** The marks of the drawing: for each part the worst that was found, errors first. */
export function marksOf(
  diagnostics: readonly Diagnostic[],
  kind: 'state' | 'transition',
  sentence: (diagnostic: Diagnostic) => string,
): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const diagnostic of diagnostics) {
    const { element, severity } = diagnostic;
    if (element?.kind !== kind) continue;
    const known = marks.get(element.id);
    if (!known || (known.severity === 'warning' && severity === 'error'))
      marks.set(element.id, { severity, sentence: sentence(diagnostic) });
  }
  return marks;
}
