'use client';
import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import type { Workflow } from '#catalog/language';
import { stateOf, type Editor } from '#designer/document';
import { useHotkeys } from '#ui/hotkeys';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import { duplicateSelected, nudgeSelected, removeSelected } from './selected-acts.ts';
import { isContainer, type StateBoxes } from './state-boxes.ts';
import { nearestState, walk, type Direction } from './walk.ts';

/** What the keys of the canvas do beside running commands. */
export interface CanvasKeyActs {
  readonly editor: Editor;
  readonly boxes: StateBoxes;
  readonly addState: () => void;
  readonly beginTransition: () => void;
  readonly stop: () => void;
  /** A transition is being drawn and waits for its target. */
  readonly choosing: boolean;
  readonly choose: (state: string) => boolean;
  /** The document as it is drawn. */
  readonly shown: Workflow;
  readonly rename: () => void;
  readonly find: () => void;
  readonly fit: () => void;
  readonly toggleClosed: (state: string) => void;
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

const SPOKEN = [
  ['Enter', 'edit'],
  ['ArrowRight', 'walk'],
  ['alt+ArrowRight', 'nudge'],
  ['mod+c', 'copy'],
  ['mod+x', 'cut'],
  ['mod+v', 'paste'],
] as const;

/** Registers the keys of the canvas while it is on the page; the returned handler is for the keys that count only while the focus is on it (arrows, Enter). */
export function useCanvasKeys({ editor, boxes, shown, ...acts }: CanvasKeyActs): (event: KeyboardEvent) => void {
  const t = useTexts(canvasTexts);
  const flow = useReactFlow();
  const { document, selection, select, readOnly } = editor;
  const first = selection[0];
  const step = (direction: Direction) => {
    const from =
      first ?? (document.initial === undefined ? undefined : ({ kind: 'state', id: document.initial } as const));
    const way = acts.choosing ? nearestState : walk;
    const next = from && (first ? way({ document: shown, boxes: boxes.absolute, from }, direction) : from);
    if (!next) return;
    select([next]);
    if (next.kind === 'state')
      void flow.fitView({ nodes: [next], maxZoom: flow.getZoom(), minZoom: flow.getZoom(), duration: 140 });
  };
  const group = first?.kind === 'state' ? stateOf(document, first.id) : undefined;
  const fold = () => {
    if (group && isContainer(group)) acts.toggleClosed(group.id);
  };
  useHotkeys(t('keys'), [
    { keys: 'Escape', label: t('key.select'), run: acts.stop, inFields: true },
    { keys: 'v', label: t('key.select'), run: acts.stop },
    { keys: 's', label: t('key.state'), run: acts.addState, disabled: readOnly },
    { keys: 't', label: t('key.transition'), run: acts.beginTransition, disabled: readOnly },
    { keys: 'F2', label: t('key.rename'), run: acts.rename, disabled: readOnly || first === undefined },
    { keys: 'Delete', label: t('key.remove'), run: () => removeSelected(editor), disabled: readOnly },
    { keys: 'Backspace', label: t('key.remove'), run: () => removeSelected(editor), disabled: readOnly },
    { keys: 'mod+d', label: t('key.duplicate'), run: () => duplicateSelected(editor), disabled: readOnly },
    { keys: 'c', label: t('key.fold'), run: fold, disabled: !group || !isContainer(group) },
    { keys: 'mod+f', label: t('key.find'), run: acts.find },
    { keys: 'mod+z', label: t('key.undo'), run: acts.undo, disabled: readOnly },
    { keys: 'mod+shift+z', label: t('key.redo'), run: acts.redo, disabled: readOnly },
    {
      keys: 'mod+a',
      label: t('key.all'),
      run: () => select(document.states.map(({ id }) => ({ kind: 'state', id }))),
    },
    // These are heard on the drawing itself, or by the browser; here they stand for the list of keys.
    ...SPOKEN.map(([keys, label]) => ({ keys, label: t(`key.${label}`), run: () => undefined, disabled: true })),
    { keys: '1', label: t('key.fit'), run: acts.fit },
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
      if (!(acts.choosing && first.kind === 'state' && acts.choose(first.id))) acts.edit();
    }
  };
}
