import type { Language, Place, Workflow } from '#catalog/language';
import { childrenOf, type Commands } from '#designer/document';
import { stateBoxes } from './state-boxes.ts';

/** A lane of the drawing: a band that holds the states of one team. */
export interface Lane {
  /** The team's id; `undefined` for the states without one. */
  readonly team: string | undefined;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

/** A drawing in lanes. */
export interface LaneLayout {
  readonly places: Readonly<Record<string, Place>>;
  readonly lanes: readonly Lane[];
}

/** The lane at a height of the plane; above the first and below the last there is none. */
export function laneAt(lanes: readonly Lane[], y: number): Lane | undefined {
  return lanes.find((lane) => y >= lane.y && y < lane.y + lane.height);
}

/** How a lane finds the team of its states. */
export function laneTeam({ team }: Lane): Commands['moveToLane']['lane'] {
  if (team === undefined) return { kind: 'none' };
  return team.startsWith('(') ? { kind: 'found' } : { kind: 'team', team };
}

const GAP = { x: 120, y: 40 } as const;
/** Left of the first column the lane's name stands. */
const NAME_WIDTH = 160;

/** How far from the initial state each outermost state lies, in transitions. */
function ranksOf(document: Workflow): ReadonlyMap<string, number> {
  const parents = new Map(document.states.map(({ id, parent }) => [id, parent]));
  const top = (id: string): string => {
    let at = id;
    for (let left = parents.size; left > 0; left -= 1) {
      const parent = parents.get(at);
      if (parent === undefined) break;
      at = parent;
    }
    return at;
  };
  const next = new Map<string, Set<string>>();
  for (const { source, target } of document.transitions) {
    if (target === undefined) continue;
    const from = top(source);
    next.set(from, (next.get(from) ?? new Set()).add(top(target)));
  }
  const ranks = new Map<string, number>();
  const visit = (begin: string) => {
    if (ranks.has(begin)) return;
    ranks.set(begin, 0);
    for (let ring = [begin]; ring.length > 0;) {
      const further: string[] = [];
      for (const id of ring)
        for (const each of next.get(id) ?? [])
          if (!ranks.has(each)) {
            ranks.set(each, (ranks.get(id) ?? 0) + 1);
            further.push(each);
          }
      ring = further;
    }
  };
  if (document.initial !== undefined) visit(document.initial);
  for (const { id } of childrenOf(document, undefined)) visit(id);
  return ranks;
}

/** The lane's team of a state, as `Lane.team` has it. */
export function laneOf({ team }: Pick<Workflow['states'][number], 'team'>): string | undefined {
  if (!team) return undefined;
  return team.kind === 'fixed' ? team.team : `(${team.kind})`;
}

/** Puts the outermost states into one lane per team, in columns by how far they are from the begin; what lies in groups stays where it is in them. */
export function laneLayout(document: Workflow, language: Language): LaneLayout {
  const { relative } = stateBoxes(document, language);
  const ranks = ranksOf(document);
  const outer = childrenOf(document, undefined);
  const columns = new Map<number, number>();
  for (const { id } of outer) {
    const rank = ranks.get(id) ?? 0;
    columns.set(rank, Math.max(columns.get(rank) ?? 0, relative.get(id)?.width ?? 0));
  }
  const lefts = new Map<number, number>();
  let right = NAME_WIDTH;
  for (const rank of [...columns.keys()].toSorted((one, other) => one - other)) {
    lefts.set(rank, right);
    right += (columns.get(rank) ?? 0) + GAP.x;
  }
  const places: Record<string, Place> = { ...document.layout.states };
  const lanes: Lane[] = [];
  let y = 0;
  for (const team of new Set(outer.map(laneOf))) {
    const heights = new Map<number, number>();
    for (const state of outer.filter((each) => laneOf(each) === team)) {
      const rank = ranks.get(state.id) ?? 0;
      const used = heights.get(rank) ?? GAP.y;
      places[state.id] = { ...places[state.id], x: lefts.get(rank) ?? 0, y: y + used };
      heights.set(rank, used + (relative.get(state.id)?.height ?? 0) + GAP.y);
    }
    const height = Math.max(...heights.values());
    lanes.push({ team, y, height, width: right });
    y += height;
  }
  return { places, lanes };
}
