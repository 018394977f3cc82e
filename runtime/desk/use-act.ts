'use client';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Reason } from '#catalog/language';
import { createActLane, type ActLane } from './act-lane.ts';
import { createActQueue, QUIET, type ActResult, type ActState } from './act-queue.ts';

/** One act of a person: a button, a form. */
export interface Act<Input> {
  /** Does it, after what was asked for before; true where it was accepted. */
  readonly run: (input: Input) => Promise<boolean>;
  readonly pending: boolean;
  /** What has no answer yet. */
  readonly waiting: readonly Input[];
  /** Why a try was refused. */
  readonly refusal: Reason | undefined;
  /** What a try failed with: no answer, no right, our mistake. */
  readonly error: unknown;
  readonly forget: () => void;
}

export interface ActOptions {
  /** Shared by acts that must keep their order; without it an act keeps its own. */
  readonly lane?: ActLane | undefined;
  /** See `createActQueue`. */
  readonly again?: boolean;
}

/** An act for a part of a page; `send` throws where no answer came. See `createActQueue`. */
export function useAct<Input>(
  send: (input: Input, eventId: string) => Promise<ActResult>,
  { lane, again = false }: ActOptions = {},
): Act<Input> {
  const [state, setState] = useState<ActState<Input>>(QUIET);
  // What waited is sent with what the page knows when its turn has come.
  const current = useRef(send);
  useLayoutEffect(() => {
    current.current = send;
  });
  const queue = useMemo(
    () =>
      createActQueue<Input>({
        lane: lane ?? createActLane(),
        send: (input, eventId) => current.current(input, eventId),
        newId: () => v7(),
        onState: setState,
        again,
      }),
    [lane, again],
  );
  return { ...queue, ...state, pending: state.waiting.length > 0 };
}
