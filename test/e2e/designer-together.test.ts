import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { openDesigner, type TestDesigner } from '#test/designer';

let browser: TestBrowser;
let designer: TestDesigner;
/** Another person, in a browser of her own, on the same workflow. */
let other: Page;
beforeAll(async () => {
  browser = await openBrowser();
  designer = openDesigner(await browser.enter('Igor Process Owner'));
  other = await browser.enter('Anna Agent');
  await designer.openNew();
  await other.goto(`/designer/${designer.key()}`);
});
afterAll(() => browser.close());

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('two people on one workflow', () => {
  it('see each other, and only each other', async () => {
    await designer.page
      .getByRole('list', { name: 'Who looks at this workflow now' })
      .getByLabel('Anna Agent')
      .waitFor();
    const seen = other.getByRole('list', { name: 'Who looks at this workflow now' }).getByRole('listitem');
    await expect.poll(() => seen.allTextContents(), { timeout: 30_000 }).toEqual(['IO']);
  });

  it('read each other’s comments at once, as they were written; a deleted one comes back by undo', async () => {
    const text = '<img src=x onerror="document.title=1"> Why here?';
    await designer.card('Work').click();
    await designer.page.getByRole('button', { name: 'Comments', exact: true }).click();
    await panel(designer.page, 'Comments').getByLabel('Comment on Work').fill(text);
    await designer.page.reload();
    await designer.card('Work').click();
    await designer.page.getByRole('button', { name: 'Comments', exact: true }).click();
    const mine = panel(designer.page, 'Comments');
    await expect.poll(() => mine.getByLabel('Comment on Work').inputValue()).toBe(text);
    await mine.getByRole('button', { name: 'Send comment' }).click();

    await other.getByRole('button', { name: 'Comments', exact: true }).click();
    const hers = panel(other, 'Comments');
    await hers.getByText(text, { exact: true }).waitFor();
    await other.getByRole('button', { name: 'Open 1 comment on Work' }).click();
    await hers.getByRole('button', { name: 'Reply', exact: true }).click();
    await hers.getByLabel('Reply to the comment on Work').fill('Because.');
    await hers.getByRole('button', { name: 'Send reply' }).click();
    await mine.getByText('Because.', { exact: true }).waitFor();

    await hers.getByRole('button', { name: 'Delete', exact: true }).click();
    await mine.getByText('Because.', { exact: true }).waitFor({ state: 'detached' });
    await other.getByRole('button', { name: 'Undo', exact: true }).click();
    await mine.getByText('Because.', { exact: true }).waitFor();
    await mine.getByRole('button', { name: 'Resolve', exact: true }).click();
    await hers.getByRole('button', { name: 'Show 1 resolved' }).click();
    await hers.getByText('Resolved by Igor Process Owner').waitFor();
    expect(browser.errors).toEqual([]);
  });
});

describe('versions', () => {
  it('tell what changed in words; an older one is looked at in place, restored, and undone byte for byte', async () => {
    const { page } = designer;
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Publish release 1' }).click();
    await page.getByText('Release 1 is published.').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await designer.card('Work').dblclick();
    await page.getByLabel('Title of the state').fill('Working');
    await designer.press('Enter');
    await designer.stored(({ states }) => expect(states[1]?.title.en).toBe('Working'));
    const before = await designer.storedText();

    await page.getByRole('button', { name: 'Versions', exact: true }).click();
    const versions = panel(page, 'Versions');
    await versions.getByText('State renamed: “Work” → “Working”').waitFor();
    const place = () => designer.card('New').boundingBox();
    const stood = await place();
    await versions.getByRole('button', { name: 'Look at release 1' }).click();
    await designer.card('Work').waitFor();
    await expect.poll(place).toEqual(stood);
    await page.getByRole('button', { name: 'Restore this version' }).click();
    await designer.stored(({ states }) => expect(states[1]?.title.en).toBe('Work'));
    await versions.getByText('The draft says the same as release 1.').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await vi.waitFor(async () => expect(await designer.storedText()).toBe(before), { timeout: 60_000, interval: 100 });
  });
});
