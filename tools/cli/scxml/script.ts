import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { CommandFailure } from '../command-failure.ts';

const configurationSchema = z.array(z.string());
const scriptSchema = z.object({
  initialConfiguration: configurationSchema,
  events: z.array(
    z.object({
      /** Milliseconds that pass before the event. */
      after: z.number().optional(),
      event: z.object({ name: z.string() }),
      nextConfiguration: configurationSchema,
    }),
  ),
});

/** A statechart, and what it should come to: the active atomic states at the beginning and after each event. */
export interface Script extends z.output<typeof scriptSchema> {
  /** Its path below the folder, without endings. */
  readonly name: string;
  /** The SCXML text. */
  readonly chart: string;
}

async function readScript(file: string, folder: string): Promise<readonly Script[]> {
  const base = file.slice(0, -'.json'.length);
  const parsed = scriptSchema.safeParse(JSON.parse(await readFile(file, 'utf8')) as unknown);
  if (!parsed.success) return [];
  for (const chart of [`${base}.scxml`, base]) {
    const text = await readFile(chart, 'utf8').catch(() => undefined);
    if (text !== undefined) return [{ ...parsed.data, name: relative(folder, base), chart: text }];
  }
  return [];
}

/** The scripts below a folder: pairs of an SCXML document and a `.json` of the same name; by name. @throws CommandFailure where there are none. */
export async function findScripts(folder: string): Promise<readonly Script[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (!files) throw new CommandFailure(`There is no such folder: ${folder}`);
  const scripts: Script[] = [];
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    scripts.push(...(await readScript(join(folder, file), folder)));
  }
  if (scripts.length === 0) throw new CommandFailure(`There are no SCXML scripts in ${folder}`);
  return scripts;
}
