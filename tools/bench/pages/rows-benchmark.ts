import { randomUUID } from 'node:crypto';
import { DefectError } from '#catalog/language';
import type { Benchmark } from '../benchmark.ts';
import { frameTimes } from './frame-times.ts';
import { scrollFast } from './gestures.ts';
import { openPlainPage } from './plain-page.ts';
import { openScreenDesk } from './screen-desk.ts';

const ROWS = 10_000;
const BATCH = 500;
const QUEUE = 'repair:received:receipt-centre';

/** Frames a second while a queue of 10,000 tickets is scrolled fast; the floor scrolls a page of plain lines. */
export async function createRowsBenchmark(log: (line: string) => void): Promise<Benchmark> {
  const desk = await openScreenDesk(log);
  const { tickets } = desk.services.desk.collections;
  const like = await tickets.findOne({ queueKeys: QUEUE });
  if (!like) throw new DefectError('bench-without-ticket');
  const { wakeAt: _, ...asleep } = like;
  log(`making ${String(ROWS)} tickets`);
  const copy = () => ({ ...asleep, timers: [], _id: randomUUID(), key: `BENCH-${randomUUID()}` });
  for (let made = 0; made < ROWS; made += BATCH) await tickets.insertMany(Array.from({ length: BATCH }, copy));

  const page = await desk.enter('Mia Manager');
  await page.goto(`/desk/queues?queue=${encodeURIComponent(QUEUE)}`);
  const grid = page.getByRole('grid');
  // Every row is loaded once, so that scrolling is all that is measured.
  await page.waitForFunction(
    (wanted) => {
      const table = document.querySelector('[role="grid"]');
      if (table) table.scrollTop = table.scrollHeight;
      return Number(table?.getAttribute('aria-rowcount')) > wanted;
    },
    ROWS,
    { polling: 250, timeout: 300_000 },
  );
  const plain = await openPlainPage(desk);
  return {
    name: 'rows',
    cases: ['scroll'],
    async measure(_which, floorFirst) {
      const least = () => frameTimes(plain, () => scrollFast(plain));
      const scroll = async () => {
        await grid.evaluate((table) => (table.scrollTop = 0));
        return frameTimes(page, () => scrollFast(page));
      };
      if (!floorFirst) return { own: await scroll(), floor: await least() };
      const floor = await least();
      return { own: await scroll(), floor };
    },
    close: () => desk.close(),
  };
}
