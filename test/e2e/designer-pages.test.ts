import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';
import { openDesigner, type TestDesigner } from '#test/designer';

let browser: TestBrowser;
let designer: TestDesigner;
beforeAll(async () => {
  browser = await openBrowser();
  designer = openDesigner(await browser.enter('Igor Process Owner'));
});
afterAll(() => browser.close());

it('a workflow is duplicated, deleted, and brought back', async () => {
  await designer.openNew();
  const { page } = designer;
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.goto('/designer');
  await page.getByRole('button', { name: `Duplicate ${String(title)}`, exact: true }).click();
  await page.waitForURL(`**/designer/${designer.key()}-copy`);
  await designer.card('Inside').waitFor();
  await page.goto('/designer');
  const copy = page.getByRole('row', { name: `${String(title)} (copy)` });
  await copy.getByRole('button', { name: /^Delete / }).click();
  await copy.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await copy.waitFor();
});

it('options are set for a country, and left to the default again', async () => {
  await designer.openNew();
  const { page } = designer;
  await page.goto(`/designer/${designer.key()}/countries`);
  await choose(page, 'Country', 'Poland');
  await page.getByRole('button', { name: 'Add country' }).click();
  await page.getByRole('switch', { name: 'On-site work in Poland' }).press('Space');
  await designer.stored(({ countries }) => expect(countries).toEqual([{ country: 'PL', options: { onSite: true } }]));
  await page.getByRole('button', { name: 'On-site work in Poland as by default' }).click();
  await designer.stored(({ countries }) => expect(countries).toEqual([]));
});

it('who loses the race keeps his version as a copy', async () => {
  await designer.openNew();
  const { page } = designer;
  const other = await (await browser.enter('Igor Process Owner')).context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Prefix of ticket keys').fill('OTHER');
  await designer.stored(({ keyPrefix }) => expect(keyPrefix).toBe('OTHER'));
  await page.getByLabel('Prefix of ticket keys').fill('MINE');
  await page.getByText('saved a newer version').waitFor();
  await page.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await page.waitForURL(`**/designer/${designer.key()}-copy`);
  await expect.poll(() => page.getByLabel('Prefix of ticket keys').inputValue()).toBe('MINE');
  await designer.stored(({ keyPrefix }) => expect(keyPrefix).toBe('OTHER'));
});

it('nothing failed on the way', () => {
  expect(browser.errors).toEqual([]);
});
