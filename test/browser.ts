import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A browser for one test file. */
export interface TestBrowser {
  /** A page in a context of its own, in English, entered as one of the demo's people who has read the first hints. Script errors on it are kept. */
  enter(person: string, size?: Size): Promise<Page>;
  /** A page in a context of its own, in English, that nobody has signed in on. */
  guest(size?: Size): Promise<Page>;
  /** The script errors of all pages so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** As whoever has read the first hints: they are kept away for the person, and the drawing has its whole room. */
async function dismissHints(page: Page): Promise<void> {
  const origin = inject('deskUrl');
  const answer = await page.request.post(`${origin}/api/trpc/session.setDismissed`, {
    data: JSON.stringify({ json: { hint: 'designer-guide', dismissed: true } }),
    headers: { origin, 'content-type': 'application/json' },
  });
  if (!answer.ok()) throw new Error(`The first hints stay: ${await answer.text()}`);
}

/** Starts Chromium for the desk that the run has started (see `desk-setup.ts`). */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found: npm test installs it or says how to.');
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const errors: string[] = [];
  const guest = async (viewport: Size = { width: 1440, height: 900 }) => {
    const context = await browser.newContext({ viewport, baseURL: inject('deskUrl'), locale: 'en-GB' });
    await context.addCookies([{ name: 'language', value: 'en', url: inject('deskUrl') }]);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => errors.push(error.message));
    return page;
  };
  return {
    errors,
    guest,
    async enter(person, size) {
      const page = await guest(size);
      await page.goto('/sign-in');
      await page.getByRole('button', { name: person }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      await dismissHints(page);
      return page;
    },
    close: () => browser.close(),
  };
}
