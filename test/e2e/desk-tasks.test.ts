import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTicket } from '#test/ask-desk';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';

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
const approval = (page: Page) => page.getByRole('region', { name: 'Approval', exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** The task of a part. */
const part = (page: Page, item: string) =>
  tasks(page)
    .getByRole('listitem')
    .filter({ hasText: `Part: ${item}` });

const ENTITLED = [['request.accept'], ['entitlement.confirm'], ['work.begin']] as const;

/** The number that the menu shows behind a list, once it is what is looked for. */
async function counted(page: Page, list: string, count: number): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${list}.*\\b${String(count)} ticket`) }).waitFor();
}

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

it('a part that cannot be had needs a reason, and goes back to the engineers', async () => {
  const anna = await browser.enter('Anna Agent', { width: 390, height: 844 });
  const { key } = await createTicket(anna, { subject: 'A part nobody makes' }, [
    ...ENTITLED,
    ['parts.order', { parts: 'Old board\nFan' }],
  ]);
  await anna.goto(`/desk/tickets/${key}`);
  await anna.getByRole('tab', { name: 'Next steps' }).click();
  await press(anna, 'Cancel task: Part: Fan');
  await tasks(anna).getByRole('button', { name: 'Cancel task', exact: true }).click();
  await part(anna, 'Fan').getByText('Cancelled', { exact: true }).waitFor();
  await press(anna, 'Fail: Part: Old board');
  await press(anna, 'Mark as failed');
  await tasks(anna).getByRole('alert').waitFor();
  await anna.getByRole('textbox', { name: 'Why did it fail?' }).fill('No longer made');
  await press(anna, 'Mark as failed');
  await isIn(anna, 'In work');
  expect(browser.errors).toEqual([]);
});

/** A ticket whose large estimate waits for its approval. */
async function estimated(page: Page, subject: string): Promise<string> {
  const { key } = await createTicket(page, { subject, requester: 'aigul', customer: 'steppe' }, [
    ['request.accept'],
    ['entitlement.contract'],
    ['estimate.request', { scope: 'Everything', hours: 100 }],
  ]);
  await page.goto(`/desk/tickets/${key}`);
  await isIn(page, 'Estimate to approve');
  return key;
}

it('a decision waits in a list of its own, is handed on, refused with a reason, and asked for again', async () => {
  const [anna, adam] = [await browser.enter('Anna Agent'), await browser.enter('Adam Approver')];
  const subject = 'An estimate to hand on';
  await anna.goto('/desk/queues?queue=decisions');
  await anna.getByText('Nothing waits for your decision').waitFor();
  const page = await browser.enter('Anna Agent');
  const key = await estimated(page, subject);
  await adam.goto('/desk/queues?queue=decisions');
  const row = adam.getByRole('row').filter({ hasText: subject });
  await row.waitFor();
  await adam.keyboard.press('/');
  await adam.keyboard.type('hand on');
  await adam.keyboard.press('Enter');
  await adam.keyboard.press('j');
  await adam.keyboard.press('Enter');
  await adam.waitForURL(`**/desk/tickets/${key}`);
  await press(adam, 'Let somebody else decide');
  await choose(adam, 'Who decides in your place?', 'Anna Agent');
  await press(adam, 'Hand on the decision');
  await approval(adam).getByText('Anna Agent decides in place of Adam Approver').waitFor();
  // It has come into her list by itself, with the number behind it.
  await anna.getByRole('row').filter({ hasText: subject }).waitFor();
  await counted(anna, 'Waiting for my decision', 1);
  await press(page, 'Reject');
  await page.getByRole('textbox', { name: 'Why do you reject it?' }).fill('Too many hours');
  await press(page, 'Reject');
  await Promise.all([isIn(page, 'Drafting'), isIn(adam, 'Drafting')]);
  await anna.getByText('Nothing waits for your decision').waitFor();
  expect(browser.errors).toEqual([]);
});

it('of two who decide at once one is heard, and the other is told who was first', async () => {
  const [anna, adam] = [await browser.enter('Anna Agent'), await browser.enter('Adam Approver')];
  const mia = await browser.enter('Mia Manager');
  const key = await estimated(anna, 'An estimate two decide at once');
  for (const page of [adam, mia]) {
    await page.goto(`/desk/tickets/${key}`);
    await approval(page).getByRole('button', { name: 'Approve', exact: true }).waitFor();
  }
  // Both orders are on their way before either is answered.
  let arrived = 0;
  let release: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (release = resolve));
  for (const page of [adam, mia])
    await page.route('**/api/trpc/approvals.approve*', async (route) => {
      arrived += 1;
      if (arrived === 2) release();
      await both;
      await route.continue();
    });
  await Promise.all([adam, mia].map((page) => press(page, 'Approve')));
  const loser = await Promise.any(
    [adam, mia].map(async (page) => {
      await approval(page)
        .getByRole('alert')
        .getByText(/decided/)
        .waitFor();
      return page;
    }),
  );
  const winner = loser === adam ? mia : adam;
  await isIn(winner, 'Offered');
  expect(
    await winner
      .getByRole('alert')
      .filter({ hasText: /decided/ })
      .count(),
  ).toBe(0);
  // His own vote, which was shown at once, is taken back.
  const votes = approval(loser).getByRole('list', { name: 'Votes' }).getByRole('listitem');
  expect(await votes.count()).toBe(1);
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
