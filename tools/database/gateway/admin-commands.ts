import { setTimeout as pause } from 'node:timers/promises';
import { BSON, type Document } from 'mongodb';
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
import { errorCode, unpackSqlState } from './error-table.ts';
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

const EMPTY_DOCUMENT_BYTES = 5;
const BUILD_POLL_MS = 25;
const BUILD_LIMIT_MS = 10 * 60_000;

/** A command whose statement gives the answer. */
function forward(statement: Statement, parameters: (context: CommandContext) => readonly Parameter[]): CommandHandler {
  return async (context) => documentOf(await runStatement(context, statement, parameters(context)), 0);
}

const drop: CommandHandler = async (context) => {
  await runStatement(context, DROP, [context.envelope.database, collectionOf(context)]);
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
    if (!isTrue(row[2])) throw buildFailure(documentOf(row, 0));
    // On a new collection there is nothing to wait for: the list of what is still to be built is empty.
    if (requests === null || requests === undefined || requests.length <= EMPTY_DOCUMENT_BYTES)
      return documentOf(row, 0);
    for (const startedAt = Date.now(); Date.now() - startedAt < BUILD_LIMIT_MS;) {
      await services.pool.query(BUILD_INDEX, []);
      const status = (await services.pool.query(INDEX_STATUS, [requests]))[0] ?? [];
      if (isTrue(status[2]) && !isTrue(status[1])) throw buildFailure(documentOf(status, 0));
      if (isTrue(status[2])) return documentOf(row, 0);
      await pause(BUILD_POLL_MS);
    }
    throw new CommandFailure({ code: 50, codeName: 'MaxTimeMSExpired' }, 'the index is still being built');
  });
};

/** The engine hides what went wrong with an index below `raw`, its code packed. */
function buildFailure(result: Buffer): CommandFailure {
  const { raw, ...outer } = BSON.deserialize(result) as { raw?: Document } & Document;
  const [inner = outer] = Object.values(raw ?? {}) as Document[];
  const message = String(inner['errmsg'] ?? 'the index cannot be built');
  const code = errorCode(unpackSqlState(Number(inner['code'] ?? 0)));
  return new CommandFailure(
    code,
    code.codeName === 'DuplicateKey' ? `E11000 duplicate key error: ${message}` : message,
  );
}

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
