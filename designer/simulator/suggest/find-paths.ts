import { getShortestPaths, type StatePath } from '@xstate/graph';
import type { ActorLogic, EventObject, Snapshot } from 'xstate';
import type { FieldValues, ScenarioStep } from '#catalog/language';
import { activeStates, nextTimer, playStep, type Play } from '#runtime/core';
import { offersOf } from '../offers.ts';
import { durationOf } from '../waits.ts';
import { openWork } from '../work-acts.ts';
import type { Literals } from './literals.ts';
import { representativeForms } from './representative-values.ts';

type Place = Snapshot<undefined> & { readonly play: Play };
interface Sent extends EventObject {
  readonly step: ScenarioStep;
}

/** A shortest way to take a transition. */
export interface FoundPath {
  readonly transition: string;
  readonly steps: readonly ScenarioStep[];
}

/** What a search goes by, and what it leaves behind. */
export interface Search {
  readonly literals: Literals;
  /** The transitions still looked for; those found are taken out. */
  readonly wanted: Set<string>;
  /** Every state that was active on the way. */
  readonly reached: Set<string>;
  /** Steps that may still be tried. */
  budget: number;
}

/** What could happen next: every event with every representative form, and the next timer. */
function nextSteps(play: Play, literals: Literals): readonly ScenarioStep[] {
  const { compiled, now, ticket } = play;
  const sends = offersOf(play, 'anyone').flatMap(({ event, by, reason }) => {
    if (reason) return [];
    return representativeForms(compiled.workflow, event, { literals, now }).map(
      (values: FieldValues): ScenarioStep => ({
        send: event.type,
        ...(Object.keys(values).length > 0 && { with: { ...values } }),
        ...(by && { by: { role: by } }),
      }),
    );
  });
  const work = openWork(play, 'x').flatMap(({ acts }) => acts.map(({ step }) => step));
  const timer = nextTimer(ticket);
  return timer ? [...sends, ...work, { advance: durationOf(timer.dueAt - now) }] : [...sends, ...work];
}

/** Two plays from which the same can follow: conditions tell only these things apart. */
function keyOf({ play }: Place, read: readonly string[]): string {
  const { ticket } = play;
  const timers = ticket.timers.map(({ id }) => id).sort();

  const votes = (ticket.approvals ?? []).map(({ status, votes: given }) => [status, given.length]);
  const tasks = (ticket.tasks ?? []).flatMap(({ former, name, status }) => (former ? [] : [[name, status]]));
  return JSON.stringify([
    votes,
    tasks,
    ticket.snapshot,
    ticket.priority,
    read.map((field) => ticket.fields[field]),
    timers,
  ]);
}

const placeOf = (play: Play): Place => ({ status: 'active', output: undefined, error: undefined, play });

/** The shortest ways from a ticket to the wanted transitions, over the kernel itself: `always`, guards and timers are as they run. */
export function findPaths(begun: Play, search: Search): readonly FoundPath[] {
  const { literals, wanted, reached } = search;
  const { workflow, index } = begun.compiled;
  const read = workflow.fields.map(({ id }) => id).filter((id) => literals.reads(`fields.${id}`));
  const found: { readonly transition: string; readonly from: string; readonly step: ScenarioStep }[] = [];
  // The graph asks for each way several times; each is played once.
  const played = new Map<string, Place>();
  const logic = {
    transition(place: Place, { step }: Sent): Place {
      const from = keyOf(place, read);
      const key = `${from} ${JSON.stringify(step)}`;
      const known = played.get(key);
      if (known) return known;
      const { play, entries, reason } = playStep(place.play, step);
      const next = reason ? place : placeOf(play);
      for (const id of activeStates(play.ticket.states, index)) reached.add(id);
      for (const transition of entries.flatMap(({ transitions }) => transitions)) {
        if (wanted.delete(transition)) found.push({ transition, from, step });
      }
      played.set(key, next);
      return next;
    },
    getInitialSnapshot: () => placeOf(begun),
    getPersistedSnapshot: (place: Place) => place,
  } as unknown as ActorLogic<Place, Sent, undefined>;
  for (const id of activeStates(begun.ticket.states, index)) reached.add(id);
  const paths: readonly StatePath<Place, Sent>[] = getShortestPaths(logic, {
    serializeState: (place: Place) => keyOf(place, read),
    events: ({ play }: Place): readonly Sent[] => {
      if (wanted.size === 0 || search.budget <= 0) return [];
      const steps = nextSteps(play, literals);
      search.budget -= steps.length;
      return steps.map((step) => ({ type: 'step', step }));
    },
  });
  const ways = new Map(
    paths.map(({ state, steps }): [string, readonly ScenarioStep[]] => [
      keyOf(state, read),
      // The first event of a path is the graph's own: it only begins.
      steps.slice(1).map(({ event }) => event.step),
    ]),
  );
  return found.map(({ transition, from, step }) => ({ transition, steps: [...(ways.get(from) ?? []), step] }));
}
