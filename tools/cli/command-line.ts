import { EXPORT_FORMATS, type ExportFormat } from '#catalog/language';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import { discover, type DiscoverOptions } from './commands/discover.ts';
import { exportWorkflow } from './commands/export.ts';
import { importWorkflow, type ImportOptions } from './commands/import.ts';
import { lint } from './commands/lint.ts';
import { replay } from './commands/replay.ts';
import { testScenarios, type TestOptions } from './commands/test-scenarios.ts';
import { scxml } from './commands/scxml.ts';
import { failureLine } from './failure-line.ts';
import { FILE_FORMATS, type FileFormat } from './read-workflow.ts';
import type { ReplayOptions } from './replay/replay-options.ts';

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number is expected.');
}

const importFormat = () =>
  new Option('--format <format>', 'what the file is written in')
    .choices(FILE_FORMATS)
    .default('auto', 'what its text is');

function addDocuments(program: Command, context: CommandContext): void {
  program
    .command('lint')
    .description('Say what is wrong with a workflow, without storing anything.')
    .argument('<file>', 'the workflow: our own JSON, XState JSON, SCXML or Mermaid')
    .addOption(importFormat())
    .action((file: string, { format }: { format: FileFormat }) => lint(context, { file, format }));
  program
    .command('import')
    .description('Store a workflow from a file as a draft.')
    .argument('<file>', 'the workflow: our own JSON, XState JSON, SCXML or Mermaid')
    .addOption(importFormat())
    .option('--publish', 'publish it too, so that new tickets use it', false)
    .option('--replace', 'overwrite a draft that has its id', false)
    .action((file: string, options: Omit<ImportOptions, 'file'>) => importWorkflow(context, { file, ...options }));
  const formats = new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).default('statedesk');
  program
    .command('export')
    .description('Write a stored workflow to standard output.')
    .argument('<key>', "the workflow's key")
    .addOption(formats)
    .option('--release', 'the newest release instead of the draft', false)
    .action((key: string, options: { format: ExportFormat; release: boolean }) =>
      exportWorkflow(context, { key, ...options }),
    );
}

function addTest(program: Command, context: CommandContext): void {
  program
    .command('test')
    .description("Play a workflow's scenarios and say which go another way than they tell.")
    .argument('<file>', 'the workflow, a JSON file, or the id of a shipped desk')
    .addOption(importFormat())
    .option('--directory <file>', 'calendars and countries, a JSON file; those of the shipped desks by default')
    .option('--json', 'print one JSON object', false)
    .action(
      (file: string, { directory, ...options }: Omit<TestOptions, 'file' | 'directory'> & { directory?: string }) =>
        testScenarios(context, { file, directory, ...options }),
    );
}

function addDiscover(program: Command, context: CommandContext): void {
  program
    .command('discover')
    .description('Read an event log and write the workflow that it shows.')
    .argument('<log>', 'the log, CSV or CSV compressed by gzip')
    .option('--out <file>', 'write the workflow to a file instead of standard output')
    .option('--id <id>', "the workflow's id; made from the file's name by default")
    .option('--save', 'store it as a draft, so that it opens in the designer', false)
    .option('--replace', 'with --save: overwrite a draft that has this id', false)
    .action((file: string, options: Pick<DiscoverOptions, 'save' | 'replace'> & { out?: string; id?: string }) =>
      discover(context, { file, out: options.out, id: options.id, save: options.save, replace: options.replace }),
    );
}

type ReplayFlags = Pick<ReplayOptions, 'store' | 'json'> & {
  readonly workflow?: string;
  readonly discover?: true;
  readonly drop?: number;
  readonly run?: string;
};

function addReplay(program: Command, context: CommandContext): void {
  const command = program
    .command('replay')
    .description('Send every row of an event log through a workflow, one ticket for each case.')
    .argument('<log>', 'the log, CSV or CSV compressed by gzip')
    .option('--workflow <key>', 'the published workflow to send it through (its key, or a .json file)')
    .addOption(new Option('--discover', 'send it through the workflow that the log itself shows').conflicts('workflow'))
    .option('--drop <count>', 'with --discover: leave out so many of the rarest transitions', wholeNumber)
    .addOption(new Option('--store <store>', 'where the tickets go').choices(['memory', 'database']).default('memory'))
    .option('--run <id>', 'the name of the run; made from log and workflow by default')
    .option('--json', 'print one JSON object', false);
  command.action((file: string, { workflow, discover: discovered, drop, store, run, json }: ReplayFlags) => {
    if (workflow === undefined && discovered === undefined) command.error('error: give --workflow KEY or --discover');
    if (workflow !== undefined && drop !== undefined) command.error('error: --drop goes with --discover only');
    return replay(context, { file, workflow, drop: drop ?? 0, store, run, json });
  });
}

function addScxml(program: Command, context: CommandContext): void {
  program
    .command('scxml')
    .description(
      'Play the SCXML scripts of a folder: through import, compiler and kernel, straight, stored and replayed.',
    )
    .argument('<folder>', 'SCXML documents, each with a .json of the same name that says what it should come to')
    .action((folder: string) => scxml(context, { folder }));
}

function programOf(context: CommandContext): Command {
  const program = new Command('statedesk')
    .description('Statedesk on the command line: workflows and event logs.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.out.write(text),
      writeErr: (text) => void context.err.write(text),
      // One line: a suggestion comes on a line of its own otherwise.
      outputError: (text, write) =>
        write(
          `${text
            .replace(/^error: /, '')
            .trim()
            .replaceAll('\n', ' ')}\n`,
        ),
    });
  addDocuments(program, context);
  addTest(program, context);
  addDiscover(program, context);
  addReplay(program, context);
  addScxml(program, context);
  return program;
}

/** Runs one command. @returns the exit code: 0, or 1 after one line on the error stream that says what to do. Never throws. */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    await programOf(context).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode; // it has been said
    context.err.write(`${failureLine(error)}\n`);
    return 1;
  }
}
