'use client';
import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { placeOf, type Editor } from '#designer/document';
import { useHotkeys } from '#ui/hotkeys';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import type { StateBoxes } from './state-boxes.ts';
import { walk, type Direction } from './walk.ts';

/** What the keys of the canvas do beside running commands. */
export interface CanvasKeyActs {
  readonly editor: Editor;
  readonly boxes: StateBoxes;
  readonly addState: () => void;
  readonly beginTransition: () => void;
  readonly stop: () => void;
  readonly rename: (state: string) => void;
  readonly edit: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const NUDGE = 8;
const DIRECTIONS = [
  ['ArrowLeft', 'left', -NUDGE, 0],
  ['ArrowRight', 'right', NUDGE, 0],
  ['ArrowUp', 'up', 0, -NUDGE],
  ['ArrowDown', 'down', 0, NUDGE],
] as const;

/** Copies what is selected and selects the copies. */
export function duplicateSelected({ document, selection, run, select }: Editor): void {
  const states = selection.filter((part) => part.kind === 'state').map((part) => part.id);
  if (states.length === 0) return;
  const executed = run({ type: 'duplicate', states });
  if (executed?.kind !== 'done') return;
  const parents = new Map(executed.state.document.states.map((state) => [state.id, state.parent]));
  const known = new Set(document.states.map((state) => state.id));
  // Only the outermost copies: what lies in them goes with them.
  const outer = executed.created.filter((part) => {
    const parent = parents.get(part.id);
    return part.kind === 'state' && (parent === undefined || known.has(parent));
  });
  select(outer);
}

/** Takes what is selected away. */
export function removeSelected({ selection, run, select }: Editor): void {
  const ids = (kind: 'state' | 'transition') => selection.filter((part) => part.kind === kind).map((part) => part.id);
  if (selection.length === 0) return;
  if (run({ type: 'remove', states: ids('state'), transitions: ids('transition') })?.kind === 'done') select([]);
}

function nudgeSelected({ document, selection, run }: Editor, dx: number, dy: number): void {
  const moves = selection.flatMap(({ kind, id }) => {
    const place = kind === 'state' ? placeOf(document, id) : undefined;
    return place ? [{ id, x: place.x + dx, y: place.y + dy }] : [];
  });
  if (moves.length > 0) run({ type: 'moveStates', moves }, `nudge ${moves.map((move) => move.id).join(' ')}`);
}

/** Registers the keys of the canvas while it is on the page; the returned handler is for the keys that count only while the focus is on it (arrows, Enter). */
export function useCanvasKeys({ editor, boxes, ...acts }: CanvasKeyActs): (event: KeyboardEvent) => void {
  const t = useTexts(canvasTexts);
  const flow = useReactFlow();
  const { document, selection, select, readOnly } = editor;
  const first = selection[0];
  const step = (direction: Direction) => {
    const from =
      first ?? (document.initial === undefined ? undefined : ({ kind: 'state', id: document.initial } as const));
    const next = from && (first ? walk({ document, boxes: boxes.absolute, from }, direction) : from);
    if (!next) return;
    select([next]);
    if (next.kind === 'state')
      void flow.fitView({ nodes: [next], maxZoom: flow.getZoom(), minZoom: flow.getZoom(), duration: 140 });
  };
  const rename = () => {
    if (first?.kind === 'state') acts.rename(first.id);
    else acts.edit();
  };
  useHotkeys(t('keys'), [
    { keys: 'Escape', label: t('key.select'), run: acts.stop },
    { keys: 'v', label: t('key.select'), run: acts.stop },
    { keys: 's', label: t('key.state'), run: acts.addState, disabled: readOnly },
    { keys: 't', label: t('key.transition'), run: acts.beginTransition, disabled: readOnly },
    { keys: 'F2', label: t('key.rename'), run: rename, disabled: readOnly || first === undefined },
    { keys: 'Delete', label: t('key.remove'), run: () => removeSelected(editor), disabled: readOnly },
    { keys: 'Backspace', label: t('key.remove'), run: () => removeSelected(editor), disabled: readOnly },
    { keys: 'mod+d', label: t('key.duplicate'), run: () => duplicateSelected(editor), disabled: readOnly },
    { keys: 'mod+z', label: t('key.undo'), run: acts.undo, disabled: readOnly },
    { keys: 'mod+shift+z', label: t('key.redo'), run: acts.redo, disabled: readOnly },
    {
      keys: 'mod+a',
      label: t('key.all'),
      run: () => select(document.states.map(({ id }) => ({ kind: 'state', id }))),
    },
    { keys: '1', label: t('key.fit'), run: () => void flow.fitView({ duration: 160, maxZoom: 1 }) },
    { keys: '0', label: t('key.actualSize'), run: () => void flow.zoomTo(1, { duration: 160 }) },
  ]);
  return (event) => {
    if (event.target instanceof HTMLInputElement || event.defaultPrevented) return;
    const arrow = DIRECTIONS.find(([key]) => key === event.key);
    if (arrow) {
      event.preventDefault();
      const [, direction, dx, dy] = arrow;
      if (!event.altKey) step(direction);
      else if (!readOnly) nudgeSelected(editor, dx, dy);
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement) && first) {
      event.preventDefault();
      acts.edit();
    }
  };
}
