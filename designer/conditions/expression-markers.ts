import type { ExpressionReason } from '#catalog/language';
import type { CodeMarker } from '#ui/code-editor';

/** Where in its text a reason points to, for an editor: the word at its position, the whole text where it has none. */
export function expressionMarker(text: string, { params }: ExpressionReason, message: string): CodeMarker {
  const position = params['position'];
  const from = typeof position === 'number' ? Math.min(position - 1, text.length) : 0;
  const word = /^[\w."]+/.exec(text.slice(from))?.[0].length ?? 1;
  const to = typeof position === 'number' ? from + word : text.length;
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
  const [begin, end] = [at(from), at(to)];
  return { ...begin, endLine: end.line, endColumn: end.column, severity: 'error', message };
}
