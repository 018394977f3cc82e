'use client';
import { useCallback, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Reason } from '#catalog/language';

/** What the server says an act came to. */
export interface ActResult {
  readonly outcome: 'accepted' | 'refused' | 'void';
  readonly reason?: Reason | undefined;
}

/** One act of a person: a button, a form. */
export interface Act<Input> {
  /** Does it; a second call while the first runs is ignored. True where it was accepted. */
  readonly run: (input: Input) => Promise<boolean>;
  readonly pending: boolean;
  /** Why the last try was refused. */
  readonly refusal: Reason | undefined;
  /** What the last try failed with: no answer, no right, our mistake. */
  readonly error: unknown;
  readonly forget: () => void;
}

interface State {
  readonly pending: boolean;
  readonly refusal?: Reason | undefined;
  readonly error?: unknown;
}

/**
 * An act under an event id of its own: where no answer came the next try of the same carries the same id, so that it cannot
 * act twice; after an answer, yes or no, or with another input, it is a new act. `send` throws where no answer came.
 */
export function useAct<Input>(send: (input: Input, eventId: string) => Promise<ActResult>): Act<Input> {
  const [state, setState] = useState<State>({ pending: false });
  const event = useRef<{ readonly id: string; readonly input: string }>(undefined);
  const running = useRef(false);
  const run = useCallback(
    async (input: Input) => {
      if (running.current) return false;
      running.current = true;
      setState({ pending: true });
      try {
        const same = JSON.stringify(input);
        if (event.current?.input !== same) event.current = { id: v7(), input: same };
        const { outcome, reason } = await send(input, event.current.id);
        event.current = undefined;
        setState({ pending: false, ...(outcome === 'refused' && { refusal: reason }) });
        return outcome !== 'refused';
      } catch (error) {
        setState({ pending: false, error });
        return false;
      } finally {
        running.current = false;
      }
    },
    [send],
  );
  const forget = useCallback(() => setState(({ pending }) => ({ pending })), []);
  return { run, pending: state.pending, refusal: state.refusal, error: state.error, forget };
}
