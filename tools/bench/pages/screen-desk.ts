import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { chromium, type Browser, type Page } from 'playwright-core';
import { withDatabase } from '#app/environment';
import { createServices, type Services } from '#app/services';
import { close } from '#catalog/server';
import { CHROMIUM_ARGS, findChromium } from '#test/chromium';
import { openDatabase } from '#tools/database';
import { startDesk } from '#tools/start';

/** A desk with its pages, and a browser before it. */
export interface ScreenDesk {
  /** The same database as the pages have. */
  readonly services: Services;
  readonly browser: Browser;
  /** A page of 1440x900, entered as one of the demo's people. */
  enter(person: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the demo desk on an embedded database of its own, never on the one that MONGODB_URI names, and a browser. */
export async function openScreenDesk(log: (line: string) => void): Promise<ScreenDesk> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('The screens are measured in Chromium. Install it or set CHROMIUM.');
  const dataDir = await mkdtemp(join(tmpdir(), 'statedesk-bench-'));
  log('starting a desk with its pages');
  const desk = await startDesk({ DATA_DIR: dataDir, STATEDESK_DEMO: '1', MONGODB_URI: '' });
  const database = await openDatabase({ dataDir, env: {} });
  const databaseUri = withDatabase(database.uri);
  const secret = randomBytes(32).toString('base64url'); // the pages have their own
  const services = await createServices({ databaseUri, secret, url: desk.url, demo: false, variables: {} });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  return {
    services,
    browser,
    async enter(person) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: desk.url });
      const page = await context.newPage();
      await page.goto('/sign-in');
      await page.getByRole('button', { name: person }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      return page;
    },
    async close() {
      await browser.close();
      await close(databaseUri);
      await desk.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
