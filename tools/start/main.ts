import { DatabaseUnavailableError } from '#tools/database';
import { build, buildIsFresh } from './build.ts';
import { portFree } from './port-free.ts';
import { prepare } from './prepare.ts';
import { startWeb, startWorker, webAnswers, workerAnswers, type DeskEnvironment } from './programs.ts';
import { createProgress } from './progress.ts';
import { keptSecret } from './secret.ts';
import { SettingError, readSettings, type Settings } from './settings.ts';
import { supervise } from './supervise.ts';
import { watchDatabase } from './watch-database.ts';

// `npm start` and `npm run dev`: one parent that brings up database, web and worker, watches them, and ends them in order.

const progress = createProgress(process.stdout);
const { say, step } = progress;
const endings: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

/** Ends what has been started, the last first. A second call waits for the first. */
function endAll(): Promise<void> {
  ending ??= (async () => {
    for (const stop of endings.reverse()) await stop();
  })();
  return ending;
}

function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return;
      say('\nStopping …');
      void endAll().then(() => {
        say('Stopped. The data is kept for the next start.');
        process.exit(0);
      });
    });
  }
}

async function bringUp(settings: Settings): Promise<void> {
  const url = `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${String(settings.port)}`;
  if (!(await portFree(settings.port, settings.host))) {
    throw new SettingError(
      `Port ${String(settings.port)} is taken. Stop the program that uses it, or choose another one: PORT=3001 npm start`,
    );
  }
  const database = await step('Bringing the database up', () => watchDatabase({ dataDir: settings.dataDir, say }));
  endings.push(() => database.stop());
  if (!settings.dev && !(await buildIsFresh())) await step('Building the pages (only after a change)', build);
  const environment: DeskEnvironment = {
    MONGODB_URI: database.uri,
    STATEDESK_SECRET: settings.secret ?? (await keptSecret(settings.dataDir)),
    STATEDESK_DEMO: settings.demo ? '1' : '0',
    STATEDESK_URL: process.env['STATEDESK_URL'] ?? url,
    DATA_DIR: settings.dataDir,
  };
  const identities = await step('Preparing the data', () => prepare(environment, say));
  const web = supervise({
    name: 'web',
    start: () => startWeb(settings, environment),
    answers: () => webAnswers(url),
    say,
  });
  endings.push(() => web.stop());
  const worker = supervise({ name: 'worker', start: () => startWorker(environment), answers: workerAnswers, say });
  endings.push(() => worker.stop());
  await step('Starting web and worker', () => Promise.all([web.ready, worker.ready]));
  say(`\nStatedesk runs at ${url}`);
  for (const line of identities) say(line);
  say('Ctrl-C stops it; the data stays.');
}

endOnSignals();
try {
  await bringUp(readSettings(process.env, process.argv.slice(2)));
} catch (error) {
  if (!ending) {
    await endAll();
    const known = error instanceof SettingError || error instanceof DatabaseUnavailableError;
    process.stderr.write(
      `${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
    );
    process.exit(1);
  }
}
