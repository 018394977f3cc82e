import { statedeskError, type ErrorParams } from '#catalog/language';
import { DatabaseUnavailableError } from '#tools/database';
import { CommandFailure } from './command-failure.ts';

/** What may go wrong on the command line, by code. */
const SENTENCES: Readonly<Record<string, string>> = {
  'database-unreachable': 'The database at {address} does not answer. Start it, or correct MONGODB_URI.',
  'database-address-invalid': 'MONGODB_URI is no address of a database: {address}',
  'data-newer': 'The data was written by a newer Statedesk. Update this one first.',
  'not-found': 'There is no {kind} "{id}".',
  'draft-changed': 'The draft was changed by somebody else meanwhile. Run the command again.',
  'draft-deleted': 'The workflow was deleted. Restore it in the designer first.',
  'document-too-large': 'The workflow is too large to be stored.',
};

function filled(sentence: string, params: ErrorParams): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** One line for the person who ran a command: what went wrong, without the innards of the program. */
export function failureLine(error: unknown): string {
  if (error instanceof CommandFailure || error instanceof DatabaseUnavailableError) return error.message;
  const known = statedeskError(error);
  if (known)
    return filled(SENTENCES[known.code] ?? `It failed: ${known.code} ${JSON.stringify(known.params)}`, known.params);
  if (error instanceof Error && error.name === 'MongoParseError')
    return `MONGODB_URI cannot be used: ${error.message}.`;
  const message = error instanceof Error ? error.message : String(error);
  return `Something went wrong: ${message.replaceAll(/\s*\n\s*/g, ' ')}`;
}
