import type { Category, WorkflowIndex } from '#catalog/language';

/** Among several active states the one that needs most attention speaks for the ticket: open beats waiting. */
const ORDER: readonly Category[] = ['new', 'open', 'waiting', 'resolved', 'closed', 'cancelled'];

/** The ticket's category: of the active states' own or inherited ones the first in the order of attention. */
export function categoryOf(states: readonly string[], index: WorkflowIndex): Category | undefined {
  const categories = states.map((id) => {
    const path = [index.states.get(id), ...index.ancestorsOf(id)];
    return path.find((state) => state?.category !== undefined)?.category;
  });
  return ORDER.find((category) => categories.includes(category));
}
