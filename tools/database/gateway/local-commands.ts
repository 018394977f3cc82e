import { hostname } from 'node:os';
import { BSON, type Document } from 'mongodb';
import { answer, decode, type CommandContext, type CommandHandler } from './command-context.ts';
import { CommandFailure } from './command-failure.ts';
import { MAX_MESSAGE_BYTES } from './wire-message.ts';

/** The largest document, bytes. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const MAX_WRITES_PER_COMMAND = 25_000; // the extension's own limit
const VERSION = '7.0.0';
const WIRE_VERSION = 21; // of MongoDB 7.0
const MAX_CLIENTS = 1000;

/** The answer to `hello`. It presents itself as a router, for those may run transactions without being a replica set. */
export function helloAnswer(): Buffer {
  return answer({
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    msg: 'isdbgrid',
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MAX_WRITES_PER_COMMAND,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: 1,
  });
}

function constant(document: Document): CommandHandler {
  const bytes = answer(document);
  return () => bytes;
}

const serverStatus: CommandHandler = ({ services }) => {
  const uptimeMillis = Date.now() - services.startedAt;
  const current = services.clientCount();
  return answer({
    host: hostname(),
    version: VERSION,
    process: 'statedesk-gateway',
    pid: process.pid,
    uptime: uptimeMillis / 1000,
    uptimeMillis,
    localTime: new Date(),
    connections: { current, available: MAX_CLIENTS - current },
    metrics: { cursor: { open: { total: services.cursors.size } } },
    transactions: { currentOpen: services.transactions.size },
    mem: { resident: Math.round(process.memoryUsage.rss() / 1_048_576) },
    ok: 1,
  });
};

const getParameter: CommandHandler = (context) => {
  const command = decode(context);
  const known: Document = {
    featureCompatibilityVersion: { version: '7.0' },
    transactionLifetimeLimitSeconds: 60,
    authenticationMechanisms: [],
  };
  const all = command['getParameter'] === '*';
  const found = Object.fromEntries(Object.entries(known).filter(([key]) => all || key in command));
  if (Object.keys(found).length === 0) {
    throw new CommandFailure({ code: 72, codeName: 'InvalidOptions' }, 'no option found to get');
  }
  return answer({ ...found, ok: 1 });
};

/** `endSessions` and `killSessions`: what a session left open is closed. */
const endSessions: CommandHandler = async (context) => {
  const [sessions] = Object.values(decode(context));
  for (const session of Array.isArray(sessions) ? (sessions as readonly Document[]) : []) {
    const id: unknown = session['id'];
    if (!(id instanceof BSON.Binary)) continue;
    const key = Buffer.from(id.buffer).toString('hex');
    context.services.cursors.sessionEnded(key);
    await context.services.transactions.sessionEnded(key);
  }
  return answer({ ok: 1 });
};

const noAuthentication: CommandHandler = ({ envelope }: CommandContext) => {
  const code = { code: 18, codeName: 'AuthenticationFailed' };
  throw new CommandFailure(code, `'${envelope.name}': this database listens on loopback only and knows no users`);
};

const OK = constant({ ok: 1 });
const BUILD_INFO = constant({
  version: VERSION,
  versionArray: [7, 0, 0, 0],
  gitVersion: 'documentdb',
  modules: [],
  bits: 64,
  debug: false,
  maxBsonObjectSize: MAX_DOCUMENT_BYTES,
  ok: 1,
});

/** Commands the gateway answers by itself. */
export const LOCAL_COMMANDS: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
  ['hello', helloAnswer],
  ['isMaster', helloAnswer],
  ['ismaster', helloAnswer],
  ['ping', OK],
  ['buildInfo', BUILD_INFO],
  ['buildinfo', BUILD_INFO],
  ['serverStatus', serverStatus],
  ['connectionStatus', constant({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 })],
  ['getParameter', getParameter],
  ['getCmdLineOpts', constant({ argv: [], parsed: {}, ok: 1 })],
  ['getLog', constant({ totalLinesWritten: 0, log: [], ok: 1 })],
  ['whatsmyuri', constant({ you: '127.0.0.1', ok: 1 })],
  ['endSessions', endSessions],
  ['killSessions', endSessions],
  ['refreshSessions', OK],
  ['saslStart', noAuthentication],
  ['authenticate', noAuthentication],
]);
