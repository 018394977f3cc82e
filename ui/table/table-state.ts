/** What a table remembers about its rows: by id, so that a refresh changes nothing for the person. */
export interface TableState {
  /** The row the keyboard stands on. */
  readonly activeId: string | undefined;
  /** Where the active row stood when the rows were last seen: its successor is taken when it leaves. */
  readonly activeIndex: number;
  readonly selected: ReadonlySet<string>;
  /** Where a range selection began. */
  readonly anchorId: string | undefined;
}

/** What moves a table. `rowIds` are the rows in the order of the screen. */
export type TableAct =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'activate'; readonly id: string }
  | { readonly kind: 'toggle'; readonly id?: string }
  | { readonly kind: 'range'; readonly id?: string }
  | { readonly kind: 'toggle-all' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'rows-changed' };

/** Nothing active, nothing selected. */
export const INITIAL_TABLE_STATE: TableState = {
  activeId: undefined,
  activeIndex: -1,
  selected: new Set(),
  anchorId: undefined,
};

const clamp = (index: number, length: number) => Math.max(0, Math.min(length - 1, index));

function activate(state: TableState, rowIds: readonly string[], index: number): TableState {
  const id = rowIds[index];
  return id === undefined ? state : { ...state, activeId: id, activeIndex: index };
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

function selectRange(state: TableState, rowIds: readonly string[], id: string | undefined): TableState {
  const to = rowIds.indexOf(id ?? state.activeId ?? '');
  const from = rowIds.indexOf(state.anchorId ?? state.activeId ?? '');
  if (to === -1) return state;
  const [low, high] = from === -1 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  const selected = new Set([...state.selected, ...rowIds.slice(low, high + 1)]);
  return { ...activate(state, rowIds, to), selected };
}

/** After a refresh: the active row stays, or the row now in its place is taken; selected rows that left are dropped. */
function followRows(state: TableState, rowIds: readonly string[]): TableState {
  const present = new Set(rowIds);
  const kept = [...state.selected].filter((id) => present.has(id));
  const selected = kept.length === state.selected.size ? state.selected : new Set(kept);
  if (state.activeId === undefined) return selected === state.selected ? state : { ...state, selected };
  if (rowIds.length === 0) return { ...INITIAL_TABLE_STATE, selected };
  const found = rowIds.indexOf(state.activeId);
  const index = found === -1 ? clamp(state.activeIndex, rowIds.length) : found;
  if (found === state.activeIndex && selected === state.selected) return state;
  return activate({ ...state, selected }, rowIds, index);
}

/** The table's state after an act; the same object where nothing changes. Pure. */
export function actOnTable(state: TableState, act: TableAct, rowIds: readonly string[]): TableState {
  switch (act.kind) {
    case 'move': {
      if (state.activeId === undefined) return activate(state, rowIds, act.by > 0 ? 0 : rowIds.length - 1);
      return activate(state, rowIds, clamp(state.activeIndex + act.by, rowIds.length));
    }
    case 'edge':
      return activate(state, rowIds, act.to === 'first' ? 0 : rowIds.length - 1);
    case 'activate':
      return activate(state, rowIds, rowIds.indexOf(act.id));
    case 'toggle': {
      const id = act.id ?? state.activeId;
      if (id === undefined || !rowIds.includes(id)) return state;
      return { ...activate(state, rowIds, rowIds.indexOf(id)), selected: toggled(state.selected, id), anchorId: id };
    }
    case 'range':
      return selectRange(state, rowIds, act.id);
    case 'toggle-all': {
      const all = rowIds.every((id) => state.selected.has(id));
      return { ...state, selected: new Set(all ? [] : rowIds) };
    }
    case 'clear':
      return state.selected.size === 0 ? state : { ...state, selected: new Set(), anchorId: undefined };
    case 'rows-changed':
      return followRows(state, rowIds);
  }
}
