import type { Page } from 'playwright-core';
import type { Slice } from '../slice.ts';

/** The times between the frames that a page draws while something is done to it; a perfect screen has one each 16.7 ms. */
export async function frameTimes(page: Page, act: () => Promise<void>): Promise<Slice> {
  await page.bringToFront();
  // A page keeps what it is told on its window: the script ends, the counting goes on. Methods, not named functions: those are compiled
  // to calls of a helper that no page has.
  await page.evaluate(() => {
    const counter = {
      seen: [] as number[],
      last: undefined as number | undefined,
      frame(now: number) {
        if (counter.last !== undefined) counter.seen.push(now - counter.last);
        counter.last = now;
        Reflect.set(
          globalThis,
          'statedeskFrame',
          requestAnimationFrame((at) => counter.frame(at)),
        );
      },
    };
    Reflect.set(globalThis, 'statedeskFrames', counter.seen);
    Reflect.set(
      globalThis,
      'statedeskFrame',
      requestAnimationFrame((at) => counter.frame(at)),
    );
  });
  await act();
  const tookMs = await page.evaluate(() => {
    cancelAnimationFrame(Reflect.get(globalThis, 'statedeskFrame') as number);
    return Reflect.get(globalThis, 'statedeskFrames') as number[];
  });
  const total = tookMs.reduce((sum, each) => sum + each, 0);
  return { perSecond: (tookMs.length * 1000) / total, tookMs };
}
