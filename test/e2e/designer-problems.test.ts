import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { openDesigner, type TestDesigner } from '#test/designer';

let browser: TestBrowser;
let designer: TestDesigner;
beforeAll(async () => {
  browser = await openBrowser();
  designer = openDesigner(await browser.enter('Igor Process Owner'));
});
afterAll(() => browser.close());
beforeEach(async () => {
  await designer.openNew();
  await designer.page.getByRole('button', { name: /^Problems/ }).click();
});

const problems = () => designer.page.getByRole('region', { name: 'Problems' });
const guard = () => designer.page.getByRole('button', { name: 'Remove the condition' });

it('a problem appears while editing, is explained, leads to its part, and is repaired and brought back byte for byte', async () => {
  const { page } = designer;
  await designer.pill('Begin').click();
  await designer.properties().getByRole('button', { name: 'Edit as text' }).click();
  await designer.properties().locator('.monaco-editor').click();
  await page.keyboard.type('ticket.priority > 0');
  const line = problems()
    .getByRole('button', { name: /condition of “Begin” holds for every ticket/ })
    .first();
  await line.waitFor();
  await designer.stored(({ transitions }) => expect(transitions[0]).toMatchObject({ guard: 'ticket.priority > 0' }));
  await problems()
    .getByRole('button', { name: /^Why: The condition of “Begin”/ })
    .click();
  await problems().getByText('decides nothing').waitFor();
  await designer.card('Done').click();
  await line.click();
  await designer.canvas().locator('[data-transition][data-selected]').filter({ hasText: 'Begin' }).waitFor();
  await designer.thenUndone(
    async () => {
      await guard().click();
      await guard().waitFor({ state: 'detached' });
    },
    ({ transitions }) => expect(transitions[0]).not.toHaveProperty('guard'),
  );
  await guard().waitFor();
  expect(browser.errors).toEqual([]);
});

it('publishing is refused while an error stands, and leads to it; warnings are named and do not refuse', async () => {
  const { page } = designer;
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByText(/warnings? do(es)? not keep it from being published/).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await designer.openNew({
    transitions: [
      { id: 'new-begin', source: 'new', target: 'wrok', trigger: { kind: 'event', event: 'ticket.begin' } },
      { id: 'work-finish', source: 'work', target: 'done', trigger: { kind: 'event', event: 'ticket.finish' } },
    ],
  });
  await page.getByText('1 error').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByText('It cannot be published yet: 1 error stands.').waitFor();
  expect(await dialog.getByRole('button', { name: /^Publish release/ }).count()).toBe(0);
  await dialog.getByRole('button', { name: 'Go to the first error' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Problems/ }).click();
  await designer.thenUndone(
    () => problems().getByRole('button', { name: 'Use “Work”' }).click(),
    ({ transitions }) => expect(transitions[0]).toMatchObject({ id: 'new-begin', target: 'work' }),
  );
});
