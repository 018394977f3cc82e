'use client';
import { useCallback, useMemo, useState } from 'react';
import type { Scenario, ScenarioStep, Workflow } from '#catalog/language';
import type { Lights } from '#designer/canvas';
import type { Editor, Part } from '#designer/document';
import type { PluginManifest } from '#plugins/sdk';
import { scenarioCompiler, type ScenarioGiven } from '#runtime/core';
import { useNow } from '#ui/texts';
import { defaultGiven } from './default-given.ts';
import { coverageLights, playLights } from './lights.ts';
import { offersOf, type Offer, type Player } from './offers.ts';
import { beginSession, lookedAt, playSession, withGiven, withStep, type Moment, type Session } from './session.ts';
import { useScenarioWork } from './use-scenario-work.ts';
import { useWords } from './use-words.ts';
import { useWorld, type SimulatorWorld } from './use-world.ts';

/** What the simulator is about. */
export interface SimulatorOptions {
  readonly editor: Editor;
  readonly manifests: readonly PluginManifest[];
  /** Titles of teams by id. */
  readonly teams: ReadonlyMap<string, string>;
  /** Whether it is looked at: else nothing is played. */
  readonly watching: boolean;
  /** Brings a part of the drawing into view. */
  readonly show: (part: Part) => void;
}

/** Which of its two sides is shown. */
export type SimulatorTab = 'play' | 'scenarios';

/** The run that is open, on the draft as it is now. */
export interface Run {
  readonly session: Session;
  readonly moments: readonly Moment[];
  /** The moment that is looked at. */
  readonly moment: Moment;
  readonly offers: readonly Offer[];
}

/** A session with the moments it has on a workflow, or why its ticket cannot be opened. */
function played(session: Session | undefined, workflow: Workflow, world: SimulatorWorld | undefined) {
  if (!session || !world) return undefined;
  const playback = playSession(session, { compile: scenarioCompiler(workflow), world: world.world });
  return playback.ok ? { ...playback, session } : playback;
}

/** Everything that the simulator's panel shows and does. */
export function useSimulator({ editor, manifests, teams, watching, show }: SimulatorOptions) {
  const { document, run: execute, readOnly } = editor;
  const world = useWorld(watching);
  const words = useWords(document, manifests, teams);
  const now = useNow();
  const [session, setSession] = useState<Session>();
  // It begins with a ticket that the workflow can open, once the calendars are known.
  if (watching && world && !session) setSession(beginSession(defaultGiven(document, world.world, now)));
  const [player, setPlayer] = useState<Player>('anyone');
  const [tab, setTab] = useState<SimulatorTab>('play');
  const [shownScenario, showScenario] = useState<string>();
  const [coverageShown, showCoverage] = useState(false);
  const work = useScenarioWork(document, world, { watching, at: session?.given.at });

  const playback = useMemo(
    () => (watching ? played(session, document, world) : undefined),
    [watching, session, document, world],
  );
  const run = useMemo((): Run | undefined => {
    if (!playback?.ok) return undefined;
    const moment = playback.moments[playback.session.at];
    return moment && { ...playback, moment, offers: offersOf(moment.played.play, player) };
  }, [playback, player]);
  const lights = useMemo((): Lights | undefined => {
    if (!watching) return undefined;
    if (coverageShown && work.results) return coverageLights(document, work.results.missed);
    return run && playLights(run.moment.played, run.offers);
  }, [watching, coverageShown, work.results, document, run]);

  const change = useCallback(
    (edit: (before: Session) => Session) => setSession((before) => before && edit(before)),
    [],
  );
  return {
    ...{ document, show, readOnly, execute, words, world, manifests, work, lights },
    ...{ session, run, player, setPlayer, tab, setTab, shownScenario, showScenario, coverageShown, showCoverage },
    /** Why the ticket cannot be opened, where it cannot. */
    unopened: playback && !playback.ok ? playback.reason : undefined,
    act: useCallback((step: ScenarioStep) => change((before) => withStep(before, step)), [change]),
    goTo: useCallback((at: number) => change((before) => lookedAt(before, at)), [change]),
    give: useCallback((given: ScenarioGiven) => change((before) => withGiven(before, given)), [change]),
    restart: useCallback(() => change(({ given }) => beginSession(given)), [change]),
    /** Opens a scenario as a run, looked at after a step. */
    load: useCallback(({ given, steps, title }: Omit<Scenario, 'id'>, at: number) => {
      const bare = steps.map(({ expect: _, ...step }) => step);
      setSession(lookedAt({ given: { subject: title.en, ...given }, steps: bare, at: 0 }, at));
      setTab('play');
      showCoverage(false);
    }, []),
  };
}
export type Simulator = ReturnType<typeof useSimulator>;
