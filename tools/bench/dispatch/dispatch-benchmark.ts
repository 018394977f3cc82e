import type { Benchmark } from '../benchmark.ts';
import { directorySource, releaseSource } from '#app/services';
import { createDesk, NO_WARM_TICKETS } from '#runtime/server';
import { openBenchDesk } from '../bench-desk.ts';
import { measure } from '../slice.ts';
import { createDispatchFloor } from './dispatch-floor.ts';
import { EVENTS_OF_A_LIFE, createTicketLives } from './ticket-life.ts';

/** How many tickets each lane takes through their lives in one round, by the number of lanes. */
const LIVES: Readonly<Record<string, number>> = { 1: 20, 8: 4, 32: 2 };

/** `count` lanes with the works of so many lives. */
function lanesOf(count: number, names: readonly string[], work: (name: string, event: number) => Promise<void>) {
  const perLane = names.length / count;
  return Array.from({ length: count }, (_, lane) =>
    names
      .slice(lane * perLane, (lane + 1) * perLane)
      .flatMap((name) => Array.from({ length: EVENTS_OF_A_LIFE }, (_life, event) => () => work(name, event))),
  );
}

/** How an event finds its ticket: as this process has just written it, or `cold`: it must be read first, as after another process's write. */
export type Warmth = 'dispatch' | 'dispatch-cold';

/** Durable events a second through `dispatch`, at so many tickets side by side (the case). */
export async function createDispatchBenchmark(name: Warmth, log: (line: string) => void): Promise<Benchmark> {
  const desk = await openBenchDesk(log);
  const { services } = desk;
  const { connection, clock, newId, definitions, directory, replays } = services;
  const sources = { releases: releaseSource(definitions, replays), directory: directorySource(directory) };
  const cold = { ...{ connection, clock, newId, warm: NO_WARM_TICKETS }, ...sources };
  const lives = await createTicketLives({ directory, desk: name === 'dispatch' ? services.desk : createDesk(cold) });
  const floor = createDispatchFloor(services, lives.average);
  return {
    name,
    cases: Object.keys(LIVES),
    async measure(which, floorFirst) {
      const lanes = Number(which);
      const count = lanes * (LIVES[which] ?? 1);
      const own = lanesOf(lanes, await lives.fresh(count), (ticket, event) => lives.advance(ticket, event));
      const least = lanesOf(lanes, await floor.fresh(count), (document) => floor.advance(document));
      if (!floorFirst) return { own: await measure(own), floor: await measure(least) };
      const first = await measure(least);
      return { own: await measure(own), floor: first };
    },
    close: () => desk.close(),
  };
}
