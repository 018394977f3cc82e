import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const STATES = [
  { title: 'New request', x: 200, y: 130 },
  { title: 'In work', x: 520, y: 130 },
  { title: 'Waiting', x: 520, y: 350 },
  { title: 'Solved', x: 200, y: 350 },
  { title: 'Closed', x: 200, y: 560 },
] as const;
const MOVES = [
  ['New request', 'In work', 'Begin'],
  ['In work', 'Waiting', 'Order'],
  ['Waiting', 'Solved', 'Deliver'],
  ['Solved', 'Closed', 'Confirm'],
] as const;

async function centre(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Draws the five states by double click, and the transitions from handle to state. */
async function draw(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New workflow' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Create workflow' }).click();
  const canvas = page.getByRole('region', { name: 'Drawing' });
  await canvas.waitFor();
  const area = await canvas.boundingBox();
  const state = (name: string) => canvas.getByRole('button', { name, exact: true });
  for (const { title: name, x, y } of STATES) {
    await page.mouse.dblclick((area?.x ?? 0) + x, (area?.y ?? 0) + y);
    const input = page.getByLabel('Title of the state');
    await input.fill(name);
    await input.press('Enter');
    await state(name).waitFor();
  }
  const properties = page.getByRole('region', { name: 'Properties' });
  for (const [from, to, event] of MOVES) {
    await state(from).hover();
    const start = await centre(canvas.getByLabel(`Draw a transition from ${from}`, { exact: true }).nth(1));
    const end = await centre(state(to));
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 8 });
    await page.mouse.up();
    await properties.getByLabel('Title of the event').fill(event);
  }
  for (const { title: name } of STATES.slice(0, 4)) {
    await state(name).click();
    await properties.getByText('State', { exact: true }).first().waitFor();
    await choose(page, 'Owned by', 'One team');
    await choose(page, 'Team', 'Request receipt centre');
  }
  await state('Closed').click();
  await choose(page, 'Type', 'End');
}

it('a lifecycle drawn by mouse is published and worked, and the drawer sees it live', async () => {
  const title = `Laptops ${String(process.pid)}`;
  const owner = await browser.enter('Igor Process Owner');
  await draw(owner, title);
  await owner.getByRole('button', { name: 'Publish', exact: true }).click();
  await owner.getByRole('button', { name: 'Publish release 1' }).click();
  await owner.getByText('Release 1 is published').waitFor();

  const agent = await browser.enter('Anna Agent');
  await agent.goto('/desk/new');
  await choose(agent, 'Workflow', title);
  await agent.getByLabel('Subject').fill('A laptop for the new colleague');
  await agent.getByRole('button', { name: 'Create ticket' }).click();
  await agent.waitForURL('**/desk/tickets/*');
  await agent.getByRole('heading', { name: 'A laptop for the new colleague' }).waitFor();

  await owner.goto(agent.url());
  await owner.getByRole('heading', { name: 'A laptop for the new colleague' }).waitFor();

  await agent.getByRole('button', { name: 'Take', exact: true }).click();
  await owner.getByText('Anna Agent').first().waitFor({ timeout: 5000 });
  for (const [, state, event] of MOVES) {
    await agent.getByRole('button', { name: new RegExp(`^${event}`) }).click();
    await owner
      .getByLabel(new RegExp(`The ticket is in ${state}`))
      .first()
      .waitFor({ timeout: 5000 });
  }
  expect(browser.errors).toEqual([]);
});
