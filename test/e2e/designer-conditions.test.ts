import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Transition, Workflow } from '#catalog/language';
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

const WAIT = { timeout: 60_000, interval: 100 };
const guardOf = ({ transitions }: Workflow): string | undefined =>
  transitions.find(({ id }) => id === 'new-begin')?.guard;
const withGuard = (guard: string): { transitions: Transition[] } => ({
  transitions: [
    {
      id: 'new-begin',
      source: 'new',
      target: 'work',
      trigger: { kind: 'event', event: 'ticket.begin' },
      guard,
    } as Transition,
  ],
});

const field = (): Locator => designer.properties().getByRole('group', { name: 'Only if', exact: true });
const editor = (within: Locator): Locator => within.locator('.monaco-editor').first();

async function openGuard(guard?: string): Promise<void> {
  await designer.openNew(guard === undefined ? {} : withGuard(guard));
  await designer.pill('Begin').click();
  await field().waitFor();
}

/** Writes a text in place of all that an editor holds. */
async function write(within: Locator, text: string): Promise<void> {
  await editor(within).click();
  await designer.press('Control+a');
  await designer.page.keyboard.insertText(text);
}

/** Undoes until the server has what it had, byte for byte. */
async function undoUntil(before: string): Promise<void> {
  const undo = designer.page.getByRole('button', { name: 'Undo', exact: true });
  while (await undo.isEnabled()) await undo.click();
  await vi.waitFor(async () => expect(await designer.storedText()).toBe(before), WAIT);
}

describe('the form of a condition', () => {
  it('writes CEL, says it in words, and undo takes it back', async () => {
    await openGuard();
    const before = await designer.storedText();
    await field().getByRole('button', { name: 'Add condition' }).click();
    await choose(designer.page, 'Comparison', 'is at most');
    await field().getByLabel('Value', { exact: true }).fill('2');
    await field().getByRole('button', { name: 'Add condition' }).click();
    await field().getByLabel('What').nth(1).selectOption({ label: 'VIP customer' });
    await field().getByText('priority is at most 2 and the customer is VIP').waitFor();
    await designer.stored((document) => expect(guardOf(document)).toBe('ticket.priority <= 2 && customer.vip'));
    await undoUntil(before);
    await field().getByText('It holds always until you add a condition.').waitFor();
  });

  it('reads nested groups, and leaves what has no form as it is written', async () => {
    await openGuard(
      '!(customer.vip || options.onSite) && (fields.remote || ticket.priority in [1, 2]) && size( ticket.key )>3',
    );
    await field().getByRole('group', { name: 'None of these holds' }).waitFor();
    const any = field().getByRole('group', { name: 'Any of these holds' });
    expect(await any.getByLabel('Comparison').nth(1).inputValue()).toBe('in');
    await field().getByText('size( ticket.key )>3', { exact: true }).waitFor();
    await any.getByRole('button', { name: 'Remove condition' }).first().click();
    await designer.stored((document) =>
      expect(guardOf(document)).toBe(
        '!(customer.vip || options.onSite) && ticket.priority in [1, 2] && (size( ticket.key )>3)',
      ),
    );
  });

  it('keeps a number that is none, and says so', async () => {
    await openGuard('ticket.priority == 3');
    await field().getByLabel('Value', { exact: true }).fill('3x');
    await field().getByText('A number must stand here.', { exact: false }).waitFor();
    expect(await field().getByLabel('Value', { exact: true }).inputValue()).toBe('3x');
    await designer.stored((document) => expect(guardOf(document)).toBe('ticket.priority == 3'));
  });
});

