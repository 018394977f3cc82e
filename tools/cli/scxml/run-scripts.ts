import { fromScxml, type Diagnostic } from '#catalog/language';
import { playScript, type ScriptDeviation } from './play-script.ts';
import type { Script } from './script.ts';
import { SCRIPT_MODES, ticketChart, type ScriptMode } from './ticket-chart.ts';
import { xstateChart } from './xstate-chart.ts';

/** What a script came to. */
export type ScriptResult =
  | { readonly script: string; readonly outcome: 'passed' }
  | {
      readonly script: string;
      readonly outcome: 'failed';
      readonly deviations: ReadonlyMap<ScriptMode, ScriptDeviation>;
    }
  /** XState 5 alone does not come to what the script says either; `itself` is what it comes to. */
  | {
      readonly script: string;
      readonly outcome: 'differs';
      readonly deviation: ScriptDeviation;
      readonly itself: ScriptDeviation;
    }
  /** The script needs what a workflow has no place for. */
  | { readonly script: string; readonly outcome: 'left-out'; readonly needs: readonly string[] };

/** Losses that change nothing of what a chart does. */
function isHarmless({ code, params }: Diagnostic): boolean {
  if (code === 'import.renamed' || code === 'import.order') return true;
  return code === 'import.ignored' && params['what'] === 'log';
}

/** What a loss is about, in a few words. */
function need({ code, params }: Diagnostic): string {
  switch (code) {
    case 'import.guard':
      return `cond ${String(params['guard'])}`;
    case 'import.send':
      return `send with ${String(params['detail'])}`;
    case 'import.invoke':
      return 'invoke';
    case 'import.wildcard':
      return `event ${String(params['name'])}`;
    default:
      return String(params['what'] ?? params['target'] ?? code);
  }
}

function crashed(error: unknown): ScriptDeviation {
  return { after: 'an error', expected: [], actual: [error instanceof Error ? error.message : String(error)] };
}

function attempt(script: Script, chart: () => Parameters<typeof playScript>[1]): ScriptDeviation | undefined {
  try {
    return playScript(script, chart());
  } catch (error) {
    return crashed(error);
  }
}

/** Plays a script in every mode. What fails is tried on XState alone, to tell a difference of XState's own from a fault of ours. */
export function runScript(script: Script): ScriptResult {
  const { name } = script;
  const imported = fromScxml(script.chart, { events: script.events.map(({ event }) => event.name) });
  if (!imported.ok) return { script: name, outcome: 'left-out', needs: imported.diagnostics.map(({ code }) => code) };
  const needs = imported.losses.filter((loss) => !isHarmless(loss)).map(need);
  if (needs.length > 0) return { script: name, outcome: 'left-out', needs: [...new Set(needs)] };
  const deviations = new Map<ScriptMode, ScriptDeviation>();
  for (const mode of SCRIPT_MODES) {
    const found = attempt(script, () => ticketChart(imported, mode));
    if (found) deviations.set(mode, found);
  }
  const [deviation] = deviations.values();
  if (!deviation) return { script: name, outcome: 'passed' };
  const itself = attempt(script, () => xstateChart(script.chart));
  return itself && deviations.size === SCRIPT_MODES.length
    ? { script: name, outcome: 'differs', deviation, itself }
    : { script: name, outcome: 'failed', deviations };
}
