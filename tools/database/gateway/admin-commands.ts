import { setTimeout as pause } from 'node:timers/promises';
import {
  answer,
  collectionOf,
  decode,
  documentOf,
  isTrue,
  runStatement,
  type CommandContext,
  type CommandHandler,
} from './command-context.ts';
import { CommandFailure } from './command-failure.ts';
import type { Parameter, Statement } from './postgres-protocol.ts';
import {
  BUILD_INDEX,
  COLL_MOD,
  COLL_STATS,
  CREATE,
  CREATE_INDEXES,
  DB_STATS,
  DROP,
  DROP_DATABASE,
  DROP_INDEXES,
  INDEX_STATUS,
  LIST_DATABASES,
  RENAME,
} from './statements.ts';

const BUILD_POLL_MS = 25;
const BUILD_LIMIT_MS = 10 * 60_000;

/** A command whose statement gives the answer. */
function forward(statement: Statement, parameters: (context: CommandContext) => readonly Parameter[]): CommandHandler {
  return async (context) => documentOf(await runStatement(context, statement, parameters(context)), 0);
}

const drop: CommandHandler = async (context) => {
  const row = await runStatement(context, DROP, [context.envelope.database, collectionOf(context)]);
  if (!isTrue(row[0])) throw new CommandFailure({ code: 26, codeName: 'NamespaceNotFound' }, 'ns not found');
  return answer({ ok: 1 });
};

const dropDatabase: CommandHandler = async (context) => {
  await runStatement(context, DROP_DATABASE, [context.envelope.database]);
  return answer({ dropped: context.envelope.database, ok: 1 });
};

/** The engine builds indexes in the background; MongoDB answers when they are built, so this waits. */
const createIndexes: CommandHandler = (context) => {
  const { envelope, message, services } = context;
  if (envelope.inTransaction) {
    const code = { code: 263, codeName: 'OperationNotSupportedInTransaction' };
    throw new CommandFailure(code, 'Cannot run createIndexes in a multi-document transaction.');
  }
  return services.indexBuilds.run(async () => {
    const row = await runStatement(context, CREATE_INDEXES, [envelope.database, message.body]);
    const requests = row[1];
    if (requests === null || requests === undefined) return documentOf(row, 0);
    for (const startedAt = Date.now(); Date.now() - startedAt < BUILD_LIMIT_MS;) {
      await services.pool.query(BUILD_INDEX, []);
      const status = (await services.pool.query(INDEX_STATUS, [requests]))[0] ?? [];
      if (isTrue(status[2])) return documentOf(isTrue(status[1]) ? row : status, 0);
      await pause(BUILD_POLL_MS);
    }
    throw new CommandFailure({ code: 50, codeName: 'MaxTimeMSExpired' }, 'the index is still being built');
  });
};

const setParameter: CommandHandler = (context) => {
  const seconds = decode(context)['ttlMonitorSleepSecs'];
  if (typeof seconds !== 'number' || !(seconds > 0)) {
    throw new CommandFailure({ code: 72, codeName: 'InvalidOptions' }, 'only ttlMonitorSleepSecs can be set');
  }
  context.services.housekeeping.schedule(seconds * 1000);
  return answer({ ok: 1 });
};

/** Commands on collections, databases and indexes. */
export const ADMIN_COMMANDS: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
  ['create', forward(CREATE, ({ envelope, message }) => [envelope.database, message.body])],
  ['drop', drop],
  ['dropDatabase', dropDatabase],
  ['dropIndexes', forward(DROP_INDEXES, ({ envelope, message }) => [envelope.database, message.body])],
  ['renameCollection', forward(RENAME, ({ message }) => [message.body])],
  ['collMod', forward(COLL_MOD, (context) => [context.envelope.database, collectionOf(context), context.message.body])],
  ['collStats', forward(COLL_STATS, (context) => [context.envelope.database, collectionOf(context)])],
  ['dbStats', forward(DB_STATS, ({ envelope }) => [envelope.database])],
  ['listDatabases', forward(LIST_DATABASES, ({ message }) => [message.body])],
  ['createIndexes', createIndexes],
  ['setParameter', setParameter],
]);
