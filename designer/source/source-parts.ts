import type { Part } from '#designer/document';
import type { SourceNode } from './source-tree.ts';

const LISTS = [
  ['states', 'state'],
  ['transitions', 'transition'],
] as const;

function items(root: SourceNode, list: string): readonly SourceNode[] {
  return [...(root.inside?.get(list)?.inside?.values() ?? [])];
}

/** The state or transition in whose text an offset lies. */
export function partAt(root: SourceNode, offset: number): Part | undefined {
  for (const [list, kind] of LISTS) {
    const node = items(root, list).find(({ from, to }) => from <= offset && offset <= to);
    const id = node?.inside?.get('id')?.text;
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/** Where the id of a state or transition stands: inside its quotes. */
export function rangeOf(root: SourceNode, part: Part): { readonly from: number; readonly to: number } | undefined {
  const list = part.kind === 'state' ? 'states' : 'transitions';
  for (const item of items(root, list)) {
    const id = item.inside?.get('id');
    if (id?.text === part.id) return { from: id.from + 1, to: id.to - 1 };
  }
  return undefined;
}
