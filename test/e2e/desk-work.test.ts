import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { createTicket } from '#test/ask-desk';
import { openBrowser, type TestBrowser } from '#test/browser';

let browser: TestBrowser;
let anna: Page;
beforeAll(async () => {
  browser = await openBrowser();
  anna = await browser.enter('Anna Agent');
});
afterAll(() => browser.close());
beforeEach(() => {
  expect(browser.errors).toEqual([]);
});

const isIn = (page: Page, state: string) =>
  page
    .getByLabel(new RegExp(`The ticket is in ${state}`))
    .first()
    .waitFor();
const history = (page: Page) => page.getByRole('list', { name: 'Conversation and history' });
const composer = (page: Page) => page.getByRole('region', { name: 'Write' });
const row = (page: Page, key: string) => page.getByRole('row', { name: new RegExp(`^${key} `) });

/** Opens a ticket's page and waits until it can be worked on. */
async function openTicket(page: Page, key: string): Promise<void> {
  await page.goto(`/desk/tickets/${key}`);
  await page.getByRole('heading', { name: key }).waitFor();
  await history(page).getByRole('listitem').first().waitFor();
}

/** Holds back the calls of a procedure until the returned function is called; they then go on in their order. */
async function hold(page: Page, procedure: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(
    `**/api/trpc/${procedure}*`,
    async (route) => {
      await released;
      await route.continue();
    },
    { times: 1 },
  );
  return release;
}

const toAssigned = [['request.accept', { folder: 'files/1' }], ['entitlement.confirm']] as const;

it('a move pressed while another has no answer yet is done after it', async () => {
  const { key } = await createTicket(anna, { subject: 'Pressed quickly' }, toAssigned);
  const mia = await browser.enter('Mia Manager'); // she sees the tickets of every team
  await openTicket(mia, key);
  const release = await hold(mia, 'tickets.send');
  await mia.getByRole('button', { name: /^Begin work/ }).click();
  await mia.getByRole('button', { name: /^Escalate/ }).click();
  const form = mia.getByRole('form', { name: 'Escalate' });
  await form.getByLabel('Reason').fill('Needs the second line');
  await form.getByRole('button', { name: 'Escalate' }).click();
  release();
  await isIn(mia, 'Assigned');
  const lines = history(mia).getByRole('listitem');
  await lines.filter({ hasText: '“Escalate”' }).waitFor();
  const told = await lines.allTextContents();
  expect(told.findIndex((line) => line.includes('“Begin work”'))).toBeLessThan(
    told.findIndex((line) => line.includes('“Escalate”')),
  );
  expect(told.some((line) => line.includes('“Begin work”'))).toBe(true);
  await mia.context().close();
});

it('a ticket that one’s own move hands to another team stays to be read, and says so', async () => {
  const { key } = await createTicket(anna, { subject: 'Out of reach' }, toAssigned);
  await openTicket(anna, key);
  await composer(anna).getByRole('textbox').fill('Half a thought');
  await anna.getByRole('button', { name: /^Escalate/ }).click();
  const form = anna.getByRole('form', { name: 'Escalate' });
  await form.getByLabel('Reason').fill('Needs the second line');
  await form.getByRole('button', { name: 'Escalate' }).click();
  await anna.getByText('The ticket has moved on to a team that is not yours').waitFor();
  await anna.getByRole('heading', { name: 'Out of reach' }).waitFor();
  expect(await anna.getByRole('button', { name: /^(Begin work|Take|Escalate)/ }).count()).toBe(0);
  await anna.getByRole('link', { name: 'Back to the queues' }).click();
  await anna.waitForURL('**/desk/queues');
});

it('what the server refuses of two quick presses is said', async () => {
  const steppe = { requester: 'aigul', customer: 'steppe' };
  const { key } = await createTicket(anna, { subject: 'Two ways at once', ...steppe }, [['request.accept', {}]]);
  await openTicket(anna, key);
  const release = await hold(anna, 'tickets.send');
  await anna.getByRole('button', { name: /^Make a one-off contract/ }).click();
  await anna.getByRole('button', { name: /^Not entitled, per call/ }).click();
  const form = anna.getByRole('form', { name: 'Not entitled, per call' });
  await form.getByLabel('Reason').fill('No contract');
  await form.getByRole('button', { name: 'Not entitled, per call' }).click();
  release();
  await isIn(anna, 'Drafting');
  await form.getByRole('alert').waitFor();
  expect(await form.getByRole('alert').textContent()).toContain('Not entitled, per call');
  expect(await form.getByLabel('Reason').inputValue()).toBe('No contract');
});

