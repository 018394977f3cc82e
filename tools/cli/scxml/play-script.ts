import type { Script } from './script.ts';

/** A statechart that a script can be played on, whatever runs it. */
export interface ScriptChart {
  /** Sends an event by the name it has in the script. */
  send(name: string): void;
  /** Lets time pass, and everything happen that falls due on the way. */
  advance(ms: number): void;
  /** How long until something happens by itself; undefined where nothing will. */
  wait(): number | undefined;
  /** The active atomic states, by the ids of the document. */
  configuration(): readonly string[];
}

/** Where a chart came to other states than the script says. */
export interface ScriptDeviation {
  /** What had happened: `start`, or the event and its number. */
  readonly after: string;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

const MOST_WAITS = 200;

function deviation(chart: ScriptChart, after: string, expected: readonly string[]): ScriptDeviation | undefined {
  const actual = [...chart.configuration()].sort();
  const wanted = [...expected].sort();
  return actual.join(' ') === wanted.join(' ') ? undefined : { after, expected: wanted, actual };
}

/**
 * Plays a script; the first deviation ends it. Configurations are compared at the end of the macrostep, before anything that was sent comes
 * back. A script without events is one of those that the W3C wrote: they run by themselves until they
 * have passed or failed.
 */
export function playScript(script: Script, chart: ScriptChart): ScriptDeviation | undefined {
  if (script.events.length === 0) {
    for (let waits = 0; waits < MOST_WAITS; waits += 1) {
      const ms = chart.wait();
      if (ms === undefined || !deviation(chart, '', script.initialConfiguration)) break;
      chart.advance(ms);
    }
  }
  const first = deviation(chart, 'start', script.initialConfiguration);
  if (first) return first;
  for (const [position, { after = 0, event, nextConfiguration }] of script.events.entries()) {
    chart.advance(after);
    chart.send(event.name);
    const found = deviation(chart, `event ${String(position + 1)} (${event.name})`, nextConfiguration);
    if (found) return found;
  }
  return undefined;
}
