import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';
import { boxOf, openDesigner, type TestDesigner } from '#test/designer';

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
  const filter = page.getByRole('textbox', { name: 'Filter by title or id' });
  await page.goto('/designer');
  await filter.fill(String(title));
  await page.getByRole('button', { name: `Duplicate ${String(title)}`, exact: true }).click();
  await page.waitForURL(`**/designer/${designer.key()}-copy`);
  await designer.card('Inside').waitFor();
  await page.goto('/designer');
  await filter.fill(String(title));
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

it('the first hints are walked through, and dismissed for ever on every machine', async () => {
  await designer.openNew();
  const { page } = designer;
  const hints = page.getByRole('region', { name: 'First hints' });
  expect(await hints.count()).toBe(0);
  const wide = await boxOf(designer.canvas());
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('textbox').fill('first hints');
  await palette.getByText('Show the first hints').click();
  await hints.getByText('Hint 1 of 4').waitFor();
  // The strip takes room below the drawing, and its ring none at all.
  const { height, ...rest } = await boxOf(designer.canvas());
  expect(rest).toEqual({ x: wide.x, y: wide.y, width: wide.width });
  expect(height + (await boxOf(hints)).height).toBe(wide.height);
  const ringed = (part: Locator) => part.evaluate((element) => getComputedStyle(element).outlineStyle);
  const targets = [
    page.getByRole('toolbar', { name: 'Palette' }),
    designer.card('New'),
    page.getByRole('tab', { name: 'Simulate' }),
    page.getByRole('button', { name: 'Publish', exact: true }),
  ];
  for (const [at, target] of targets.entries()) {
    await hints.getByText(`Hint ${String(at + 1)} of 4`).waitFor();
    expect(await Promise.all(targets.map(ringed))).toEqual(
      targets.map((each) => (each === target ? 'dashed' : 'none')),
    );
    if (at < 3) await hints.getByRole('button', { name: 'Next' }).press('Enter');
  }
  await hints.getByRole('button', { name: 'Back' }).click();
  await hints.getByText('Hint 3 of 4').waitFor();
  const stored = page.waitForResponse((response) => response.url().includes('session.setDismissed'));
  await page.keyboard.press('Escape');
  await hints.waitFor({ state: 'detached' });
  await stored;
  await page.reload();
  await designer.card('New').waitFor();
  expect(await hints.count()).toBe(0);
  // A browser that knows nothing of him.
  const other = await browser.guest();
  await other.goto('/sign-in');
  await other.getByRole('button', { name: 'Igor Process Owner' }).click();
  await other.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await other.goto(page.url());
  await openDesigner(other).card('New').waitFor();
  expect(await other.getByRole('region', { name: 'First hints' }).count()).toBe(0);
});

it('the mark of a comment on the drawing leads to it, by mouse and by keyboard', async () => {
  await designer.openNew();
  const { page } = designer;
  const panel = page.getByRole('region', { name: 'Comments' });
  const write = async (about: string, text: string) => {
    await panel.getByRole('textbox', { name: `Comment on ${about}` }).fill(text);
    await panel.getByRole('button', { name: 'Send comment' }).click();
    await panel.getByText(text).waitFor();
  };
  await designer.card('Work').click();
  await page.getByRole('button', { name: 'Comments', exact: true }).click();
  await write('Work', 'Who works at night?');
  await designer.pill('Begin').click();
  await write('Begin', 'By whom?');
  await panel.getByRole('button', { name: 'Close the comments' }).click();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.getByRole('button', { name: 'Open 1 comment on Work' }).click();
  await panel.waitFor();
  await expect.poll(focused).toContain('Who works at night?');
  await page.getByRole('button', { name: 'Open 1 comment on Begin' }).press('Enter');
  await expect.poll(focused).toContain('By whom?');
  await panel.getByRole('textbox', { name: 'Comment on Begin' }).waitFor();
});

it('nothing failed on the way', () => {
  expect(browser.errors).toEqual([]);
});
