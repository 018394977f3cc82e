import { readEnvironment } from '#app/environment';
import { createServices } from '#app/services';
import { close, transientDatabaseFailure } from '#catalog/server';
import { createWorker } from '#runtime/server';

// The worker: fires timers and runs effects until it is told to stop. Any number may run beside each other.

const environment = readEnvironment(process.env);
const services = await createServices(environment);
const { desk, plugins, log } = services;
const worker = createWorker({
  desk,
  plugins: [plugins.priceList, plugins.notifications],
  urlOf: (key) => new URL(`/desk/tickets/${encodeURIComponent(key)}`, environment.url).href,
  onEffectProblem: (problem) => log.error(problem, 'effect'),
  onProblem(error, ticket) {
    // A database that is away comes back: one line says it, where a stack would only frighten.
    const passes = transientDatabaseFailure(error);
    if (passes) log.warn({ ticket, code: passes.code }, 'the database does not answer; trying again');
    else log.error({ err: error, ticket }, 'worker');
  },
});

async function stop(): Promise<void> {
  await worker.stop();
  await close(environment.databaseUri);
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
process.once('disconnect', () => void stop()); // the parent died
worker.start();
process.send?.('ready');
