import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Person } from '#catalog/directory';
import { createCatalogRouter, databaseOf } from '#catalog/server';
import { createRuntimeRouter } from '#runtime/server';
import { handleDemo } from './demo.ts';
import { readEnvironment } from './environment.ts';
import { createServices, type Services } from './services.ts';

/** The desk as the web process answers for it. */
export interface ComposedDesk {
  /** Whether the demo runs. */
  readonly demo: boolean;
  /** Whether the database answers now. */
  answers(): Promise<boolean>;
  handleTrpc(request: Request): Promise<Response>;
  handleAuth(request: Request): Promise<Response>;
  handleDemo(request: Request): Promise<Response>;
  /** Whoever is signed in. */
  personOf(headers: Headers): Promise<Person | undefined>;
}

/** Every router of the desk, merged flat. */
function createAppRouter(services: Services) {
  const { procedures, definitions, directory, audit, auth, together, plugins, desk } = services;
  return procedures.mergeRouters(
    createCatalogRouter({ procedures, definitions, directory, audit, auth, together }),
    createRuntimeRouter({ procedures, desk }),
    plugins.priceList.router,
    plugins.notifications.router,
  );
}

/** How long a database that works may take for the least there is, in milliseconds. */
const PING_MS = 2000;

function compose(services: Services): ComposedDesk {
  const { auth, clock, newId, environment, connection } = services;
  const router = createAppRouter(services);
  const personOf = (headers: Headers) => auth.personOfRequest(headers);
  return {
    demo: environment.demo,
    answers: () =>
      databaseOf(connection)
        .command({ ping: 1 }, { timeoutMS: PING_MS })
        .then(
          () => true,
          () => false,
        ),
    personOf,
    handleAuth: (request) => auth.handler(request),
    handleDemo: (request) => handleDemo(services, request),
    handleTrpc: (req) =>
      fetchRequestHandler({
        endpoint: '/api/trpc',
        req,
        router,
        createContext: async () => ({ person: await personOf(req.headers), now: () => clock.now(), newId }),
      }),
  };
}

// Only globalThis is shared between the bundles of a production build.
const KEY = Symbol.for('statedesk.desk');
const shared = globalThis as typeof globalThis & { [KEY]?: Promise<ComposedDesk> | undefined };

/** The process's one desk, composed at the first request; a failed attempt is made again at the next. */
export function composeDesk(): Promise<ComposedDesk> {
  const known = shared[KEY];
  if (known) return known;
  const made = createServices(readEnvironment(process.env)).then(compose);
  shared[KEY] = made;
  made.catch(() => {
    shared[KEY] = undefined;
  });
  return made;
}
