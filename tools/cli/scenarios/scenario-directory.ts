import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { countryEntrySchema, serviceCalendarSchema } from '#catalog/directory';
import type { Workflow } from '#catalog/language';
import { repairDesk } from '#catalog/library';
import { scenarioWorld, type ScenarioWorld } from '#runtime/core';
import { CommandFailure } from '../command-failure.ts';
import { fileFailure } from '../log/read-rows.ts';

/** The desks that are shipped. */
export const DESKS = [repairDesk];

const directorySchema = z.object({
  calendars: z.array(serviceCalendarSchema).default([]),
  countries: z.array(countryEntrySchema).default([]),
});

/** The calendars that scenarios are played with: those of a file, or of the shipped desks. @throws CommandFailure where the file holds none. */
export async function readScenarioWorld(file: string | undefined): Promise<ScenarioWorld> {
  if (file === undefined) {
    const calendars = DESKS.flatMap((desk) => desk.calendars);
    return scenarioWorld({ calendars, countries: DESKS.flatMap((desk) => desk.countries) });
  }
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw fileFailure(file, error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandFailure(`${file} is no JSON. Write { "calendars": [...], "countries": [...] }.`);
  }
  const parsed = directorySchema.safeParse(value);
  if (parsed.success) return scenarioWorld(parsed.data);
  const [issue] = parsed.error.issues;
  throw new CommandFailure(`${file}, ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a directory'}.`);
}

/** Calendars that a workflow counts by and nobody gave: without them its clocks and business delays do not run. */
export function unknownCalendars(workflow: Workflow, world: ScenarioWorld): readonly string[] {
  const references = [
    ...workflow.sla.map(({ calendar }) => calendar),
    ...workflow.transitions.flatMap(({ trigger }) =>
      trigger.kind === 'after' && trigger.calendar ? [trigger.calendar] : [],
    ),
  ];
  const fixed = references.flatMap((reference) =>
    reference.kind === 'fixed' ? [`calendar ${reference.calendar}`] : [],
  );
  const byCountry = references.some(({ kind }) => kind === 'country');
  const countries = workflow.scenarios.flatMap(({ given }) =>
    given.country !== undefined && byCountry ? [`country ${given.country}`] : [],
  );
  const known = new Set([
    ...[...world.calendars.keys()].map((id) => `calendar ${id}`),
    ...[...world.countryCalendars.keys()].map((code) => `country ${code}`),
  ]);
  return [...new Set([...fixed, ...countries])].filter((each) => !known.has(each));
}
