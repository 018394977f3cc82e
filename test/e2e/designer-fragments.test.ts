import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { openDesigner, type TestDesigner } from '#test/designer';

let browser: TestBrowser;
let designer: TestDesigner;
beforeAll(async () => {
  browser = await openBrowser();
  designer = openDesigner(await browser.enter('Igor Process Owner'));
});
afterAll(async () => {
  expect(browser.errors).toEqual([]);
  await browser.close();
});

async function makeOf(...titles: readonly string[]): Promise<void> {
  for (const [position, title] of titles.entries())
    await designer.card(title).click(position === 0 ? {} : { modifiers: ['Shift'] });
  await designer.page.getByRole('button', { name: 'Make a fragment of these' }).click();
}

it('a fragment is made of two states, named in place, used by another state, and undone byte for byte', async () => {
  await designer.openNew();
  const { page } = designer;
  await designer.thenUndone(
    async () => {
      await makeOf('New', 'Work');
      await page.keyboard.type('Clarify');
      await page.keyboard.press('Enter');
    },
    ({ states, transitions, fragments = [], initial }) => {
      const [fragment] = fragments;
      expect(initial).toBe('clarify');
      expect(states.map(({ id }) => id)).toEqual(['clarify', 'group', 'inside', 'done']);
      expect(states[0]?.use).toEqual({ fragment: 'clarify', with: { done: 'done' } });
      expect(transitions).toEqual([]);
      expect(fragment).toMatchObject({ id: 'clarify', title: { en: 'Clarify' }, initial: 'new' });
      expect(fragment?.transitions.map(({ id, target }) => [id, target])).toEqual([
        ['new-begin', 'work'],
        ['work-finish', '${done}'],
      ]);
    },
  );
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await designer.card('Inside').click();
  const panel = designer.properties();
  await panel.getByText('Fragment', { exact: true }).click();
  await panel.getByLabel('Filled with').selectOption({ label: 'Clarify' });
  await panel.getByLabel('Done').selectOption({ label: 'Done' });
  await designer.stored(({ states }) =>
    expect(states.find(({ id }) => id === 'inside')?.use).toEqual({ fragment: 'clarify', with: { done: 'done' } }),
  );
});

it('states that cannot be a fragment stay as they are, and it is said why', async () => {
  await designer.openNew();
  const before = await designer.storedText();
  await makeOf('Work', 'Done');
  await designer.page.getByRole('alert').getByText('An end cannot be part of a fragment', { exact: false }).waitFor();
  expect(await designer.storedText()).toBe(before);
});
