import { BSON, type Document } from 'mongodb';
import { answer, decode, documentOf, runStatement, type CommandHandler } from './command-context.ts';
import { CommandFailure } from './command-failure.ts';
import { readPlan, type PostgresPlan } from './explain-plan.ts';
import { explainStatement } from './statements.ts';

/** The reading command whose plan is that of `command`: a write's plan is that of the search for its documents. */
function readingCommand(command: Document): Document {
  const [name, collection] = firstField(command);
  if (name === 'update' || name === 'delete') {
    const field = name === 'update' ? 'updates' : 'deletes';
    const [write] = (command[field] ?? []) as Document[];
    return { find: collection, filter: (write?.['q'] ?? {}) as Document };
  }
  if (name === 'findAndModify' || name === 'findandmodify') {
    const sort: unknown = command['sort'];
    return {
      find: collection,
      filter: (command['query'] ?? {}) as Document,
      ...(sort !== undefined && { sort }),
      limit: 1,
    };
  }
  return command;
}

/** The command's name and what it is applied to. */
function firstField(command: Document): [name: string, collection: unknown] {
  const [name = ''] = Object.keys(command);
  return [name, command[name]];
}

/** `explain`: PostgreSQL's plan for the command in the shape of MongoDB's. */
export const explain: CommandHandler = async (context) => {
  const outer = decode(context);
  const command = readingCommand(outer['explain'] ?? {});
  const [name, collection] = firstField(command);
  const analyze = outer['verbosity'] !== 'queryPlanner';
  const statement = explainStatement(name, analyze);
  if (statement === undefined) {
    throw new CommandFailure({ code: 59, codeName: 'CommandNotFound' }, `explain does not know the command '${name}'`);
  }
  const { database } = context.envelope;
  const inner = Buffer.from(BSON.serialize(command));
  const text = documentOf(await runStatement(context, statement, [database, inner]), 0).toString();
  const [plan] = JSON.parse(text) as [PostgresPlan];
  return answer({
    explainVersion: '1',
    queryPlanner: {
      namespace: `${database}.${String(collection)}`,
      parsedQuery: (command['filter'] ?? command['query'] ?? {}) as Document,
      ...readPlan(plan).queryPlanner,
    },
    ...(analyze && { executionStats: readPlan(plan).executionStats }),
    serverInfo: { version: 'documentdb' },
    ok: 1,
  });
};
