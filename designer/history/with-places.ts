import type { Workflow } from '#catalog/language';

/**
 * A release with the draft's places for the states that it has none for: it was never laid out, and is then looked at where its states
 * stand today. What it has stays as it was.
 */
export function withPlaces(release: Workflow, draft: Workflow): Workflow {
  const { states } = release.layout;
  const borrowed = release.states.flatMap(({ id }) => {
    const place = Object.hasOwn(states, id) ? undefined : draft.layout.states[id];
    return place ? [[id, place] as const] : [];
  });
  if (borrowed.length === 0) return release;
  return { ...release, layout: { ...release.layout, states: { ...states, ...Object.fromEntries(borrowed) } } };
}
