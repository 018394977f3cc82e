import type { Page } from 'playwright-core';
import type { Slice } from '../slice.ts';

/** The times between the frames that a page draws while something is done to it; a perfect screen has one each 16.7 ms. */
export async function frameTimes(page: Page, act: () => Promise<void>): Promise<Slice> {
  await page.bringToFront();
  // A page keeps what it is told on its window: the script ends, the counting goes on.
  await page.evaluate(() => {
    const seen: number[] = [];
    let last: number | undefined;
    const frame = (now: number) => {
      if (last !== undefined) seen.push(now - last);
      last = now;
      Reflect.set(globalThis, 'statedeskFrame', requestAnimationFrame(frame));
    };
    Reflect.set(globalThis, 'statedeskFrames', seen);
    Reflect.set(globalThis, 'statedeskFrame', requestAnimationFrame(frame));
  });
  await act();
  const tookMs = await page.evaluate(() => {
    cancelAnimationFrame(Reflect.get(globalThis, 'statedeskFrame') as number);
    return Reflect.get(globalThis, 'statedeskFrames') as number[];
  });
  const total = tookMs.reduce((sum, each) => sum + each, 0);
  return { perSecond: (tookMs.length * 1000) / total, tookMs };
}
