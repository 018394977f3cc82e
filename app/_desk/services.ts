import { pino, type Logger } from 'pino';
import {
  connect,
  createAudit,
  createAuth,
  createDefinitions,
  createDirectoryStore,
  createProcedures,
  createTogether,
  createVocabulary,
  databaseOf,
  newId,
  systemClock,
  type Clock,
  type Definitions,
} from '#catalog/server';
import { PRICE_LIST_REFUSALS } from '#plugins/price-list/server';
import { vocabularyOf } from '#plugins/sdk';
import {
  RUNTIME_REFUSALS,
  createDesk,
  createReplayRuns,
  createScenarioGate,
  type DirectorySource,
  type ReleaseSource,
  type ReplayRuns,
  type ScenarioDirectory,
} from '#runtime/server';
import type { DeskEnvironment } from './environment.ts';
import { PLUGIN_MANIFESTS } from './manifests.ts';
import { installPlugins } from './plugins.ts';

/** What may be put in place of the defaults, by tests and the command line. */
export interface ServicesOptions {
  readonly clock?: Clock;
  readonly log?: Logger;
}

/** Everything that works on the database, wired once per process: used by web, worker and command line alike. */
export async function createServices(environment: DeskEnvironment, options: ServicesOptions = {}) {
  const connection = await connect(environment.databaseUri);
  const clock = options.clock ?? systemClock;
  const log = options.log ?? pino({ level: environment.variables['LOG_LEVEL'] ?? 'warn' });
  const procedures = createProcedures({ log, refusals: { ...RUNTIME_REFUSALS, ...PRICE_LIST_REFUSALS } });
  const audit = createAudit({ connection, clock, newId });
  const directory = createDirectoryStore({ connection, clock, audit });
  const vocabulary = createVocabulary({ actions: vocabularyOf(PLUGIN_MANIFESTS), directory });
  const versions = Object.fromEntries(PLUGIN_MANIFESTS.map(({ id, version }) => [id, version]));
  const gates = [createScenarioGate(scenarioDirectory(directory))];
  const definitions = createDefinitions({ connection, clock, audit, vocabulary, gates, plugins: versions });
  const { secret, url: baseUrl } = environment;
  const auth = createAuth({ connection, secret, baseUrl, people: directory.people, clock, log });
  const together = createTogether({ connection, clock, audit, people: directory.people, log });
  const host = { database: databaseOf(connection), procedures, now: () => clock.now(), newId, logger: log };
  const plugins = installPlugins(host, environment.variables);
  const replays = createReplayRuns({ connection, clock });
  const desk = createDesk({
    ...{ connection, clock, newId },
    releases: releaseSource(definitions, replays),
    directory: directorySource(directory),
  });
  return {
    connection,
    clock,
    newId,
    log,
    procedures,
    audit,
    directory,
    definitions,
    auth,
    together,
    plugins,
    replays,
    desk,
    environment,
  };
}

/** The wired services. */
export type Services = Awaited<ReturnType<typeof createServices>>;

/** The releases as the runtime asks for them: the published ones, and what replays run on. */
export function releaseSource(definitions: Definitions, replays: ReplayRuns): ReleaseSource {
  return {
    release: async (id) => (await replays.release(id)) ?? definitions.release(id),
    currentRelease: (workflow) => definitions.currentRelease(workflow),
    async currentReleases() {
      const summaries = await definitions.currentReleases();
      return Promise.all(summaries.map(({ id }) => definitions.release(id)));
    },
  };
}

/** The directory as the runtime asks it. */
export function directorySource(directory: ReturnType<typeof createDirectoryStore>): DirectorySource {
  return {
    person: (id) => directory.people.get(id),
    customer: (id) => directory.customers.get(id),
    country: (code) => directory.countries.get(code),
    calendars: async () => (await directory.calendars.list()).map(({ value }) => value),
    peopleWithAbsences: async () =>
      (await directory.people.list()).map(({ value }) => value).filter(({ absences }) => absences.length > 0),
  };
}

/** The hours of work as the scenarios of a release are played with. */
function scenarioDirectory(directory: ReturnType<typeof createDirectoryStore>): ScenarioDirectory {
  return {
    calendars: async () => (await directory.calendars.list()).map(({ value }) => value),
    countries: async () => (await directory.countries.list()).map(({ value }) => value),
  };
}
