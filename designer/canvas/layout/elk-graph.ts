import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Language, Place, Workflow } from '#catalog/language';
import { CONTAINER_PADDING, cardSize, isContainer } from '../state-boxes.ts';
import { labelSize, transitionLabel } from '../transition-label.ts';

const { top, left, bottom, right } = CONTAINER_PADDING;
const PADDING = `[top=${top},left=${left},bottom=${bottom},right=${right}]`;

const ROOT_OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.aspectRatio': '1.6',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.padding': PADDING,
  'elk.edgeRouting': 'POLYLINE',
  'elk.spacing.nodeNode': '72',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeLabel': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'GREEDY_MODEL_ORDER',
};

/** Beyond so many transitions labels get no room of their own: ELK would take ten times as long. */
const MOST_LABELLED = 200;

/** The document as a graph for ELK: containers hold their states, labels take their room. */
export function elkGraph(document: Workflow, language: Language): ElkNode {
  const ids = new Set(document.states.map((state) => state.id));
  const nodesIn = (parent: string | undefined, above: ReadonlySet<string>): ElkNode[] =>
    document.states
      .filter((state) => (state.parent !== undefined && ids.has(state.parent) ? state.parent : undefined) === parent)
      .filter((state) => !above.has(state.id))
      .map((state) => {
        const size = cardSize(state, language);
        if (!isContainer(state)) return { id: state.id, ...size };
        const children = nodesIn(state.id, new Set([...above, state.id]));
        const layoutOptions = {
          'elk.padding': PADDING,
          'elk.nodeSize.constraints': 'MINIMUM_SIZE',
          'elk.nodeSize.minimum': '(240,140)',
        };
        return { id: state.id, layoutOptions, children };
      });
  const edges = document.transitions.flatMap((transition): ElkExtendedEdge[] => {
    const { id, source, target } = transition;
    if (target === undefined || target === source || !ids.has(source) || !ids.has(target)) return [];
    const edge = { id: `transition ${id}`, sources: [source], targets: [target] };
    if (document.transitions.length > MOST_LABELLED) return [edge];
    const size = labelSize(transitionLabel(document, transition, language));
    return [{ ...edge, labels: [{ text: id, ...size }] }];
  });
  return { id: 'the workflow', layoutOptions: ROOT_OPTIONS, children: nodesIn(undefined, new Set()), edges };
}

/** The places that ELK found; containers keep the size it gave them. */
export function placesOf(graph: ElkNode): Record<string, Place> {
  const places: Record<string, Place> = {};
  function read(nodes: readonly ElkNode[]): void {
    for (const { id, x = 0, y = 0, width, height, children } of nodes) {
      const size = children && width !== undefined && height !== undefined ? { width, height } : {};
      places[id] = { x: Math.round(x), y: Math.round(y), ...size };
      read(children ?? []);
    }
  }
  read(graph.children ?? []);
  return places;
}
