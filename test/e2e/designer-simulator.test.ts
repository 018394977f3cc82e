import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';

let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.enter('Igor Process Owner');
  await page.goto('/designer');
  await page.getByRole('textbox', { name: 'Filter by title or id' }).fill('Equipment repair');
  // A copy: what is changed here is nobody else's.
  await page.getByRole('button', { name: 'Duplicate Equipment repair', exact: true }).click();
  await page.waitForURL('**/designer/equipment-repair-copy');
  await page.getByRole('region', { name: 'Drawing' }).getByRole('button', { name: 'Received', exact: true }).waitFor();
});
afterAll(() => browser.close());

const simulator = (): Locator => page.getByRole('region', { name: 'Simulator', exact: true });
const tab = (name: string | RegExp) => page.getByRole('tab', { name });
/** Waits until the run is in these states, and the drawing lights them. */
async function isIn(state: string): Promise<void> {
  await simulator().locator(`[data-states="${state}"]`).waitFor();
  await page.locator(`.react-flow__node[data-id="${state}"] [data-light="active"]`).waitFor();
}
const offers = () => simulator().getByRole('region', { name: 'What can happen' });
/** Presses an event's button, and fills the form that it opens where there is one. */
async function send(event: string, form?: Readonly<Record<string, string>>): Promise<void> {
  await offers()
    .getByRole('button', { name: new RegExp(`^${event}`) })
    .click();
  if (!form) return;
  const opened = offers().getByRole('form', { name: event });
  for (const [label, value] of Object.entries(form)) await opened.getByLabel(label).first().fill(value);
  await opened.getByRole('button', { name: event, exact: true }).click();
}
/** Where a card stands on the screen: panels come and go beside the drawing, the drawing stays. */
const place = () => page.locator('.react-flow__node').first().boundingBox();

describe('the simulator', () => {
  it('opens over the drawing without moving it, with a ticket in its first state', async () => {
    // A drawing as large as this one is drawn smaller once it opens whole.
    await page.locator('.react-flow__viewport:not([style*="scale(1)"])').waitFor({ state: 'attached' });
    const before = await place();
    expect(before).not.toBeNull();
    await tab('Simulate').click();
    await isIn('received');
    await vi.waitFor(async () => expect(await place()).toEqual(before));
    await tab('Draw').click();
    await page.getByRole('region', { name: 'Properties' }).waitFor();
    await vi.waitFor(async () => expect(await place()).toEqual(before));
    await tab('Simulate').click();
  });

  it('plays the repair desk to its end, says why something cannot be done, and lets time pass', async () => {
    await simulator().getByText('What the ticket is given').click();
    await choose(page, 'Customer', 'Made up for the run');
    await send('Check entitlement', {});
    await isIn('entitlement');
    await offers().getByText('This works only when').first().waitFor(); // no contract yet
    await simulator().getByRole('switch', { name: 'The customer has a contract' }).press('Space');
    await isIn('entitlement'); // played anew from the beginning
    await send('Entitled, to engineering');
    await isIn('assigned');
    await send('Begin work');
    await isIn('working');
    await send('Solved', { 'What was done': 'Reseated' });
    await isIn('solved');
    await simulator().getByText('Recorded, not delivered.').first().waitFor();
    await simulator().getByRole('button', { name: 'To the next timer' }).click();
    await isIn('closed');
    await simulator().getByText('The ticket has come to its end.').waitFor();
  });

  it('goes back and forward along the journal', async () => {
    await simulator().getByRole('button', { name: 'One step back' }).click();
    await isIn('solved');
    await simulator()
      .getByRole('button', { name: /^The ticket was created/ })
      .click();
    await isIn('received');
    await simulator()
      .getByRole('button', { name: / passed/ })
      .last()
      .click();
    await isIn('closed');
  });

  it('records the run as a scenario, and plays all of them', async () => {
    await simulator().getByRole('button', { name: 'Record as scenario' }).click();
    await simulator().getByLabel('Title of the scenario').fill('Played by hand');
    await simulator()
      .getByRole('button', { name: /^Record \d+ steps/ })
      .click();
    const line = simulator().locator('[data-scenario="played-by-hand"]');
    await line.waitFor();
    await simulator().locator('[data-scenario="played-by-hand"][data-status="passed"]').waitFor();
    await simulator()
      .getByText(/^\d+ passed, 0 failed$/)
      .waitFor();
    await simulator()
      .getByText(/of \d+ states, \d+ of \d+ transitions/)
      .waitFor();
  });

  it('draws what the scenarios leave out, and suggests some that play it', async () => {
    await simulator().getByRole('switch', { name: 'Show on the drawing' }).press('Space');
    await page.locator('[data-transition][data-light="missed"]').first().waitFor();
    await page.locator('[data-transition][data-light="covered"]').first().waitFor();
    await simulator().getByRole('button', { name: 'Suggest scenarios' }).click();
    await simulator()
      .getByRole('button', { name: /^Add \d+ scenarios?/ })
      .click({ timeout: 60_000 });
    await simulator().getByText('Every transition is played by a scenario.').waitFor();
    await simulator()
      .getByText(/^\d+ passed, 0 failed$/)
      .waitFor();
    expect(await page.locator('[data-transition][data-light="missed"]').count()).toBe(0);
    await simulator().getByRole('switch', { name: 'Show on the drawing' }).press('Space');
  });

  it('a drawing that tells another story fails its scenario, and is not published', async () => {
    await page.locator('[data-scenario="played-by-hand"][aria-expanded="true"]').waitFor();
    const pill = page.locator('[data-transition="assigned-begin"]');
    await pill.dispatchEvent('click');
    await pill.focus();
    await page.keyboard.press('Delete');
    await pill.waitFor({ state: 'detached' });
    await simulator().locator('[data-scenario="played-by-hand"][data-status="failed"]').waitFor();
    await simulator()
      .getByText(/refusal: expected nothing, came to/)
      .first()
      .waitFor();
    await tab('Draw').click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Publish release/ }).click();
    const failing = dialog.getByRole('button', { name: /The scenario “Played by hand” goes another way at step 3/ });
    await failing.waitFor();
    await failing.click();
    await simulator().locator('[data-scenario="played-by-hand"][aria-expanded="true"]').waitFor();
    expect(browser.errors).toEqual([]);
  });
});
