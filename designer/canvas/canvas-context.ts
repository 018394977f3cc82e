import { createContext, useContext } from 'react';

/** What the drawn parts may do by themselves. */
export interface CanvasActs {
  readonly readOnly: boolean;
  /** The state whose title is being written in place. */
  readonly renaming: string | undefined;
  readonly startRenaming: (state: string) => void;
  /** Ends it; without a title nothing is written. */
  readonly finishRenaming: (state: string, title: string | undefined) => void;
  readonly selectTransition: (transition: string, add: boolean) => void;
  readonly hoverTransition: (transition: string | undefined) => void;
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