/** The name of the row that the keyboard stands on. */
function active(): Promise<string> {
  return anna.evaluate(() => {
    const id = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.getAttribute('aria-label') ?? '';
  });
}

it('a list is walked, chosen from and taken from by keys', async () => {
  const word = `keys${randomUUID().slice(0, 8)}`;
  const keys: string[] = [];
  for (const number of ['one', 'two', 'three'])
    keys.push((await createTicket(anna, { subject: `${word} ${number}`, priority: 1 })).key);
  await anna.goto('/desk/queues?queue=unassigned');
  await row(anna, keys[0] ?? '').waitFor();
  await anna.keyboard.press('/');
  await anna.keyboard.type(word);
  await expect.poll(() => anna.getByRole('row', { name: new RegExp(word) }).count()).toBe(3);
  await anna.keyboard.press('Enter'); // on to what was found
  await anna.locator('[role=grid]:focus').waitFor();
  const shown = await anna
    .getByRole('row', { name: new RegExp(word) })
    .evaluateAll((rows) => rows.map(({ ariaLabel }) => ariaLabel ?? ''));
  await expect.poll(active).toBe(shown[0]);
  await anna.keyboard.press('Home');
  await expect.poll(active).toBe(shown[0]);
  await anna.keyboard.press('j');
  await expect.poll(active).toBe(shown[1]);
  await anna.keyboard.press('k');
  await expect.poll(active).toBe(shown[0]);
  await anna.keyboard.press('x');
  await anna.keyboard.press('j');
  await anna.keyboard.press('x');
  await anna.getByText('2 tickets selected').waitFor();
  await anna.keyboard.press('t');
  await anna.getByText('2 tickets are yours').waitFor();
  for (const name of shown.slice(0, 2))
    await anna.getByRole('row', { name, exact: true }).waitFor({ state: 'detached' });
  await anna.goto('/desk/queues?queue=mine');
  for (const name of shown.slice(0, 2)) await anna.getByRole('row', { name, exact: true }).waitFor();
  const [third = ''] = keys.filter((key) => !shown.slice(0, 2).some((name) => name.startsWith(`${key} `)));
  await anna.goto('/desk/queues?queue=unassigned');
  await row(anna, third).waitFor();
  await anna.keyboard.press('/');
  await anna.keyboard.type(third);
  await expect.poll(() => anna.getByRole('row').count()).toBe(2); // the heading and the one
  await anna.keyboard.press('Enter');
  await anna.locator('[role=grid]:focus').waitFor();
  await expect.poll(active).toMatch(third);
  await anna.keyboard.press('t');
  await anna.getByText(`${third} is yours`).waitFor();
  await row(anna, third).waitFor({ state: 'detached' });
});

it('r in a list opens the ticket with the cursor in the reply', async () => {
  const { key } = await createTicket(anna, { subject: 'Answer by key', priority: 1 });
  await anna.goto('/desk/queues?queue=unassigned');
  await row(anna, key).waitFor();
  await anna.keyboard.press('/');
  await anna.keyboard.type(key);
  await expect.poll(() => anna.getByRole('row').count()).toBe(2);
  await anna.keyboard.press('Enter');
  await anna.locator('[role=grid]:focus').waitFor();
  await expect.poll(active).toMatch(key);
  await anna.keyboard.press('r');
  await anna.waitForURL(`**/desk/tickets/${key}?write=reply`);
  await anna.locator('textarea:focus').waitFor();
  await anna.keyboard.type('We look into it.');
  await anna.keyboard.press('Control+Enter');
  await history(anna).getByText('We look into it.').waitFor();
  await anna.locator('[data-sending=true]').waitFor({ state: 'detached' });
});

