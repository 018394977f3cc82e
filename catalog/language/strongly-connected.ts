interface Visit<T> {
  readonly node: T;
  readonly next: Iterator<T>;
}

/**
 * The groups of nodes that lead to each other (Tarjan); a node by itself is one only where it leads to itself. Iterative, since a hostile
 * document may chain thousands.
 */
export function stronglyConnected<T>(nodes: Iterable<T>, after: (node: T) => Iterable<T>): readonly (readonly T[])[] {
  const found: T[][] = [];
  const order = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const begin = (node: T): Visit<T> => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: after(node)[Symbol.iterator]() };
  };
  const lower = (node: T, to: number | undefined) => low.set(node, Math.min(low.get(node) ?? 0, to ?? 0));
  const close = (node: T) => {
    const group = open.splice(open.lastIndexOf(node));
    for (const each of group) isOpen.delete(each);
    const loops = (): boolean => [...after(node)].includes(node);
    if (group.length > 1 || loops()) found.push(group);
  };
  for (const start of nodes) {
    const path = order.has(start) ? [] : [begin(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.next.next();
      if (next.done !== true && !order.has(next.value)) path.push(begin(next.value));
      else if (next.done !== true) {
        if (isOpen.has(next.value)) lower(top.node, order.get(next.value));
      } else {
        path.pop();
        const above = path.at(-1);
        if (above) lower(above.node, low.get(top.node));
        if (low.get(top.node) === order.get(top.node)) close(top.node);
      }
    }
  }
  return found;
}
