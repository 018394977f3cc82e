/** Starts the worker that judges workflows for the designer. */
export function startChecker(): Worker {
  return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
}
