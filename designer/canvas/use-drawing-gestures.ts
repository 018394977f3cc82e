'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import { textIn, type State, type Workflow } from '#catalog/language';
import { stateOf, textFrom, type Command, type Commands, type Editor, type Executed } from '#designer/document';
import { sourceLanguage, useLanguage } from '#ui/texts';
import { canBeLeft, containerAt, positionIn } from './drop-target.ts';
import { eventTitleTo, freshTitle } from './fresh-text.ts';
import type { Point } from './rectangle.ts';
import { stateBoxes, type StateBoxes } from './state-boxes.ts';

/** What a person does on the canvas, as commands on the document. Points are on the whole plane, in pixels. */
export interface DrawingGestures {
  readonly boxes: StateBoxes;
  /** Adds a state around a point, in the container that lies there, and lets its title be written. */
  readonly addStateAt: (type: State['type'], point: Point, from?: string) => void;
  /** Draws a transition between two states, with an event made for it. */
  readonly connect: (source: string, target: string) => void;
  /** Lets states go where they were dragged; into or out of the container under the pointer. False where that is refused. */
  readonly letGo: (states: readonly { readonly id: string; readonly at: Point }[], pointer: Point) => boolean;
  readonly renaming: string | undefined;
  readonly startRenaming: (state: string) => void;
  readonly finishRenaming: (state: string, title: string | undefined) => void;
}

const NEXT_GAP = 160;
const CARD = { width: 160, height: 64 };

function firstState(executed: Executed | undefined): string | undefined {
  if (executed?.kind !== 'done') return undefined;
  return executed.created.find((part) => part.kind === 'state')?.id;
}

/** A place right of a state, below what is there already. */
export function placeAfter(boxes: StateBoxes, source: string): Point {
  const box = boxes.absolute.get(source);
  if (!box) return { x: 0, y: 0 };
  const x = box.x + box.width + NEXT_GAP + CARD.width / 2;
  let y = box.y + Math.min(box.height, CARD.height) / 2;
  const taken = [...boxes.absolute.values()].filter((other) => !(other.x <= box.x && other.width > box.width));
  const hits = () =>
    taken.find(
      (other) =>
        Math.abs(other.x + other.width / 2 - x) < other.width / 2 + 80 &&
        y > other.y - 40 &&
        y < other.y + other.height + 40,
    );
  for (let other = hits(); other; other = hits()) y = other.y + other.height + 48 + CARD.height / 2;
  return { x, y };
}

function addCommand(document: Workflow, boxes: StateBoxes, wish: { type: State['type']; point: Point; from?: string }) {
  const { type, point, from } = wish;
  const parent = containerAt(document, { boxes, point, dragged: [] });
  const size = type === 'compound' || type === 'parallel' ? { width: 240, height: 140 } : CARD;
  const corner = { x: point.x - size.width / 2, y: point.y - size.height / 2 };
  const title = freshTitle(type);
  const command: Commands['addState'] = {
    type: 'addState',
    stateType: type,
    title,
    position: positionIn(boxes, parent, corner),
    ...(parent === undefined ? {} : { parent }),
    ...(from === undefined
      ? {}
      : { from: { source: from, trigger: { kind: 'new-event', title: eventTitleTo(title) } } }),
  };
  return command;
}

/** The gestures of a canvas over an editor. */
export function useDrawingGestures(editor: Editor): DrawingGestures {
  const { language: shown } = useLanguage();
  const language = sourceLanguage(shown);
  const { document, run, amend, select, readOnly } = editor;
  const boxes = useMemo(() => stateBoxes(document, language), [document, language]);
  const [renaming, setRenaming] = useState<string>();
  // A state that was just added gets its name in the same entry of the history, so that its id is made from it.
  const fresh = useRef<{ readonly id: string; readonly command: Commands['addState'] } | undefined>(undefined);

  const addStateAt = useCallback(
    (type: State['type'], point: Point, from?: string) => {
      if (readOnly) return;
      const command = addCommand(document, boxes, { type, point, ...(from === undefined ? {} : { from }) });
      const id = firstState(run(command));
      if (id === undefined) return;
      fresh.current = { id, command };
      select([{ kind: 'state', id }]);
      setRenaming(id);
    },
    [boxes, document, readOnly, run, select],
  );

  const connect = useCallback(
    (source: string, target: string) => {
      const state = stateOf(document, target);
      if (readOnly || !state) return;
      const trigger = { kind: 'new-event', title: eventTitleTo(state.title) } as const;
      const executed = run({ type: 'addTransition', source, target, trigger });
      const created =
        executed?.kind === 'done' ? executed.created.find((part) => part.kind === 'transition') : undefined;
      if (created) select([created]);
    },
    [document, readOnly, run, select],
  );

  const letGo = useCallback(
    (states: readonly { readonly id: string; readonly at: Point }[], pointer: Point) => {
      const ids = states.map((state) => state.id);
      const parent = containerAt(document, { boxes, point: pointer, dragged: ids });
      const moves = states.map(({ id, at }) => ({ id, ...positionIn(boxes, parent, at) }));
      const nests = ids.some((id) => stateOf(document, id)?.parent !== parent);
      const command: Command = nests
        ? { type: 'nestStates', moves, ...(parent === undefined ? {} : { parent }) }
        : { type: 'moveStates', moves };
      return run(command)?.kind === 'done';
    },
    [boxes, document, run],
  );

  const startRenaming = useCallback(
    (state: string) => {
      if (!readOnly) setRenaming(state);
    },
    [readOnly],
  );

  const finishRenaming = useCallback(
    (id: string, title: string | undefined) => {
      setRenaming(undefined);
      const added = fresh.current?.id === id ? fresh.current.command : undefined;
      fresh.current = undefined;
      if (title === undefined) return;
      if (added) {
        const named = textFrom(title, language);
        const from = added.from && {
          ...added.from,
          trigger: { kind: 'new-event' as const, title: eventTitleTo(named) },
        };
        const created = firstState(amend(added, { ...added, title: named, ...(from ? { from } : {}) }));
        if (created !== undefined) {
          select([{ kind: 'state', id: created }]);
          return;
        }
      }
      const state = stateOf(document, id);
      if (state && textIn(state.title, language) !== title) run({ type: 'renameState', id, title, language });
    },
    [amend, document, language, run, select],
  );

  return { boxes, addStateAt, connect, letGo, renaming, startRenaming, finishRenaming };
}

/** The one selected state, where just one is and it can be left. */
export function leavable({ document, selection, readOnly }: Editor): string | undefined {
  const [part, ...rest] = selection;
  if (readOnly || part?.kind !== 'state' || rest.length > 0) return undefined;
  return canBeLeft(document, part.id) ? part.id : undefined;
}
