import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface CaughtMail {
  readonly to: readonly string[];
  readonly source: string;
}

/** The mails that have arrived for an address so far. */
async function mailsTo(address: string): Promise<readonly CaughtMail[]> {
  const lines = (await readFile(inject('mailFile'), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as CaughtMail).filter(({ to }) => to.includes(address));
}

/** Asks again until there are more mails than before, 15 seconds at most. */
async function moreMailsTo(address: string, than: number): Promise<readonly CaughtMail[]> {
  for (let tries = 0; tries < 150; tries += 1) {
    const mails = await mailsTo(address);
    if (mails.length > than) return mails;
    await pause(100);
  }
  throw new Error(`no more than ${String(than)} mails to ${address}`);
}

const isIn = (page: Page, state: string) =>
  page
    .getByLabel(new RegExp(`The ticket is in ${state}`))
    .first()
    .waitFor();

/** Presses a transition's button, fills the form that it opens, and waits for the server's answer. */
async function move(page: Page, event: string, form: Readonly<Record<string, string>> = {}): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().includes('tickets.send'));
  await page
    .getByRole('button', { name: new RegExp(`^${event}`) })
    .first()
    .click();
  const opened = page.getByRole('form', { name: event });
  for (const [label, value] of Object.entries(form)) await opened.getByLabel(label).first().fill(value);
  if (Object.keys(form).length > 0) await opened.getByRole('button', { name: event }).click();
  await answered;
  await page.locator('button[data-loading]').first().waitFor({ state: 'detached' });
}

it('a ticket from Kazakhstan is quoted, mailed, and passes customs because its country says so', async () => {
  const requester = 'aigul@steppe.example';
  const before = (await mailsTo(requester)).length;
  const agent = await browser.enter('Anna Agent');
  await agent.goto('/desk/new');
  await choose(agent, 'Workflow', 'Equipment repair');
  await agent.getByLabel('Subject').fill('Power supply hums');
  await choose(agent, 'Requester', /^Aigul/);
  await choose(agent, 'Customer', 'Steppe Telecom');
  await choose(agent, /^Product/, 'Servers');
  await agent.getByLabel(/^Equipment/).fill('SRV-9000');
  await agent.getByRole('button', { name: 'Create ticket' }).click();
  await agent.waitForURL('**/desk/tickets/*');
  await isIn(agent, 'Received');
  await agent.getByText('Kazakhstan').first().waitFor();
  await agent.getByText(/left/).first().waitFor(); // the due instants

  await move(agent, 'Check entitlement', { 'Folder in the file store': 'files/9000' });
  await isIn(agent, 'Entitlement');
  await move(agent, 'Make a one-off contract');
  await isIn(agent, 'Drafting');
  await move(agent, 'Estimate from the price list', {
    'Scope of the work': 'Replace the supply',
    'Estimated hours': '4',
  });
  await isIn(agent, 'Offered'); // quoted by the worker: 25 000 + 4 x 18 500
  await agent
    .getByText(/99[\s,.]?000/)
    .first()
    .waitFor();
  const mails = await moreMailsTo(requester, before + 1);
  expect(mails.length).toBeGreaterThanOrEqual(before + 2);

  await move(agent, 'Accept and pay');
  await isIn(agent, 'Entitlement');
  await move(agent, 'Entitled, to engineering');
  await isIn(agent, 'Assigned');
  await move(agent, 'Begin work');
  await isIn(agent, 'In work');
  await move(agent, 'Order parts', { 'Parts ordered': 'One power supply' });
  await isIn(agent, 'Ordering');
  await agent.getByRole('button', { name: 'Complete: Part: One power supply' }).click();
  await isIn(agent, 'Customs');
  expect(browser.errors).toEqual([]);
});
