import { MERMAID_LIMITS, MermaidReader, type MermaidChart } from './mermaid-chart.ts';

/** Whether a text is larger than any diagram that people draw. */
export function isTooLarge(source: string): boolean {
  const { characters, lines } = MERMAID_LIMITS;
  return source.length > characters || source.split('\n', lines + 2).length > lines;
}

const HEADER = /^\s*stateDiagram(-v2)?\s*$/;

/** Reads a Mermaid state diagram, with or without the fences of Markdown around it; undefined where the text is none. */
export function readMermaid(source: string): MermaidChart | undefined {
  const lines = source.split(/\r?\n/);
  const reader = new MermaidReader();
  let began = false;
  for (const [position, line] of lines.entries()) {
    if (began) {
      if (/^\s*```/.test(line)) break;
      reader.read(line, position + 1);
    } else if (HEADER.test(line.replace(/%%.*$/, ''))) began = true;
    else {
      const title = /^\s*title:\s*(.+)$/.exec(line)?.[1];
      if (title !== undefined) reader.title = title;
      else if (!/^\s*(---|```.*|%%.*|config:.*|\s+.*|)\s*$/.test(line)) return undefined;
    }
  }
  return began ? reader : undefined;
}
