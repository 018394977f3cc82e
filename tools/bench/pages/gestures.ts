import type { Page } from 'playwright-core';

/** What one gesture moves at a time, in pixels, and how often. */
const STEPS = 90;

/** Turns the wheel fast, back and forth, over the middle of a page. */
export async function scrollFast(page: Page): Promise<void> {
  await page.mouse.move(720, 500);
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(0, step % STEPS < STEPS / 2 ? 1200 : -1200);
}

/** Drags what is under a point about in a circle and back to where it was. */
export async function dragAbout(page: Page, from: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    const angle = (2 * Math.PI * step) / STEPS;
    await page.mouse.move(from.x + 120 * Math.sin(angle), from.y + 120 * (1 - Math.cos(angle)));
  }
  await page.mouse.up();
}

/** Zooms in and out at a point. */
export async function zoomAbout(page: Page, at: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(0, step % 30 < 15 ? -60 : 60);
  await page.keyboard.up('Control');
}