it('take, release and assign are seen on the page and in the history', async () => {
  const { key } = await createTicket(anna, { subject: 'From hand to hand' });
  await openTicket(anna, key);
  const told = (sentence: string) => history(anna).getByText(sentence).first().waitFor();
  await anna.keyboard.press('t');
  await told('Anna Agent took the ticket');
  await anna.getByRole('button', { name: 'Release' }).click();
  await told('Anna Agent released the ticket');
  await anna.getByRole('button', { name: 'Take' }).first().waitFor();
  await anna.getByRole('button', { name: 'Assign' }).click();
  await anna.getByRole('menuitem', { name: 'Vera VIP Care' }).click();
  await told('Anna Agent assigned the ticket to Vera VIP Care');
  await anna.getByRole('button', { name: 'Assign' }).click();
  expect(await anna.getByRole('menuitem', { name: 'Vera VIP Care' }).isDisabled()).toBe(true);
  expect(await anna.getByRole('menuitem', { name: 'Rita Requester' }).count()).toBe(0);
});

it('a note stays inside, a reply goes to the requester', async () => {
  const { key } = await createTicket(anna, { subject: 'Who reads what' });
  await openTicket(anna, key);
  await anna.keyboard.press('n');
  await anna.locator('textarea:focus').waitFor();
  await anna.keyboard.type('Check the warranty first.');
  await anna.getByRole('button', { name: 'Add note' }).click();
  await history(anna).getByText('Check the warranty first.').waitFor();
  await anna.getByText('Public reply', { exact: true }).first().click();
  await composer(anna).getByRole('textbox').fill('We received your disk.');
  await anna.getByRole('button', { name: 'Send reply' }).click();
  await history(anna).getByText('We received your disk.').waitFor();
  await anna.locator('[data-sending=true]').waitFor({ state: 'detached' });
  const rita = await browser.enter('Rita Requester');
  await openTicket(rita, key);
  await history(rita).getByText('We received your disk.').waitFor();
  expect(await rita.getByText('Check the warranty first.').count()).toBe(0);
  expect(await rita.getByText('Internal note').count()).toBe(0);
  await rita.context().close();
});

it('a reply that is not sent yet outlives a reload, one for each kind', async () => {
  const { key } = await createTicket(anna, { subject: 'Written half' });
  await openTicket(anna, key);
  await composer(anna).getByRole('textbox').fill('Dear Rita, half a');
  await composer(anna).getByText('Draft kept on this device').waitFor();
  await anna.keyboard.press('Escape');
  await anna.getByText('Internal note', { exact: true }).first().click();
  expect(await composer(anna).getByRole('textbox').inputValue()).toBe('');
  await composer(anna).getByRole('textbox').fill('Ask Ewa');
  await anna.reload();
  await history(anna).getByRole('listitem').first().waitFor();
  await expect.poll(() => composer(anna).getByRole('textbox').inputValue()).toBe('Dear Rita, half a');
  await anna.getByText('Internal note', { exact: true }).first().click();
  await expect.poll(() => composer(anna).getByRole('textbox').inputValue()).toBe('Ask Ewa');
});

it('what could not be sent comes back, before what was written meanwhile', async () => {
  const { key } = await createTicket(anna, { subject: 'Lost on the way' });
  await openTicket(anna, key);
  const box = composer(anna).getByRole('textbox');
  await box.fill('First part.');
  let drop: () => void = () => undefined;
  const dropped = new Promise<void>((resolve) => (drop = resolve));
  await anna.route('**/api/trpc/tickets.reply*', async (route) => {
    await dropped;
    await route.abort();
  });
  await anna.getByRole('button', { name: 'Send reply' }).click();
  await history(anna).getByText('First part.').waitFor();
  await box.fill('Second part.');
  drop();
  await anna.getByText('The server does not answer').waitFor();
  await expect.poll(() => box.inputValue()).toBe('First part.\n\nSecond part.');
  await anna.unroute('**/api/trpc/tickets.reply*');
  await anna.getByRole('button', { name: 'Send reply' }).click();
  await history(anna).getByText('Second part.').waitFor();
  await anna.getByText('The server does not answer').waitFor({ state: 'detached' });
});

