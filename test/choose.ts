import type { Page } from 'playwright-core';

/** Chooses from a select by its (exact) label: the browser's own, or a list that can be searched. `option`: its text, or what it begins with. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  if (typeof option === 'string' && (await field.evaluate((element) => element instanceof HTMLSelectElement))) {
    await field.selectOption({ label: option });
    return;
  }
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
