import {
  answer,
  decode,
  documentOf,
  runStatement,
  type CommandContext,
  type CommandHandler,
} from './command-context.ts';
import { CURSOR_STATEMENTS, DOCUMENT_STATEMENTS, GET_MORE } from './statements.ts';
import type { Statement } from './postgres-protocol.ts';
import { Long } from 'mongodb';

function openCursor(statement: Statement): CommandHandler {
  return async (context) => {
    const { envelope, message, services, client } = context;
    const row = await runStatement(context, statement, [envelope.database, message.body]);
    const continuation = row[1];
    const id = row[2];
    if (continuation !== null && continuation !== undefined && id !== null && id !== undefined) {
      const { database, session } = envelope;
      services.cursors.put({ id: id.readBigInt64BE(0), continuation, database, session, client });
    }
    return documentOf(row, 0);
  };
}

const getMore: CommandHandler = async (context) => {
  const { envelope, message, services, client } = context;
  const cursor = services.cursors.take(cursorId(decode(context)['getMore']));
  const row = await runStatement(context, GET_MORE, [envelope.database, message.body, cursor.continuation]);
  const continuation = row[1];
  if (continuation !== null && continuation !== undefined) services.cursors.put({ ...cursor, continuation, client });
  return documentOf(row, 0);
};

const killCursors: CommandHandler = (context) => {
  const { cursors } = decode(context);
  const ids: readonly unknown[] = Array.isArray(cursors) ? cursors : [];
  const killed = ids.filter((id) => context.services.cursors.kill(cursorId(id)));
  const notFound = ids.filter((id) => !killed.includes(id));
  return answer({ cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 });
};

function cursorId(value: unknown): bigint {
  if (value instanceof Long) return value.toBigInt();
  return typeof value === 'bigint' ? value : BigInt(typeof value === 'number' ? Math.trunc(value) : 0);
}

function forward(statement: Statement): CommandHandler {
  return async (context: CommandContext) => {
    const { envelope, message } = context;
    return documentOf(await runStatement(context, statement, [envelope.database, message.body]), 0);
  };
}

/** Commands that read: the command goes to the engine and the page comes back, both unread. */
export const READ_COMMANDS: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
  ...[...CURSOR_STATEMENTS].map(([name, statement]) => [name, openCursor(statement)] as const),
  ...[...DOCUMENT_STATEMENTS].map(([name, statement]) => [name, forward(statement)] as const),
  ['getMore', getMore],
  ['killCursors', killCursors],
]);
