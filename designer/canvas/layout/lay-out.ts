import type { Language, Place, Workflow } from '#catalog/language';
import { elkGraph, placesOf } from './elk-graph.ts';
import { keepPinned } from './keep-pinned.ts';

/** An automatic layout under way. */
export interface LayoutRun {
  /** The places of all states; `undefined` when it was cancelled. Rejects where the graph could not be laid out. */
  readonly places: Promise<Record<string, Place> | undefined>;
  readonly cancel: () => void;
}

/** Starts laying out a document in a worker of its own, so that the page goes on answering. */
export function layOut(document: Workflow, language: Language): LayoutRun {
  let cancelled = false;
  let stop = () => {
    cancelled = true;
  };
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => {
      cancelled = true;
      resolve(undefined);
    };
  });
  async function run(): Promise<Record<string, Place> | undefined> {
    const { default: Elk } = await import('elkjs/lib/elk-api.js');
    if (cancelled) return undefined;
    const elk = new Elk({
      workerFactory: () => new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url)),
    });
    try {
      const graph = await Promise.race([elk.layout(elkGraph(document, language)), stopped]);
      return graph && keepPinned(document, placesOf(graph), language);
    } finally {
      elk.terminateWorker();
    }
  }
  return { places: run(), cancel: () => stop() };
}
