import { createContext, useContext } from 'react';
import type { Part } from '#designer/document';
import type { Point } from './rectangle.ts';

/** What the drawn parts may do by themselves. */
export interface CanvasActs {
  readonly readOnly: boolean;
  /** The state whose title is being written in place. */
  readonly renaming: string | undefined;
  readonly startRenaming: (state: string) => void;
  /** Ends it; without a title nothing is written. */
  readonly finishRenaming: (state: string, title: string | undefined) => void;
  /** Just one part is selected. */
  readonly alone: boolean;
  /** The transition whose event is being named in place. */
  readonly naming: string | undefined;
  readonly startNaming: (transition: string) => void;
  /** Ends it; without a title nothing is written. */
  readonly finishNaming: (transition: string, title: string | undefined) => void;
  /** Puts a new state on a transition, around a point of the plane. */
  readonly insertOn: (transition: string, point: Point) => void;
  readonly removeTransition: (transition: string) => void;
  readonly moveEnd: (transition: string, end: 'source' | 'target', state: string) => void;
  readonly selectTransition: (transition: string, add: boolean) => void;
  readonly hoverTransition: (transition: string | undefined) => void;
  /** Opens the comments on a part. */
  readonly openComments: (part: Part) => void;
  readonly resize: (
    state: string,
    place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ) => void;
  /** Between which states a transition leads, for those who do not see its curve. */
  readonly transitionEnds: (transition: string) => string;
}

const Context = createContext<CanvasActs | undefined>(undefined);

/** Gives the drawn parts their acts. */
export const CanvasActsProvider = Context.Provider;

/** The acts of the canvas around. */
export function useCanvasActs(): CanvasActs {
  const acts = useContext(Context);
  if (!acts) throw new Error('A drawn part stands on a canvas.');
  return acts;
}
