import type { TableAct } from './table-state.ts';

/** What a key press in a table means: an act on its state, or opening the active row. */
export type TableKeyMeaning = TableAct | { readonly kind: 'open' };

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The meaning of a key press in a table that shows `pageRows` rows at a time; `undefined` for keys that are not the table's. */
export function tableKey(press: Press, pageRows: number, selectable: boolean): TableKeyMeaning | undefined {
  if (press.altKey) return undefined;
  const held = press.ctrlKey || press.metaKey;
  if (held) return press.key === 'a' && selectable ? { kind: 'toggle-all' } : undefined;
  switch (press.key) {
    case 'j':
    case 'ArrowDown':
      return { kind: 'move', by: 1 };
    case 'k':
    case 'ArrowUp':
      return { kind: 'move', by: -1 };
    case 'PageDown':
      return { kind: 'move', by: pageRows };
    case 'PageUp':
      return { kind: 'move', by: -pageRows };
    case 'Home':
      return { kind: 'edge', to: 'first' };
    case 'End':
      return { kind: 'edge', to: 'last' };
    case 'Enter':
    case 'o':
      return { kind: 'open' };
    case 'x':
    case 'X':
    case ' ':
      if (!selectable) return undefined;
      return press.shiftKey ? { kind: 'range' } : { kind: 'toggle' };
    case 'Escape':
      return selectable ? { kind: 'clear' } : undefined;
    default:
      return undefined;
  }
}
