import { BSON, type Document } from 'mongodb';
import { CommandFailure } from './command-failure.ts';
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
import { describeDuplicate, indexInMessage, intendedDocument, keyValues, violation } from './duplicate-key.ts';
import { errorCode, unpackSqlState } from './error-table.ts';
import { ConnectionLostError } from './postgres-connection.ts';
import { PostgresError, type Row } from './postgres-protocol.ts';
import {
  FIND_AND_MODIFY,
  FIND_AND_MODIFY_ONCE,
  INDEX_BY_ID,
  INDEX_BY_NAME,
  WRITE_STATEMENTS,
  type WriteStatements,
} from './statements.ts';

const DUPLICATE_KEY = 11_000;

/** The identifier of a retryable write; a write in a transaction is retried with it as a whole. */
function retryId({ envelope }: CommandContext): string | undefined {
  if (envelope.inTransaction || envelope.transactionNumber === undefined || envelope.session === undefined) return;
  return `${envelope.session}-${String(envelope.transactionNumber)}`;
}

function writeCommand(statements: WriteStatements & { readonly field: string }): CommandHandler {
  return async (context) => {
    const { envelope, message } = context;
    const sequence = message.sequences.get(statements.field);
    const once = retryId(context);
    let row: Row;
    if (once !== undefined) {
      row = await runStatement(context, statements.once, [envelope.database, message.body, sequence ?? null, once]);
    } else if (sequence !== undefined) {
      row = await runStatement(context, statements.many, [envelope.database, message.body, sequence]);
    } else row = await runStatement(context, statements.alone, [envelope.database, message.body]);
    const result = documentOf(row, 0);
    return isTrue(row[1]) ? result : explainWriteErrors(context, result, statements.field);
  };
}

/** Gives the engine's write errors MongoDB's codes and details. In a transaction one of them ends the transaction. */
async function explainWriteErrors(context: CommandContext, result: Buffer, field: string): Promise<Buffer> {
  const document = BSON.deserialize(result);
  const errors = (document['writeErrors'] ?? []) as Document[];
  let writes: Document[] | undefined;
  for (const error of errors) {
    const { code } = errorCode(unpackSqlState(Number(error['code'])));
    error['code'] = code;
    if (code !== DUPLICATE_KEY) continue;
    writes ??= writesOf(context, field);
    const write = writes[Number(error['index'])];
    Object.assign(error, await describeByName(context, String(error['errmsg']), write));
  }
  if (context.envelope.inTransaction && errors.length > 0) {
    await context.services.transactions.rollback(context);
  }
  return answer(document);
}

function writesOf(context: CommandContext, field: string): Document[] {
  const sequence = context.message.sequences.get(field);
  if (sequence === undefined) return (decode(context)[field] ?? []) as Document[];
  const writes: Document[] = [];
  for (let at = 0; at < sequence.length;) {
    const end = at + sequence.readInt32LE(at);
    writes.push(BSON.deserialize(sequence.subarray(at, end)));
    at = end;
  }
  return writes;
}

async function describeByName(
  context: CommandContext,
  message: string,
  write: Document | undefined,
): Promise<Document> {
  const { database } = context.envelope;
  const collection = collectionOf(context);
  const index = indexInMessage(message);
  if (index === undefined) return describeDuplicate(`${database}.${collection}`, undefined);
  const rows = await context.services.pool.query(INDEX_BY_NAME, [database, collection, index]);
  const key = rows[0]?.[0];
  const keyPattern = key === null || key === undefined ? { _id: 1 } : BSON.deserialize(key);
  const keyValue = write === undefined ? undefined : keyValues(keyPattern, intendedDocument(write));
  return describeDuplicate(`${database}.${collection}`, { index, keyPattern, keyValue });
}

const findAndModify: CommandHandler = async (context) => {
  const { envelope, message } = context;
  const once = retryId(context);
  try {
    const row =
      once === undefined
        ? await runStatement(context, FIND_AND_MODIFY, [envelope.database, message.body])
        : await runStatement(context, FIND_AND_MODIFY_ONCE, [envelope.database, message.body, once]);
    return documentOf(row, 0);
  } catch (error) {
    if (!(error instanceof PostgresError) || errorCode(error.code).code !== DUPLICATE_KEY) throw error;
    return answer({
      ok: 0,
      code: DUPLICATE_KEY,
      codeName: 'DuplicateKey',
      ...(await describeByConstraint(context, error)),
    });
  }
};

async function describeByConstraint(context: CommandContext, error: PostgresError): Promise<Document> {
  const namespace = `${context.envelope.database}.${collectionOf(context)}`;
  const { indexId, row } = violation(error);
  if (indexId === undefined) {
    const keyPattern = { _id: 1 };
    return describeDuplicate(namespace, { index: '_id_', keyPattern, keyValue: keyValues(keyPattern, row) });
  }
  const [name, key] = (await context.services.pool.query(INDEX_BY_ID, [indexId]))[0] ?? [];
  if (name === null || name === undefined || key === null || key === undefined) {
    return describeDuplicate(namespace, undefined);
  }
  const keyPattern = BSON.deserialize(key);
  return describeDuplicate(namespace, { index: name.toString(), keyPattern, keyValue: keyValues(keyPattern, row) });
}

const commitTransaction: CommandHandler = async (context) => {
  try {
    await context.services.transactions.commit(context);
  } catch (error) {
    if (!(error instanceof ConnectionLostError)) throw error;
    // No label: whether it was committed is not known, so a driver must not run it anew by itself.
    throw new CommandFailure({ code: 6, codeName: 'HostUnreachable' }, 'the connection was lost during the commit');
  }
  return answer({ ok: 1 });
};

const abortTransaction: CommandHandler = async (context) => {
  await context.services.transactions.rollback(context);
  return answer({ ok: 1 });
};

/** Commands that write documents, and those that end a transaction. */
export const WRITE_COMMANDS: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
  ...[...WRITE_STATEMENTS].map(([name, statements]) => [name, writeCommand(statements)] as const),
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['commitTransaction', commitTransaction],
  ['abortTransaction', abortTransaction],
]);
