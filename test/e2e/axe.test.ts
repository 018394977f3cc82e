import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTicket } from '#test/ask-desk';
import { openBrowser, type TestBrowser } from '#test/browser';

const SOURCE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: TestBrowser;
let olga: Page;
let anna: Page;
let ticket: string;
beforeAll(async () => {
  browser = await openBrowser();
  olga = await browser.enter('Olga Administrator');
  anna = await browser.enter('Anna Agent');
  ({ key: ticket } = await createTicket(olga, { subject: 'Looked at closely', requester: 'max', customer: 'hanse' }));
});
afterAll(() => browser.close());

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What keeps somebody from using the page as it stands now: one line for each part. */
async function barriers(page: Page): Promise<readonly string[]> {
  // The page's policy forbids scripts of others; what a debugger evaluates is none.
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, impact, help, nodes }) => ({
      ...{ id, impact, help },
      nodes: nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`),
    }));
  });
  return violations
    .map(({ id, nodes, ...rest }) => ({
      ...{ id, ...rest },
      // A state on the canvas is named by its title; its team and clocks are its description.
      nodes: nodes.filter((node) => id !== 'label-content-name-mismatch' || !node.startsWith('div[data-id=')),
    }))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node}`));
}

interface Look {
  readonly page: string;
  /** The administrator unless said otherwise. */
  readonly by?: 'agent';
  readonly path: string | (() => string);
  /** Brings the page into the state that is looked at; waits until it is there. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor();
const rows = (page: Page) => page.getByRole('row').nth(1).waitFor();
const press = (name: string | RegExp, then: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await then(page);
};
const dialog = (page: Page) => page.getByRole('dialog').first().waitFor();
const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name }).click();
  await rows(page);
};
const conversation = (page: Page) =>
  page.getByRole('list', { name: 'Conversation and history' }).getByRole('listitem').first().waitFor();
const drawn = (page: Page) => page.locator('.react-flow__node').first().waitFor();

const LOOKS: readonly Look[] = [
  { page: 'desk', path: '/desk', ready: heading(/./) },
  { page: 'queues', path: '/desk/queues?queue=unassigned', ready: rows },
  {
    page: 'empty queue',
    path: '/desk/queues?queue=mine',
    ready: (page) => page.getByText('You have taken no').waitFor(),
  },
  { page: 'ticket', path: () => `/desk/tickets/${ticket}`, ready: conversation },
  {
    page: 'ticket with a form open',
    by: 'agent',
    path: () => `/desk/tickets/${ticket}`,
    ready: async (page) => {
      await conversation(page);
      await press(/^Ask the requester/, (opened) => opened.getByRole('form', { name: 'Ask the requester' }).waitFor())(
        page,
      );
    },
  },
  {
    page: 'correction',
    path: () => `/desk/tickets/${ticket}`,
    ready: async (page) => {
      await conversation(page);
      await press('Correct state', dialog)(page);
    },
  },
  {
    page: 'no such ticket',
    path: '/desk/tickets/NO-1',
    ready: (page) => page.getByText('There is no ticket NO-1').waitFor(),
  },
  { page: 'new ticket', path: '/desk/new', ready: (page) => page.getByLabel('Subject').waitFor() },
  {
    page: 'new ticket with problems',
    path: '/desk/new',
    ready: async (page) => {
      await page.getByLabel('Subject').waitFor();
      await press('Create ticket', (opened) => opened.locator('[aria-invalid=true]').first().waitFor())(page);
    },
  },
  { page: 'search', path: '/desk/search', ready: (page) => page.getByText('Find a ticket by its key').waitFor() },
  { page: 'search with answers', path: () => `/desk/search?text=${ticket}`, ready: rows },
  { page: 'people', path: '/catalog', ready: tab('People') },
  { page: 'teams', path: '/catalog', ready: tab('Teams') },
  { page: 'countries', path: '/catalog', ready: tab('Countries') },
  { page: 'calendars', path: '/catalog', ready: tab('Calendars') },
  { page: 'operations', path: '/operations', ready: heading('Operations') },
  { page: 'price lists', path: '/plugins/price-lists', ready: rows },
  {
    page: 'price list',
    path: '/plugins/price-lists',
    ready: async (page) => {
      await rows(page);
      await page.getByRole('row').nth(1).click();
      await page.waitForURL('**/price-lists/*');
      await page.getByRole('table').first().waitFor();
    },
  },
  {
    page: 'new price list',
    path: '/plugins/price-lists/new',
    ready: (page) => page.getByLabel('Name').first().waitFor(),
  },
  {
    page: 'workflows',
    path: '/designer',
    ready: rows,
  },
  { page: 'designer', path: '/designer/repair', ready: drawn },
  {
    page: 'publish dialog',
    path: '/designer/repair',
    ready: async (page) => {
      await drawn(page);
      await press(/^Publish/, dialog)(page);
    },
  },
  {
    page: 'options of countries',
    path: '/designer/repair/countries',
    ready: (page) => page.getByRole('table').first().waitFor(),
  },
  {
    page: 'palette',
    path: '/desk',
    ready: async (page) => {
      await heading(/./)(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').first().waitFor();
    },
  },
  {
    page: 'keys',
    path: '/desk',
    ready: async (page) => {
      await heading(/./)(page);
      await page.keyboard.press('?');
      await dialog(page);
    },
  },
  { page: 'no such page', path: '/nowhere', ready: heading('There is no such page') },
];

describe.each(['light', 'dark'] as const)('in %s colours nobody is kept out of', (colorScheme) => {
  it.each(LOOKS)('$page', async ({ path, ready, by }) => {
    const page = by === 'agent' ? anna : olga;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(typeof path === 'string' ? path : path());
    await ready(page);
    expect(await barriers(page)).toEqual([]);
  });

  it('sign-in', async () => {
    const guest = await browser.guest();
    await guest.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await guest.goto('/sign-in');
    await guest.getByRole('button', { name: 'Anna Agent' }).waitFor();
    expect(await barriers(guest)).toEqual([]);
    await guest.context().close();
  });
});
