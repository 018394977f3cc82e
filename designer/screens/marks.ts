import type { Diagnostic, Workflow } from '#catalog/language';
import type { Mark } from '#designer/canvas';
import type { Part } from '#designer/document';

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

/** The part on the canvas that a finding leads to: its own, or for an event the first transition that waits for it. */
export function partOf({ element }: Diagnostic, document: Workflow): Part | undefined {
  if (element?.kind === 'state' || element?.kind === 'transition') return { kind: element.kind, id: element.id };
  if (element?.kind !== 'event') return undefined;
  const waits = document.transitions.find(({ trigger }) => trigger.kind === 'event' && trigger.event === element.id);
  return waits && { kind: 'transition', id: waits.id };
}
