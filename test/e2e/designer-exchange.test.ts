import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readExchange, writeExchange, workflowSchema, type Workflow } from '#catalog/language';
import { openBrowser, type TestBrowser } from '#test/browser';
import { openDesigner, type TestDesigner } from '#test/designer';

let browser: TestBrowser;
let designer: TestDesigner;
beforeAll(async () => {
  browser = await openBrowser();
  designer = openDesigner(await browser.enter('Igor Process Owner'));
});
afterAll(() => browser.close());

const WAIT = { timeout: 60_000, interval: 100 };

/** Chooses a kind of file; where it lacks something, that is told before the download. */
async function download(kind: string): Promise<{ name: string; bytes: Buffer }> {
  const { page } = designer;
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const begun = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
  if (kind !== 'Statedesk JSON') {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: 'What changes' }).getByRole('listitem').first().waitFor();
    await dialog.getByRole('button', { name: /^Download / }).click();
  }
  const file = await begun;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Pastes a text where the focus is, as the keys do. */
async function paste(text: string): Promise<void> {
  await designer.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const notice = (words: string): Locator => designer.page.locator('section').filter({ hasText: words });

const title = (en: string) => ({ en });
const small: Workflow = workflowSchema.parse({
  ...{ schemaVersion: 1, id: 'lamp', title: title('Lamp'), initial: 'dark', keyPrefix: 'LMP' },
  states: [
    { id: 'dark', title: title('Dark') },
    { id: 'bright', title: title('Bright') },
  ],
  events: [{ type: 'ticket.light', title: title('Light'), roles: ['agent'] }],
  transitions: [{ id: 'light', source: 'dark', target: 'bright', trigger: { kind: 'event', event: 'ticket.light' } }],
});

describe('an export', () => {
  it('downloads every kind of file, tells what it lacks, and can be read back', async () => {
    await designer.openNew();
    const { states } = JSON.parse(await designer.storedText()) as Workflow;
    for (const [kind, ending] of [
      ['Statedesk JSON', 'json'],
      ['XState v5 JSON', 'xstate.json'],
      ['SCXML', 'scxml'],
      ['Mermaid', 'mmd'],
    ] as const) {
      const { name, bytes } = await download(kind);
      expect(name).toBe(`${designer.key()}.${ending}`);
      const read = readExchange(bytes.toString());
      expect(read.ok && read.workflow.states.map((state) => state.title.en).sort()).toEqual(
        states.map((state) => state.title.en).sort(),
      );
    }
    const svg = await download('SVG picture');
    expect(svg.bytes.toString()).toMatch(/^<svg.*Inside.*Waiting/s);
    const png = await download('PNG picture');
    const width = Number(/ width="([\d.]+)"/.exec(svg.bytes.toString())?.[1]);
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(Math.round(Math.floor(width) * 2));
  });
});

describe('a pasted text', () => {
  it.each(['statedesk', 'xstate', 'scxml', 'mermaid'] as const)(
    'in %s becomes states, as one step that is undone byte for byte',
    async (format) => {
      await designer.openNew();
      await designer.thenUndone(
        async () => {
          await paste(writeExchange(small, format).text);
          await designer.card('Bright').waitFor();
        },
        ({ states, transitions }) => {
          const id = (name: string) => states.find((state) => state.title.en === name)?.id;
          expect(states).toHaveLength(7);
          expect(transitions.find(({ source }) => source === id('Dark'))).toMatchObject({ target: id('Bright') });
        },
      );
    },
  );

  it('tells its losses, and a text that is no workflow is told so', async () => {
    await designer.openNew();
    const before = await designer.storedText();
    await paste('Buy milk');
    await notice('This text cannot be pasted onto the drawing')
      .getByText('SCXML nor a Mermaid', { exact: false })
      .waitFor();
    expect(await designer.storedText()).toBe(before);
    await paste('stateDiagram-v2\n  Off --> On : press [dark]');
    await notice('2 states pasted from Mermaid').getByText('“facts.dark”', { exact: false }).waitFor();
    await notice('2 states pasted').getByRole('button', { name: 'Close' }).click();
    await notice('2 states pasted').waitFor({ state: 'detached' });
  });
});

it('a file becomes a workflow, after its losses were read', async () => {
  const { page } = designer;
  await page.goto('/designer');
  await page.getByRole('button', { name: 'Import file' }).waitFor();
  const name = `Tap ${String(process.pid)}`;
  const scxml = `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" name="${name}"><script>1</script><state id="Shut"><transition event="turn" target="Open"/></state><state id="Open"/></scxml>`;
  await page
    .getByLabel('Import file')
    .first()
    .setInputFiles({
      ...{ name: 'tap.scxml', mimeType: 'application/xml', buffer: Buffer.from(scxml) },
    });
  await page.getByRole('dialog').getByText('“script” is a program of its own', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Create workflow' }).click();
  await page.waitForURL(/\/designer\/tap-/);
  await designer.card('Shut').waitFor();
});

it('a state is filled with a fragment; deleting that asks with numbers, and is undone', async () => {
  const fragments = [
    {
      ...{ id: 'ask', title: title('Ask back'), initial: 'waiting', transitions: [], layout: { states: {} } },
      parameters: [{ id: 'back', type: 'state' as const, title: title('Back to') }],
      states: [{ id: 'waiting', title: { en: 'Asked' }, type: 'atomic' }],
    },
  ];
  await designer.openNew({ fragments });
  await designer.card('Work').click();
  const panel = designer.properties();
  await panel.getByText('Fragment', { exact: true }).click();
  await panel.getByLabel('Filled with').selectOption({ label: 'Ask back' });
  await panel.getByLabel('Back to').selectOption({ label: 'New' });
  await designer.stored(({ states }) =>
    expect(states.find(({ id }) => id === 'work')).toMatchObject({
      type: 'compound',
      use: { fragment: 'ask', with: { back: 'new' } },
    }),
  );
  const before = await designer.storedText();
  await designer.page.keyboard.press('Escape');
  await designer.canvas().click({ position: { x: 5, y: 5 } });
  await panel.getByText('Fragments', { exact: true }).click();
  await panel.getByText('Used by 1 state').waitFor();
  await panel.getByRole('button', { name: 'Delete fragment Ask back' }).click();
  const dialog = designer.page.getByRole('dialog');
  await dialog.getByText('1 state uses it and becomes empty', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Delete fragment Ask back' }).click();
  await designer.stored((document) => expect(document).not.toHaveProperty('fragments'));
  await designer.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await vi.waitFor(async () => expect(await designer.storedText()).toBe(before), WAIT);
});
