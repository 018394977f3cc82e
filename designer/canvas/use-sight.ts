'use client';
import { useCallback, useMemo, useState } from 'react';
import type { Workflow } from '#catalog/language';

/** How a person looks at a drawing. It is his, not the document's. */
export interface Sight {
  /** The groups that are closed. */
  readonly closed: ReadonlySet<string>;
  /** States stand in lanes by team. */
  readonly lanes: boolean;
}

/** A sight, and the ways to change it. */
export interface SightModel extends Sight {
  readonly toggleClosed: (state: string) => void;
  readonly toggleLanes: () => void;
  /** Opens what hides a state. */
  readonly reveal: (states: readonly string[]) => void;
}

const keyOf = (workflow: string) => `statedesk.sight.${workflow}`;

function kept(workflow: string): Sight {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(workflow)) ?? '{}');
    if (typeof read !== 'object' || read === null) return NOTHING;
    const closed =
      'closed' in read && Array.isArray(read.closed) ? read.closed.filter((id) => typeof id === 'string') : [];
    return { closed: new Set(closed), lanes: 'lanes' in read && read.lanes === true };
  } catch {
    return NOTHING;
  }
}

const NOTHING: Sight = { closed: new Set(), lanes: false };

function keep(workflow: string, { closed, lanes }: Sight): void {
  try {
    localStorage.setItem(keyOf(workflow), JSON.stringify({ closed: [...closed], lanes }));
  } catch {
    // A browser that keeps nothing shows the drawing whole next time.
  }
}

/** The sight of a drawing, kept in the browser by workflow. */
export function useSight(document: Workflow): SightModel {
  const { id, states } = document;
  const [sight, setSight] = useState<Sight>(() => (typeof localStorage === 'undefined' ? NOTHING : kept(id)));
  const change = useCallback(
    (next: (before: Sight) => Sight) =>
      setSight((before) => {
        const after = next(before);
        if (after !== before) keep(id, after);
        return after;
      }),
    [id],
  );
  const toggleClosed = useCallback(
    (state: string) =>
      change((before) => {
        const closed = new Set(before.closed);
        if (!closed.delete(state)) closed.add(state);
        return { ...before, closed };
      }),
    [change],
  );
  const toggleLanes = useCallback(() => change((before) => ({ ...before, lanes: !before.lanes })), [change]);
  const reveal = useCallback(
    (wanted: readonly string[]) =>
      change((before) => {
        const parents = new Map(states.map((state) => [state.id, state.parent]));
        const closed = new Set(before.closed);
        for (const each of wanted)
          for (let at = parents.get(each), left = states.length; at !== undefined && left > 0; at = parents.get(at)) {
            closed.delete(at);
            left -= 1;
          }
        return closed.size === before.closed.size ? before : { ...before, closed };
      }),
    [change, states],
  );
  return useMemo(() => ({ ...sight, toggleClosed, toggleLanes, reveal }), [reveal, sight, toggleClosed, toggleLanes]);
}
