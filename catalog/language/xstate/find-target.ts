import { nodesOf, type MachineNode } from './machine-node.ts';

/** Finds the node that a target names: `#id`, `#id.child`, `.child`, a sibling's key, or a path of keys. */
export type FindTarget = (target: string, source: MachineNode) => MachineNode | undefined;

function descend(from: MachineNode | undefined, keys: readonly string[]): MachineNode | undefined {
  let node = from;
  for (const key of keys) node = node?.children.find((child) => child.key === key);
  return node;
}

/** Keys may hold escaped dots: `a\\.b` is one key. */
function keysIn(path: string): readonly string[] {
  return path.split(/(?<!\\)\./).map((key) => key.replaceAll('\\.', '.'));
}

function automaticId(node: MachineNode): string {
  return node.parent ? `${automaticId(node.parent)}.${node.key}` : node.key;
}

/** The targets of a machine, as XState 5 resolves them. */
export function findTargetIn(root: MachineNode): FindTarget {
  const ids = new Map<string, MachineNode>();
  for (const node of nodesOf(root)) {
    const { id } = node.config;
    ids.set(automaticId(node), node);
    if (typeof id === 'string') ids.set(id, node);
  }
  const byId = (reference: string): MachineNode | undefined => {
    const known = ids.get(reference);
    if (known) return known;
    // An id may itself hold dots, so the longest id that fits is tried first.
    for (let dot = reference.lastIndexOf('.'); dot > 0; dot = reference.lastIndexOf('.', dot - 1)) {
      const start = ids.get(reference.slice(0, dot));
      if (start) return descend(start, keysIn(reference.slice(dot + 1)));
    }
    return undefined;
  };
  return (target, source) => {
    if (target.startsWith('#')) return byId(target.slice(1));
    if (target.startsWith('.')) return descend(source, keysIn(target.slice(1)));
    return descend(source.parent ?? source, keysIn(target));
  };
}
