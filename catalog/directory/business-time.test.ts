import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addBusinessTime, isOpen, measureBusinessTime, nextOpenings, subtractBusinessTime } from './business-time.ts';
import { compileCalendar } from './compiled-calendar.ts';
import { vectorCalendar, vectorCalendarSchema } from './fixtures/vector-calendar.ts';
import { wallClock } from './wall-time.ts';

const instant = z.iso.datetime().transform((text) => Date.parse(text));
const common = { id: z.string(), calendar: z.string() };
const vectorSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('deadline'),
    start: instant,
    seconds: z.number(),
    expected: instant,
    pauses: z.array(z.tuple([instant, instant])).default([]),
  }),
  z.object({
    ...common,
    kind: z.literal('deadline_back'),
    start: instant,
    seconds: z.number(),
    expected: instant,
  }),
  z.object({ ...common, kind: z.literal('elapsed'), start: instant, end: instant, expectedSeconds: z.number() }),
  z.object({ ...common, kind: z.literal('in_hours'), at: instant, expected: z.boolean() }),
  z.object({ ...common, kind: z.literal('periods'), start: instant, expected: z.array(z.tuple([instant, instant])) }),
  z.object({
    id: z.string(),
    kind: z.literal('local_to_utc'),
    timezone: z.string(),
    local: z.string(),
    expected: instant,
  }),
  // Not a calendar's alone: policies and working days count them.
  z.object({ id: z.string(), kind: z.enum(['working_days', 'sla']) }),
]);
const { vectors, calendars } = z
  .object({ vectors: z.array(vectorSchema), calendars: z.record(z.string(), vectorCalendarSchema) })
  .parse(JSON.parse(readFileSync(new URL('./fixtures/calendar-vectors.json', import.meta.url), 'utf8')));

function compiled(name: string) {
  const calendar = calendars[name];
  if (!calendar) throw new Error(`no calendar ${name}`);
  return compileCalendar(vectorCalendar(calendar));
}
const iso = (ms: number | undefined) => ms && new Date(ms).toISOString();
type Vector = (typeof vectors)[number];
const named = <K extends Vector['kind']>(kind: K) =>
  vectors
    .filter((vector): vector is Extract<Vector, { kind: K }> => vector.kind === kind)
    .map((vector) => [vector.id, vector] as const);

describe('vectors of other systems', () => {
  test('all are there', () => {
    expect(vectors).toHaveLength(150);
  });

  test.each(named('deadline'))('deadline %s', (_, { calendar, start, seconds, pauses, expected }) => {
    const service = compiled(calendar);
    const paused = pauses.reduce((sum, [from, to]) => sum + measureBusinessTime(service, from, to), 0);
    const due = addBusinessTime(service, start, seconds * 1000 + paused);
    expect(iso(due)).toBe(iso(expected));
  });

  test.each(named('deadline_back'))('deadline back %s', (_, { calendar, start, seconds, expected }) => {
    expect(iso(subtractBusinessTime(compiled(calendar), start, seconds * 1000))).toBe(iso(expected));
  });

  test.each(named('elapsed'))('elapsed %s', (_, { calendar, start, end, expectedSeconds }) => {
    expect(measureBusinessTime(compiled(calendar), start, end)).toBe(expectedSeconds * 1000);
  });

  test.each(named('in_hours'))('in hours %s', (_, { calendar, at, expected }) => {
    expect(isOpen(compiled(calendar), at)).toBe(expected);
  });

  test.each(named('periods'))('periods %s', (_, { calendar, start, expected }) => {
    const openings = nextOpenings(compiled(calendar), start, expected.length);
    expect(openings.map(({ opensAt, closesAt }) => [iso(opensAt), iso(closesAt)])).toEqual(
      expected.map((interval) => interval.map(iso)),
    );
  });

  test.each(named('local_to_utc'))('local to UTC %s', (_, { timezone, local, expected }) => {
    const wallMs = Date.parse(`${local}Z`);
    expect(wallClock(timezone, wallMs - 1e9, wallMs + 1e9)(wallMs)).toBe(expected);
  });
});
