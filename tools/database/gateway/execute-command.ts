import { ADMIN_COMMANDS } from './admin-commands.ts';
import { answer, type CommandContext, type CommandHandler } from './command-context.ts';
import { CommandFailure, toCommandFailure } from './command-failure.ts';
import { explain } from './explain-command.ts';
import { LOCAL_COMMANDS } from './local-commands.ts';
import { READ_COMMANDS } from './read-commands.ts';
import { WRITE_COMMANDS } from './write-commands.ts';

const COMMANDS: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
  ...READ_COMMANDS,
  ...WRITE_COMMANDS,
  ...ADMIN_COMMANDS,
  ...LOCAL_COMMANDS,
  ['explain', explain],
]);

/** Runs one command and gives its raw BSON answer; a failure is an answer too. Never throws. */
export async function executeCommand(context: CommandContext): Promise<Buffer> {
  try {
    const handler = COMMANDS.get(context.envelope.name);
    if (handler === undefined) {
      const code = { code: 59, codeName: 'CommandNotFound' };
      throw new CommandFailure(code, `no such command: '${context.envelope.name}'`);
    }
    return await handler(context);
  } catch (error) {
    return answer(toCommandFailure(error).document());
  }
}
