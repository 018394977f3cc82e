import type { Page } from 'playwright-core';
import type { ScreenDesk } from './screen-desk.ts';

/** The least that a page can be: a box of plain lines that scrolls. What its frames take is what browser and machine take by themselves. */
export async function openPlainPage({ browser }: Pick<ScreenDesk, 'browser'>): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const lines = Array.from({ length: 1000 }, (_, line) => `<p>Line ${String(line)}</p>`).join('');
  await page.setContent(`<div style="height:880px;overflow:auto">${lines}</div>`);
  return page;
}
