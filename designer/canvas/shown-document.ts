import type { Workflow } from '#catalog/language';
import { withInside, withKey } from '#designer/document';

/** The document as it is drawn with some groups closed, and how many states each of them hides. */
export interface ShownDocument {
  readonly document: Workflow;
  readonly hidden: ReadonlyMap<string, number>;
}

/** What lies in closed groups is left out; transitions over their border lead to or from the group itself. What is shown is never saved. */
export function withClosed(document: Workflow, closed: ReadonlySet<string>): ShownDocument {
  const present = document.states.filter(
    ({ id, type }) => closed.has(id) && (type === 'compound' || type === 'parallel'),
  );
  const holder = new Map<string, string>();
  const hidden = new Map<string, number>();
  for (const { id } of present) {
    const inside = [...withInside(document, [id])].filter((each) => each !== id);
    hidden.set(id, inside.length);
    // The outermost closed group wins: it holds all that the others do.
    for (const each of inside) {
      const known = holder.get(each);
      if (known === undefined || inside.includes(known)) holder.set(each, id);
    }
  }
  if (holder.size === 0) return { document, hidden: new Map() };
  const shownEnd = (id: string) => holder.get(id) ?? id;
  const states = document.states
    .filter(({ id }) => !holder.has(id))
    .map((state) =>
      hidden.has(state.id) ? { ...withKey(state, 'initial', undefined), type: 'atomic' as const } : state,
    );
  const transitions = document.transitions.flatMap((transition) => {
    const { source, target = source } = transition;
    const [from, to] = [shownEnd(source), shownEnd(target)];
    if (from === to && (holder.has(source) || holder.has(target))) return [];
    const also = transition.also?.map(shownEnd);
    const led = { ...withKey(transition, 'also', also), source: from };
    return [transition.target === undefined ? led : { ...led, target: to }];
  });
  const places = Object.entries(document.layout.states).flatMap(([id, place]) => {
    if (holder.has(id)) return [];
    return [[id, hidden.has(id) ? { x: place.x, y: place.y } : place] as const];
  });
  return {
    document: { ...document, states, transitions, layout: { ...document.layout, states: Object.fromEntries(places) } },
    hidden,
  };
}