describe('the text of a condition', () => {
  it('is checked as it is typed, kept while it is wrong, and becomes a form again', async () => {
    await openGuard('ticket.priority == 1');
    await field().getByRole('button', { name: 'Edit as text' }).click();
    await write(field(), 'fields.remot && customer.vip');
    await field().getByRole('alert').getByText('remot', { exact: false }).waitFor();
    await field().locator('.squiggly-error').waitFor();
    await designer.stored((document) => expect(guardOf(document)).toBe('fields.remot && customer.vip'));
    await write(field(), 'fields.remote && customer.vip');
    await field().getByText('“Remote” is on and the customer is VIP').waitFor();
    await field().getByRole('button', { name: 'Edit as form' }).click();
    expect(await field().getByLabel('What').count()).toBe(2);
    await designer.stored((document) => expect(guardOf(document)).toBe('fields.remote && customer.vip'));
  });

  it('completes what exists, with titles', async () => {
    await openGuard('customer.vip');
    await field().getByRole('button', { name: 'Edit as text' }).click();
    await editor(field()).click();
    await designer.press('Control+End');
    await designer.page.keyboard.type(' && fields.re');
    await designer.page.getByRole('option', { name: /remote/ }).waitFor();
    await designer.press('Enter');
    await designer.stored((document) => expect(guardOf(document)).toBe('customer.vip && fields.remote'));
  });

  it('is all there is where a condition has no form', async () => {
    const guard = 'size( ticket.subject )>3 ? customer.vip : requester.vip';
    await openGuard(guard);
    await field().getByText('This condition has no form.', { exact: false }).waitFor();
    await editor(field()).waitFor();
    await designer.card('Done').click();
    expect(guardOf(JSON.parse(await designer.storedText()) as Workflow)).toBe(guard);
  });
});

describe('the source', () => {
  const panel = (): Locator => designer.page.getByRole('region', { name: 'Source of the workflow' });
  async function openSource(): Promise<void> {
    await designer.openNew();
    await designer.page.getByRole('tab', { name: 'Source' }).click();
    await editor(panel()).waitFor();
  }

  /** A word in the text of the last of these cards, which a click on the card brings into view. */
  async function shown(cards: readonly string[], { line, word }: { line: string; word: string }): Promise<Locator> {
    const found = panel().locator('.view-line').filter({ hasText: line }).getByText(word, { exact: true });
    await vi.waitFor(async () => {
      for (const card of cards) await designer.card(card).click();
      await found.waitFor({ timeout: 3000 });
    }, WAIT);
    return found;
  }

  it('changes the drawing, and undo restores it byte for byte', async () => {
    await openSource();
    const before = await designer.storedText();
    await (await shown(['Done', 'Work'], { line: '"en": "Work"', word: '"Work"' })).dblclick();
    await designer.page.keyboard.type('Labour');
    await designer.card('Labour').waitFor();
    await panel().getByText('The drawing shows this text.').waitFor();
    await designer.stored(({ states }) => expect(states.find(({ id }) => id === 'work')?.title.en).toBe('Labour'));
    // One undo for each pause in typing: how often a busy machine pauses is not known.
    const undo = designer.page.getByRole('button', { name: 'Undo', exact: true });
    while (await undo.isEnabled()) {
      await editor(panel()).click();
      await designer.press('Control+z');
    }
    await designer.card('Work').waitFor();
    await vi.waitFor(async () => expect(await designer.storedText()).toBe(before), WAIT);
  });

  it('that is no workflow stays in the editor, and the drawing stays', async () => {
    await openSource();
    const before = await designer.storedText();
    await (await shown(['Work', 'Done'], { line: '"type": "final"', word: '"final"' })).dblclick();
    await designer.page.keyboard.type('finale');
    await panel().getByText('Not in the drawing yet', { exact: false }).waitFor();
    await panel().locator('.squiggly-error').first().waitFor();
    await designer.card('Work').waitFor();
    await designer.page.getByRole('tab', { name: 'Draw', exact: true }).click();
    await designer.page.getByRole('tab', { name: 'Source' }).click();
    await panel().getByText('Not in the drawing yet', { exact: false }).waitFor();
    expect(await designer.storedText()).toBe(before);
    await panel().getByRole('button', { name: 'Take the drawing’s text' }).click();
    await panel().getByText('The drawing shows this text.').waitFor();
  });

  it('and the drawing lead to one another', async () => {
    await openSource();
    await designer.card('Done').click();
    await panel().locator('.view-line').filter({ hasText: '"id": "done"' }).waitFor();
    await panel().locator('.selected-text').first().waitFor();
    await designer.card('New').click();
    const line = panel().locator('.view-line').filter({ hasText: '"id": "work"' });
    await line.click();
    await expect.poll(() => designer.card('Work').getAttribute('aria-pressed')).toBe('true');
  });
});

it('no script failed on the way', () => expect(browser.errors).toEqual([]));
