import type { Diagnostic, ImportFormat } from '#catalog/language';

/** What came of a text that was pasted onto the drawing. */
export interface PastedText {
  /** What the text was written in; `undefined` where it is no notation of workflows. */
  readonly format: ImportFormat | undefined;
  /** How many states it brought. */
  readonly states: number;
  /** What it lost, or why it brought nothing. */
  readonly diagnostics: readonly Diagnostic[];
}
