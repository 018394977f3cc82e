import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTicket } from '#test/ask-desk';
import { openBrowser, type TestBrowser } from '#test/browser';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const isIn = (page: Page, state: string) =>
  page
    .getByLabel(new RegExp(`The ticket is in ${state}`))
    .first()
    .waitFor();
const tasks = (page: Page) => page.getByRole('region', { name: 'Tasks', exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** The task of a part. */
const part = (page: Page, item: string) =>
  tasks(page)
    .getByRole('listitem')
    .filter({ hasText: `Part: ${item}` });

const ENTITLED = [['request.accept'], ['entitlement.confirm'], ['work.begin']] as const;

it('three parts are tasks of two people: each sees the other’s at once, and all of them move the ticket on', async () => {
  const [anna, mia] = [await browser.enter('Anna Agent'), await browser.enter('Mia Manager')];
  const { key } = await createTicket(anna, { subject: 'Three parts for two people' }, [
    ...ENTITLED,
    ['parts.order', { parts: 'Board\nFan\nCable' }],
  ]);
  await anna.goto('/desk/queues?queue=tasks');
  await anna.getByRole('row').filter({ hasText: 'Three parts for two people' }).waitFor();
  await anna.goto(`/desk/tickets/${key}`);
  await mia.goto(`/desk/tickets/${key}`);
  await part(anna, 'Board').getByText(/left/).waitFor(); // its own clock
  await press(anna, 'Take: Part: Board');
  await part(mia, 'Board').getByText('Anna Agent has it').waitFor();
  await press(mia, 'Complete: Part: Fan');
  await part(anna, 'Fan').getByText('Done', { exact: true }).waitFor();
  await press(anna, 'Assign: Part: Cable');
  await anna.getByRole('menuitem', { name: 'Mia Manager' }).click();
  await part(mia, 'Cable').getByText('Mia Manager has it').waitFor();
  await press(anna, 'Complete: Part: Board');
  await part(mia, 'Board').getByText('Done', { exact: true }).waitFor();
  await isIn(mia, 'Ordering');
  await press(mia, 'Complete: Part: Cable');
  await Promise.all([isIn(mia, 'Parts there'), isIn(anna, 'Parts there')]);
  expect(browser.errors).toEqual([]);
});

it('what a partner does is a ticket of its own, linked on both sides, and its end brings the repair back', async () => {
  const mia = await browser.enter('Mia Manager');
  const why = { why: 'Beyond us' };
  const { key } = await createTicket(mia, { subject: 'For the partner' }, [
    ...ENTITLED,
    ['work.escalate', why],
    ['work.escalate', why],
    ['partner.hand-over', { why: 'The vendor must do it' }],
  ]);
  await mia.goto(`/desk/tickets/${key}`);
  const related = mia.getByRole('region', { name: 'Related tickets' });
  await related.getByText('Child', { exact: true }).waitFor();
  await related.getByRole('link', { name: /^PAR-/ }).click();
  await mia.waitForURL('**/desk/tickets/PAR-*');
  await related.getByText('Parent', { exact: true }).waitFor();
  await related.getByRole('link', { name: key }).waitFor();
  await mia.getByRole('button', { name: /^The partner is done/ }).click();
  const form = mia.getByRole('form', { name: 'The partner is done' });
  await form.getByLabel('What was done').fill('Replaced');
  await form.getByRole('button', { name: 'The partner is done' }).click();
  await isIn(mia, 'Delivered');
  await related.getByRole('link', { name: key }).click();
  await isIn(mia, 'Assigned');
  expect(browser.errors).toEqual([]);
});
