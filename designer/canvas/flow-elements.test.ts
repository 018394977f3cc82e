import { describe, expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { drawWorkflow } from './drawing.ts';
import { stateNodes, type StateNode } from './flow-elements.ts';

const workflow = (title: string) =>
  workflowSchema.parse({
    schemaVersion: 1,
    id: 'w',
    title: { en: 'W' },
    states: [
      { id: 'a', title: { en: title } },
      { id: 'b', title: { en: 'B' } },
    ],
    layout: { states: { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } } },
  });

function nodesOf(title: string, before: readonly StateNode[]): readonly StateNode[] {
  const names = { kind: () => 'State', state: () => '', transition: () => '', ends: () => '' };
  const drawing = drawWorkflow(workflow(title), {
    language: 'en',
    teams: new Map(),
    stateMarks: new Map(),
    transitionMarks: new Map(),
  });
  return stateNodes({ drawing, selection: [], names }, before);
}

const at = (x: number, dragging: boolean) => (node: StateNode) =>
  node.id === 'a' ? { ...node, position: { x, y: 40 }, dragging } : node;

describe('stateNodes', () => {
  it('keeps the identity of what is as it was', () => {
    const first = nodesOf('A', []);
    const [a, b] = nodesOf('Renamed', first);
    expect(a).not.toBe(first[0]);
    expect(b).toBe(first[1]);
  });

  it('leaves a state under the pointer while it is dragged, whatever is redrawn', () => {
    const dragged = nodesOf('A', []).map(at(120, true));
    const [a] = nodesOf('Renamed', dragged);
    expect(a).toMatchObject({ position: { x: 120, y: 40 }, dragging: true, data: { state: { title: 'Renamed' } } });
    expect(nodesOf('A', dragged)[0]?.position.x).toBe(120);
  });

  it('puts it back where the document has it once it was let go', () => {
    const [a] = nodesOf('A', nodesOf('A', []).map(at(120, false)));
    expect(a?.position).toEqual({ x: 0, y: 0 });
    expect(a?.dragging).toBeUndefined();
  });
});
