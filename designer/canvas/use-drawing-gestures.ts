'use client';
import { useCallback } from 'react';
import type { Text, State, Workflow } from '#catalog/language';
import { stateOf, transitionOf, type Command, type Commands, type Editor } from '#designer/document';
import { canBeLeft, containerAt, innerContainer, positionIn } from './drop-target.ts';
import { createdPart } from './fresh-part.ts';
import { eventTitleTo, freshFragmentTitle, freshTitle } from './fresh-text.ts';
import type { Point } from './rectangle.ts';
import type { StateBoxes } from './state-boxes.ts';
import { useDropping, type Dropping } from './use-dropping.ts';
import type { Naming } from './use-naming.ts';

/** What a person does on the canvas, as commands on the document. Points are on the whole plane, in pixels. */
export interface DrawingGestures extends Dropping {
  readonly boxes: StateBoxes;
  /** Adds a state around a point, in the container that lies there, and lets its title be written. */
  readonly addStateAt: (type: State['type'], point: Point, from?: string) => void;
  /** Draws a transition between two states, with an event made for it, and lets that be named. */
  readonly connect: (source: string, target: string) => void;
  /** Puts a new state on a transition, around a point, and lets its title be written. */
  readonly insertOn: (transition: string, point: Point) => void;
  /** Makes a fragment of states, and lets it be named. */
  readonly makeFragment: (states: readonly string[]) => void;
}

const NEXT_GAP = 160;
const CARD = { width: 160, height: 64 };

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
  const drop = { boxes, point, dragged: [] };
  const parent = innerContainer(document, type, { ...drop, at: containerAt(document, drop) });
  const size = type === 'compound' || type === 'parallel' ? { width: 240, height: 140 } : CARD;
  // A further region begins as high as the first: lanes stand side by side.
  const first =
    stateOf(document, parent ?? '')?.type === 'parallel'
      ? document.states.find((each) => each.parent === parent)
      : undefined;
  const top = first && boxes.absolute.get(first.id)?.y;
  const corner = { x: point.x - size.width / 2, y: top ?? point.y - size.height / 2 };
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

/** The command with the title that was written: the event that leads to the state is called after it. */
function titledAdd(command: Commands['addState'], title: Text): Command {
  const trigger = { kind: 'new-event' as const, title: eventTitleTo(title) };
  return { ...command, title, ...(command.from ? { from: { ...command.from, trigger } } : {}) };
}

/** The gestures of a canvas over an editor. `boxes`: where the states are drawn. */
export function useDrawingGestures(editor: Editor, boxes: StateBoxes, naming: Naming): DrawingGestures {
  const { document, run, readOnly } = editor;
  const { startFresh } = naming;

  const addStateAt = useCallback(
    (type: State['type'], point: Point, from?: string) => {
      if (readOnly) return;
      const command = addCommand(document, boxes, { type, point, ...(from === undefined ? {} : { from }) });
      const part = createdPart(run(command), 'state');
      if (part) startFresh({ part, command, titled: (title) => titledAdd(command, title) });
    },
    [boxes, document, readOnly, run, startFresh],
  );

  const connect = useCallback(
    (source: string, target: string) => {
      const state = stateOf(document, target);
      if (readOnly || !state) return;
      const trigger = { kind: 'new-event', title: eventTitleTo(state.title) } as const;
      const command: Commands['addTransition'] = { type: 'addTransition', source, target, trigger };
      const part = createdPart(run(command), 'transition');
      if (part)
        startFresh({ part, command, titled: (title) => ({ ...command, trigger: { kind: 'new-event', title } }) });
    },
    [document, readOnly, run, startFresh],
  );

  const insertOn = useCallback(
    (transition: string, point: Point) => {
      const led = transitionOf(document, transition);
      const target = led && stateOf(document, led.target ?? led.source);
      if (readOnly || !target) return;
      const { parent, position, title } = addCommand(document, boxes, { type: 'atomic', point });
      const command: Commands['insertState'] = {
        type: 'insertState',
        transition,
        title,
        position,
        ...(parent === undefined ? {} : { parent }),
        trigger: { kind: 'new-event', title: eventTitleTo(target.title) },
      };
      const part = createdPart(run(command), 'state');
      if (part) startFresh({ part, command, titled: (named) => ({ ...command, title: named }) });
    },
    [boxes, document, readOnly, run, startFresh],
  );

  const makeFragment = useCallback(
    (states: readonly string[]) => {
      const command: Commands['makeFragment'] = { type: 'makeFragment', states, title: freshFragmentTitle() };
      const part = readOnly ? undefined : createdPart(run(command), 'state');
      if (part) startFresh({ part, command, titled: (title) => ({ ...command, title }) });
    },
    [readOnly, run, startFresh],
  );

  return { boxes, addStateAt, connect, insertOn, makeFragment, ...useDropping(editor, boxes) };
}

/** The one selected state, where just one is and it can be left. */
export function leavable({ document, selection, readOnly }: Editor): string | undefined {
  const [part, ...rest] = selection;
  if (readOnly || part?.kind !== 'state' || rest.length > 0) return undefined;
  return canBeLeft(document, part.id) ? part.id : undefined;
}
