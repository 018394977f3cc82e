'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Workflow } from '#catalog/language';
import type { ScenarioResults } from './run-scenarios.ts';
import type { ScenarioAnswer, ScenarioOrder } from './scenario-work.ts';
import type { Suggestions } from './suggest/suggest-scenarios.ts';
import type { SimulatorWorld } from './use-world.ts';

/** After the last edit, in milliseconds. */
const PAUSE_MS = 400;

/** What is known of the scenarios of the draft. */
export interface ScenarioWork {
  /** Of the last time they were played. */
  readonly results: ScenarioResults | undefined;
  readonly running: boolean;
  /** The draft cannot run. */
  readonly failed: boolean;
  readonly run: () => void;
  readonly suggestions: Suggestions | undefined;
  readonly searching: boolean;
  readonly suggest: () => void;
  readonly dismiss: () => void;
}

/** One worker; while it is busy with something old it is ended, and another begins. */
class Workshop {
  #worker: Worker | undefined;
  #busy = false;

  send(order: ScenarioOrder, answered: (answer: ScenarioAnswer) => void): void {
    if (this.#busy) this.end();
    const worker = (this.#worker ??= new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' }));
    this.#busy = true;
    worker.onmessage = ({ data }: MessageEvent<ScenarioAnswer>) => {
      this.#busy = false;
      answered(data);
    };
    worker.onerror = () => {
      this.end();
      answered({ number: order.number, task: 'failed' });
    };
    worker.postMessage(order);
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#busy = false;
  }
}

/** Plays every scenario a moment after each edit while `watching`, and searches for more when asked; both in workers. */
export function useScenarioWork(
  workflow: Workflow,
  world: SimulatorWorld | undefined,
  options: { readonly watching: boolean; readonly at: string | undefined },
): ScenarioWork {
  const { watching, at } = options;
  const [results, setResults] = useState<ScenarioResults>();
  const [suggestions, setSuggestions] = useState<Suggestions>();
  const [state, setState] = useState({ running: false, searching: false, failed: false });
  const workshops = useRef<{ readonly run: Workshop; readonly suggest: Workshop }>(undefined);
  const number = useRef(0);

  const ask = useCallback(
    (task: ScenarioOrder['task']) => {
      if (!world) return;
      const shops = (workshops.current ??= { run: new Workshop(), suggest: new Workshop() });
      const { calendars, countries } = world;
      number.current += 1;
      const order = { number: number.current, task, workflow, calendars, countries, at: at ?? '2026-03-02T08:00:00Z' };
      const busy = task === 'run' ? { running: true } : { searching: true };
      setState((before) => ({ ...before, ...busy, failed: false }));
      shops[task].send(order, (answer) => {
        const done = task === 'run' ? { running: false } : { searching: false };
        setState((before) => ({ ...before, ...done, failed: answer.task === 'failed' }));
        if (answer.task === 'run') setResults(answer.results);
        if (answer.task === 'suggest') setSuggestions(answer.suggestions);
      });
    },
    [world, workflow, at],
  );
  const run = useCallback(() => ask('run'), [ask]);
  const { scenarios, states, transitions } = workflow;
  useEffect(() => {
    if (!watching || states.length + transitions.length === 0) return;
    const timer = setTimeout(run, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [watching, run, scenarios, states, transitions]);
  useEffect(
    () => () => {
      workshops.current?.run.end();
      workshops.current?.suggest.end();
    },
    [],
  );
  return {
    ...{ results, suggestions, run, ...state },
    suggest: useCallback(() => ask('suggest'), [ask]),
    dismiss: useCallback(() => setSuggestions(undefined), []),
  };
}
