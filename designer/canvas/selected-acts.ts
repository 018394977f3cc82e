import type { Workflow } from '#catalog/language';
import { placeOf, stateOf, type Editor, type Executed, type Part } from '#designer/document';
import { alignedMoves, type Alignment } from './align.ts';
import type { StateBoxes } from './state-boxes.ts';

/** Only the outermost of the parts that a command added: what lies in them goes with them. */
export function outermostCreated(document: Workflow, executed: Executed | undefined): readonly Part[] {
  if (executed?.kind !== 'done') return [];
  const parents = new Map(executed.state.document.states.map((state) => [state.id, state.parent]));
  const known = new Set(document.states.map((state) => state.id));
  return executed.created.filter((part) => {
    const parent = parents.get(part.id);
    return part.kind === 'state' && (parent === undefined || known.has(parent));
  });
}

/** The ids of the selected parts of a kind. */
function selectedIds({ selection }: Pick<Editor, 'selection'>, kind: Part['kind']): readonly string[] {
  return selection.filter((part) => part.kind === kind).map((part) => part.id);
}

/** Copies what is selected and selects the copies. */
export function duplicateSelected(editor: Editor): void {
  const states = selectedIds(editor, 'state');
  if (states.length === 0) return;
  const created = outermostCreated(editor.document, editor.run({ type: 'duplicate', states }));
  if (created.length > 0) editor.select(created);
}

/** Takes what is selected away. */
export function removeSelected(editor: Editor): void {
  const [states, transitions] = [selectedIds(editor, 'state'), selectedIds(editor, 'transition')];
  if (states.length + transitions.length === 0) return;
  if (editor.run({ type: 'remove', states, transitions })?.kind === 'done') editor.select([]);
}

/** Moves the selected states a little. */
export function nudgeSelected(editor: Editor, dx: number, dy: number): void {
  const moves = selectedIds(editor, 'state').flatMap((id) => {
    const place = placeOf(editor.document, id);
    return place ? [{ id, x: place.x + dx, y: place.y + dy }] : [];
  });
  if (moves.length > 0) editor.run({ type: 'moveStates', moves }, `nudge ${moves.map((move) => move.id).join(' ')}`);
}

/** The selected states that lie beside one another, in the parent of the first of them. */
export function alignable({ document, selection }: Editor, boxes: StateBoxes) {
  const states = selectedIds({ selection }, 'state').flatMap((id) => stateOf(document, id) ?? []);
  return states
    .filter(({ parent }) => parent === states[0]?.parent)
    .flatMap(({ id }) => {
      const box = boxes.relative.get(id);
      return box ? [{ id, box }] : [];
    });
}

/** Lines the selected states up. */
export function alignSelected(editor: Editor, boxes: StateBoxes, alignment: Alignment): void {
  const moves = alignedMoves(alignable(editor, boxes), alignment);
  if (moves.length > 0) editor.run({ type: 'moveStates', moves });
}
