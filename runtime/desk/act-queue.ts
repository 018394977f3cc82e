import type { Reason } from '#catalog/language';
import type { ActLane } from './act-lane.ts';

/** What the server says an act came to. */
export interface ActResult {
  readonly outcome: 'accepted' | 'refused' | 'void';
  readonly reason?: Reason | undefined;
}

/** How the tries of one act stand. */
export interface ActState<Input> {
  /** What was asked for and has no answer yet, in its order. */
  readonly waiting: readonly Input[];
  /** Why a try since the last quiet moment was refused. */
  readonly refusal: Reason | undefined;
  /** What such a try failed with: no answer, no right, our mistake. */
  readonly error: unknown;
}

/** Nothing asked for, nothing failed. */
export const QUIET: ActState<never> = { waiting: [], refusal: undefined, error: undefined };

export interface ActQueueOptions<Input> {
  readonly lane: ActLane;
  /** Does it; throws where no answer came. */
  readonly send: (input: Input, eventId: string) => Promise<ActResult>;
  readonly newId: () => string;
  readonly onState: (state: ActState<Input>) => void;
  /** Whether the same, asked for while it waits, is done again (a text) or is the same press (a button). */
  readonly again?: boolean;
}

export interface ActQueue<Input> {
  /** Does it when its turn comes; true where it was accepted. Never rejects. */
  readonly run: (input: Input) => Promise<boolean>;
  /** Forgets what failed; what waits goes on. */
  readonly forget: () => void;
}

/**
 * The tries of one act. Nothing that is asked for is lost: it waits for its turn on the lane, and its failure stays in the
 * state until a try that begins with nothing waiting. Each try has an event id of its own; where no answer came the next try of the same
 * carries the same id, so that it cannot act twice; after an answer, yes or no, or with another input, it is a new act.
 */
export function createActQueue<Input>(options: ActQueueOptions<Input>): ActQueue<Input> {
  const { lane, send, newId, onState, again = false } = options;
  let state: ActState<Input> = QUIET;
  let event: { readonly id: string; readonly key: string } | undefined;
  const running: { readonly key: string; readonly input: Input; done: Promise<boolean> }[] = [];
  const tell = (change: Partial<ActState<Input>>) => {
    state = { ...state, ...change, waiting: running.map(({ input }) => input) };
    onState(state);
  };
  const attempt = async (input: Input, key: string): Promise<Partial<ActState<Input>>> => {
    if (event?.key !== key) event = { id: newId(), key };
    try {
      const { outcome, reason } = await send(input, event.id);
      event = undefined;
      return outcome === 'refused' ? { refusal: reason ?? { code: 'refused', params: {} }, error: undefined } : {};
    } catch (error) {
      return { refusal: undefined, error };
    }
  };
  return {
    run(input) {
      const key = JSON.stringify(input);
      const same = again ? undefined : running.find((one) => one.key === key);
      if (same !== undefined) return same.done;
      const quiet = running.length === 0;
      const done = lane.enter(async () => {
        const failure = await attempt(input, key);
        running.splice(
          running.findIndex((one) => one.key === key),
          1,
        );
        tell(failure);
        return !('error' in failure);
      });
      running.push({ key, input, done });
      tell(quiet ? { refusal: undefined, error: undefined } : {});
      return done;
    },
    forget: () => tell({ refusal: undefined, error: undefined }),
  };
}
