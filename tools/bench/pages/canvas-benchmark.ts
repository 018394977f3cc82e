import type { Page } from 'playwright-core';
import type { Workflow } from '#catalog/language';
import type { Benchmark } from '../benchmark.ts';
import type { Slice } from '../slice.ts';
import { largeWorkflow } from '../validate/large-workflow.ts';
import { frameTimes } from './frame-times.ts';
import { dragAbout, zoomAbout } from './gestures.ts';
import { openPlainPage } from './plain-page.ts';
import { openScreenDesk } from './screen-desk.ts';

const STATES = 500;
const TRANSITIONS = 1200;
const COLUMNS = 25;
const CELL = { x: 320, y: 200 } as const;

/** A drawing of 500 states and 1,200 transitions, or of two states, whose states all have their places. */
function drawing(id: string, states: number, transitions: number): Workflow {
  const whole = largeWorkflow(states);
  const places = whole.states.map(
    ({ id: state }, index) =>
      [state, { x: (index % COLUMNS) * CELL.x, y: Math.floor(index / COLUMNS) * CELL.y }] as const,
  );
  return {
    ...whole,
    id,
    transitions: whole.transitions.slice(0, transitions),
    layout: { states: Object.fromEntries(places) },
  };
}

/** The time from asking for a page to its drawing, in a page that is new each time. */
async function opening(page: Page, workflow: string): Promise<Slice> {
  await page.goto('about:blank');
  const began = performance.now();
  await page.goto(`/designer/${workflow}`, { waitUntil: 'commit' });
  await page.locator('.react-flow__node').first().waitFor();
  const took = performance.now() - began;
  return { perSecond: 1000 / took, tookMs: [took] };
}

/**
 * The designer with 500 states and 1,200 transitions: `open` (times a second that it could be opened, beside a drawing of two states),
 * `drag` a state and `zoom` (frames a second, beside a page of plain lines).
 */
export async function createCanvasBenchmark(log: (line: string) => void): Promise<Benchmark> {
  const desk = await openScreenDesk(log);
  const { definitions } = desk.services;
  for (const document of [drawing('large', STATES, TRANSITIONS), drawing('small', 2, 2)])
    await definitions.create({ document, by: 'bench' });
  const page = await desk.enter('Igor Process Owner');
  const plain = await openPlainPage(desk);

  async function atState(): Promise<{ x: number; y: number }> {
    const box = await page.locator('.react-flow__node').first().boundingBox();
    return { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 12 };
  }
  const own: Readonly<Record<string, () => Promise<Slice>>> = {
    open: () => opening(page, 'large'),
    async drag() {
      const from = await atState();
      return frameTimes(page, () => dragAbout(page, from));
    },
    async zoom() {
      const at = await atState();
      return frameTimes(page, () => zoomAbout(page, at));
    },
  };
  const least = (which: string) =>
    which === 'open' ? opening(page, 'small') : frameTimes(plain, () => dragAbout(plain, { x: 720, y: 450 }));
  return {
    name: 'canvas',
    cases: Object.keys(own),
    async measure(which, floorFirst) {
      const floor = floorFirst ? await least(which) : undefined;
      if (which !== 'open') await opening(page, 'large');
      const slice = await own[which]?.();
      if (slice === undefined) throw new Error(`There is no case "${which}".`);
      return { own: slice, floor: floor ?? (await least(which)) };
    },
    close: () => desk.close(),
  };
}
