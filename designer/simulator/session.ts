import { statedeskError, type Reason, type ScenarioStep } from '#catalog/language';
import {
  openPlay,
  playStep,
  type CompileGiven,
  type Played,
  type ScenarioGiven,
  type ScenarioWorld,
} from '#runtime/core';

/** A run in the simulator, as data: what the ticket was given, what then happened, and up to where one looks. */
export interface Session {
  readonly given: ScenarioGiven;
  readonly steps: readonly ScenarioStep[];
  /** The moment that is looked at: 0 = the ticket was opened, n = after the nth step. */
  readonly at: number;
}

/** A moment of a run: what a step came to; the first one has no step. */
export interface Moment {
  readonly step?: ScenarioStep;
  readonly played: Played;
}

/** A run as it was played on one workflow: one moment more than it has steps. */
export type Playback =
  { readonly ok: true; readonly moments: readonly Moment[] } | { readonly ok: false; readonly reason: Reason };

/** What a run is played on. */
export interface Stage {
  readonly compile: CompileGiven;
  readonly world: ScenarioWorld;
}

/** More steps than a scenario may have are not recorded. */
export const MOST_STEPS = 500;

/** A run that has only begun. */
export function beginSession(given: ScenarioGiven): Session {
  return { given, steps: [], at: 0 };
}

/** The run with a step more, after the moment that is looked at: what had been after it is dropped. */
export function withStep(session: Session, step: ScenarioStep): Session {
  if (session.at >= MOST_STEPS) return session;
  return { ...session, steps: [...session.steps.slice(0, session.at), step], at: session.at + 1 };
}

/** The run looked at in another moment; before the first and after the last there is none. */
export function lookedAt(session: Session, at: number): Session {
  const bounded = Math.min(Math.max(at, 0), session.steps.length);
  return bounded === session.at ? session : { ...session, at: bounded };
}

/** The run with something else given: it is played anew from the beginning. */
export function withGiven(session: Session, given: ScenarioGiven): Session {
  return { ...session, given };
}

/** A draft that cannot run is a reason to say, not a failure of the simulator. */
function unplayable(error: unknown): Reason {
  return { code: 'simulator.unplayable', params: { because: statedeskError(error)?.code ?? 'defect' } };
}

/** A step on a play; what cannot be played changes nothing and says so. */
function stepped(before: Played, step: ScenarioStep): Played {
  try {
    return playStep(before.play, step);
  } catch (error) {
    return { play: before.play, entries: [], reason: unplayable(error) };
  }
}

/** Plays a run. Pure: the same run on the same workflow has the same moments. Never throws, also where the draft is broken. */
export function playSession({ given, steps }: Session, { compile, world }: Stage): Playback {
  try {
    const opened = openPlay(compile(given), { given, world });
    if (!opened.ok) return opened;
    let { played } = opened;
    const moments: Moment[] = [{ played }];
    for (const step of steps) {
      played = stepped(played, step);
      moments.push({ step, played });
    }
    return { ok: true, moments };
  } catch (error) {
    return { ok: false, reason: unplayable(error) };
  }
}