it('tickets are found by key, by person and by words, also half-written ones', async () => {
  const { key } = await createTicket(anna, {
    subject: 'Żółty łazik pękł na mrozie',
    requester: 'max',
    customer: 'hanse',
  });
  await anna.goto('/desk/search');
  const box = anna.getByRole('searchbox');
  for (const text of [key, key.toLowerCase(), 'lazik pek', 'ŁAZIK', 'sommer zolty']) {
    await box.fill(text);
    await anna.waitForURL((url) => url.searchParams.get('text') === text);
    await row(anna, key).waitFor();
  }
  await box.fill('łazik nobody');
  await anna.getByText('Nothing found for “łazik nobody”').waitFor();
  await anna.goBack();
  await anna.goto(`/desk/search?text=${encodeURIComponent(key)}`);
  await row(anna, key).click();
  await anna.waitForURL(`**/desk/tickets/${key}`);
});

it('a state is corrected with a reason', async () => {
  const { key } = await createTicket(anna, { subject: 'Put where it belongs' });
  const igor = await browser.enter('Igor Process Owner');
  await openTicket(igor, key);
  await igor.getByRole('button', { name: 'Correct state' }).click();
  const dialog = igor.getByRole('dialog', { name: `Correct the state of ${key}` });
  await dialog.getByRole('button', { name: 'Correct state' }).click();
  await dialog.getByText('No state was chosen. Choose where the ticket belongs.').waitFor();
  await dialog.getByLabel('State', { exact: true }).first().click();
  await igor.getByRole('option', { name: 'Solved' }).click();
  await dialog.getByRole('button', { name: 'Correct state' }).click();
  await dialog.getByRole('alert').waitFor(); // a reason is wanted
  await dialog.getByLabel('Reason').fill('Solved on the phone');
  await dialog.getByRole('button', { name: 'Correct state' }).click();
  await dialog.waitFor({ state: 'detached' });
  await isIn(igor, 'Solved');
  await history(igor)
    .getByText(/corrected the state from Received to Solved: Solved on the phone/)
    .waitFor();
  await openTicket(anna, key);
  expect(await anna.getByRole('button', { name: 'Correct state' }).count()).toBe(0);
  await igor.context().close();
});

/** Works with the desk's own database. */
async function withDatabase<T>(work: (client: MongoClient) => Promise<T>): Promise<T> {
  const record = JSON.parse(await readFile(join(inject('dataFolder'), 'database.json'), 'utf8')) as { uri: string };
  const client = await new MongoClient(record.uri).connect();
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

interface StoredTicket {
  readonly _id: string;
  readonly outbox: readonly { readonly attempts: number; readonly status: string }[];
}

it('a mail that failed for good is sent when it is tried again', async () => {
  await writeFile(inject('mailDownFile'), '');
  const { id, key } = await createTicket(anna, { subject: 'Mail out of order', requester: 'max', customer: 'hanse' });
  await withDatabase(async (client) => {
    const tickets = client.db('statedesk').collection<StoredTicket>('tickets');
    const outbox = async () => (await tickets.findOne({ _id: id }))?.outbox ?? [];
    await expect.poll(async () => (await outbox())[0]?.attempts ?? 0, { timeout: 60_000 }).toBeGreaterThan(0);
    // An hour and a half goes by: the next try is the last one.
    const last = { 'outbox.0.attempts': 10, 'outbox.0.notBefore': Date.now(), wakeAt: new Date() };
    await tickets.updateOne({ _id: id }, { $set: last });
    await expect.poll(async () => (await outbox())[0]?.status, { timeout: 60_000 }).toBe('dead');
  });
  const ivo = await browser.enter('Ivo Integrator');
  await ivo.goto('/operations');
  const line = ivo.getByRole('row', { name: new RegExp(`^${key} `) });
  await line.getByText('The mail server takes no mail just now').waitFor();
  await rm(inject('mailDownFile'));
  await line.getByRole('button', { name: `Try “Send an e-mail” of ${key} again` }).click();
  await ivo.getByText(`“Send an e-mail” of ${key} is tried again`).waitFor();
  await line.waitFor({ state: 'detached' });
  const arrived = async () => (await readFile(inject('mailFile'), 'utf8').catch(() => '')).includes(key);
  await expect.poll(arrived, { timeout: 60_000 }).toBe(true);
  await openTicket(ivo, key);
  await history(ivo).getByText('Ivo Integrator tried “Send an e-mail” again').waitFor();
  await history(ivo).getByText('“Send an e-mail” is done').waitFor();
  await ivo.context().close();
});
