import type { Edge, Node } from '@xyflow/react';
import type { Part } from '#designer/document';
import type { DrawnState, DrawnTransition, Drawing } from './drawing.ts';

/** A state on React Flow's canvas. */
export type StateNode = Node<{ readonly state: DrawnState }, 'state'>;
/** A transition on React Flow's canvas. */
export type TransitionEdge = Edge<{ readonly transition: DrawnTransition }, 'transition' | 'branch'>;

/** Names for screen readers. */
export interface ElementNames {
  /** What a state is: "State", "Group of states". */
  readonly kind: (state: DrawnState) => string;
  readonly state: (state: DrawnState) => string;
  readonly transition: (transition: DrawnTransition) => string;
  /** Between which states it leads. */
  readonly ends: (transition: DrawnTransition) => string;
}

function isSelected(selection: readonly Part[], kind: Part['kind'], id: string): boolean {
  return selection.some((part) => part.kind === kind && part.id === id);
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the elements are made of. */
export interface Elements {
  readonly drawing: Drawing;
  readonly selection: readonly Part[];
  /** For screen readers. */
  readonly names: ElementNames;
  /** In lanes only the outermost states are dragged: what lies in them has their team. */
  readonly lanes?: boolean;
}

/** The drawing's states as nodes. A node that is as it was keeps its identity, so that it is not drawn again, and keeps what React Flow measured; one that is being dragged stays under the pointer. */
export function stateNodes(
  { drawing, selection, names, lanes = false }: Elements,
  before: readonly StateNode[],
): StateNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return drawing.states.map((state): StateNode => {
    const old = known.get(state.id);
    const selected = isSelected(selection, 'state', state.id);
    const { width, height } = state.box;
    // A save or another person's edit redraws at any moment, also between the last move of a drag and its end.
    const held = old?.dragging === true && old.parentId === state.parent;
    const { x, y } = held ? old.position : state.box;
    const description = names.state(state);
    const spoken = old?.domAttributes?.['aria-description'] === description;
    const unchanged = old !== undefined && spoken && (old.data.state === state || same(old.data.state, state));
    const inPlace = old?.position.x === x && old.position.y === y && old.width === width && old.height === height;
    const fixed = state.inherited !== undefined || (lanes && state.parent !== undefined);
    const asFixed = (old?.draggable === false) === fixed;
    if (unchanged && inPlace && asFixed && old.selected === selected && held === (old.dragging === true)) return old;
    return {
      id: state.id,
      type: 'state',
      position: { x, y },
      width,
      height,
      selected,
      ariaRole: 'button',
      ariaLabel: state.title,
      domAttributes: {
        'aria-roledescription': names.kind(state),
        'aria-description': description,
        'aria-pressed': selected,
      },
      data: unchanged ? old.data : { state },
      ...(held ? { dragging: true } : {}),
      ...(fixed ? { draggable: false } : {}),
      ...(state.inherited === undefined ? {} : { connectable: false }),
      ...(state.parent === undefined ? {} : { parentId: state.parent }),
      ...(old?.measured ? { measured: old.measured } : {}),
    };
  });
}

/** The drawing's transitions as edges. */
export function transitionEdges(
  { drawing, selection }: Pick<Elements, 'drawing' | 'selection'>,
  before: readonly TransitionEdge[],
): TransitionEdge[] {
  const known = new Map(before.map((edge) => [edge.id, edge]));
  return drawing.transitions.flatMap((transition): TransitionEdge[] => [
    ...(transition.also.length === 0 ? [] : transition.also.map((target) => branchOf(transition, target, known))),
    edgeOf(transition),
  ]);
  function edgeOf(transition: DrawnTransition): TransitionEdge {
    const old = known.get(transition.id);
    const selected = isSelected(selection, 'transition', transition.id);
    const unchanged = old?.data !== undefined && same(old.data.transition, transition);
    if (unchanged && old.selected === selected) return old;
    return {
      id: transition.id,
      type: 'transition',
      source: transition.source,
      target: transition.target,
      selected,
      // Above every state, lest a container hides the transitions inside it.
      zIndex: 100,
      focusable: false,
      // Its pill says it all; the curve is for the eyes.
      domAttributes: { 'aria-hidden': true },
      data: unchanged && old.data ? old.data : { transition },
    };
  }
}

/** The curve to a further target of a transition. */
function branchOf(
  transition: DrawnTransition,
  target: string,
  known: ReadonlyMap<string, TransitionEdge>,
): TransitionEdge {
  const id = `${transition.id} to ${target}`;
  const old = known.get(id);
  if (old?.data?.transition === transition) return old;
  const quiet = { selectable: false, focusable: false, zIndex: 100, domAttributes: { 'aria-hidden': true as const } };
  return { id, type: 'branch', source: transition.source, target, ...quiet, data: { transition } };
}
