import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';
import { boxOf, centreOf, openDesigner, type TestDesigner } from '#test/designer';

let browser: TestBrowser;
let designer: TestDesigner;
beforeAll(async () => {
  browser = await openBrowser();
  designer = openDesigner(await browser.enter('Igor Process Owner'));
});
afterAll(() => browser.close());
beforeEach(() => designer.openNew());

describe('transitions', () => {
  it('an end is dragged to another state', async () => {
    await designer.pill('Begin').click();
    const end = designer.canvas().locator('[data-end="target"]');
    await designer.thenUndone(
      async () => designer.drag(await centreOf(end), await centreOf(designer.card('Done'))),
      ({ transitions }) => expect(transitions[0]).toMatchObject({ id: 'new-begin', source: 'new', target: 'done' }),
    );
  });

  it('one is drawn from an edge and named in place, its event after its name', async () => {
    await designer.card('Work').hover();
    const handle = designer.canvas().getByLabel('Draw a transition from Work', { exact: true }).nth(0);
    const to = await centreOf(designer.card('New'));
    await designer.thenUndone(
      async () => {
        await designer.drag(await centreOf(handle), to);
        await designer.page.getByLabel('Title of the event').first().fill('Send back');
        await designer.press('Enter');
      },
      ({ transitions, events }) => {
        expect(transitions.at(-1)).toMatchObject({
          id: 'work-to-new',
          target: 'new',
          trigger: { kind: 'event', event: 'ticket.send-back' },
        });
        expect(events.at(-1)).toMatchObject({ type: 'ticket.send-back', title: { en: 'Send back' } });
      },
    );
  });

  it('a state is put on one from the pad, and from the palette', async () => {
    await designer.pill('Finish').click();
    const seen = ({ states, transitions }: Parameters<Parameters<TestDesigner['stored']>[0]>[0]) => {
      expect(states.at(-1)).toMatchObject({ id: 'check', title: { en: 'Check' } });
      expect(transitions.map(({ source, target }) => [source, target])).toEqual([
        ['new', 'work'],
        ['work', 'check'],
        ['check', 'done'],
      ]);
    };
    const name = async () => {
      await designer.page.getByLabel('Title of the state').fill('Check');
      await designer.press('Enter');
    };
    await designer.thenUndone(async () => {
      await designer.page.getByRole('button', { name: 'Insert a state here' }).click();
      await name();
    }, seen);
    await designer.thenUndone(async () => {
      await designer.page.getByRole('button', { name: 'Add: State' }).dragTo(designer.pill('Finish'));
      await name();
    }, seen);
  });
});

describe('several states', () => {
  it('are chosen by a frame and by Shift, lined up, and deleted together', async () => {
    const [one, other] = [await boxOf(designer.card('New')), await boxOf(designer.card('Done'))];
    await designer.page.keyboard.down('Shift');
    await designer.drag({ x: one.x - 20, y: one.y - 30 }, { x: other.x + other.width + 10, y: one.y + one.height + 4 });
    await designer.page.keyboard.up('Shift');
    await expect.poll(() => designer.card('Work').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => designer.card('Done').getAttribute('aria-pressed')).toBe('false');
    await designer.page.keyboard.down('Shift');
    await designer.card('Done').click();
    await designer.page.keyboard.up('Shift');
    await designer.thenUndone(
      () => designer.page.getByRole('button', { name: 'Align left edges' }).click(),
      ({ layout }) => expect(['new', 'work', 'done'].map((id) => layout.states[id]?.x)).toEqual([0, 0, 0]),
    );
    await designer.thenUndone(
      () => designer.press('Delete'),
      ({ states }) => expect(states.map(({ id }) => id)).toEqual(['group', 'inside']),
    );
  });

  it('are copied with the transitions among them, cut, and pasted into another workflow', async () => {
    const { page } = designer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await designer.card('New').click();
    await page.keyboard.down('Shift');
    await designer.card('Work').click();
    await page.keyboard.up('Shift');
    await designer.thenUndone(
      () => designer.press('Control+c', 'Control+v'),
      ({ states, transitions }) => {
        expect(states.slice(-2).map(({ id }) => id)).toEqual(['new-2', 'work-2']);
        expect(transitions.at(-1)).toMatchObject({ id: 'new-2-to-work-2', source: 'new-2', target: 'work-2' });
      },
    );
    await designer.card('Group').click({ position: { x: 60, y: 20 } });
    await designer.thenUndone(
      () => designer.press('Control+x'),
      ({ states }) => expect(states.map(({ id }) => id)).toEqual(['new', 'work', 'done']),
    );
    await designer.openNew();
    await designer.canvas().focus();
    await designer.thenUndone(
      () => designer.press('Control+v'),
      ({ states }) =>
        expect(states.slice(-2).map(({ id, parent }) => [id, parent])).toEqual([
          ['group-2', undefined],
          ['inside-2', 'group-2'],
        ]),
    );
  });
});

describe('looking', () => {
  it('a group is closed for this person, found through the search, and opened again', async () => {
    const { page } = designer;
    const before = await designer.storedText();
    await designer.card('Group').click({ position: { x: 60, y: 20 } });
    await page.getByRole('button', { name: 'Close the group' }).click();
    await designer.card('Inside').waitFor({ state: 'detached' });
    await page.reload();
    await designer.card('Group').waitFor();
    expect(await designer.card('Inside').count()).toBe(0);
    await designer.canvas().focus();
    await designer.press('Control+f');
    await page.keyboard.type('insi');
    await designer.press('Enter');
    await expect.poll(() => designer.card('Inside').getAttribute('aria-pressed')).toBe('true');
    expect(await designer.storedText()).toBe(before);
  });

  it('lanes by team change nothing but the look', async () => {
    const before = await designer.storedText();
    const at = await boxOf(designer.card('Done'));
    await designer.page.getByRole('button', { name: 'Lanes by team' }).click();
    await designer.canvas().getByText('No team').waitFor();
    await expect.poll(async () => (await boxOf(designer.card('Done'))).x).not.toBe(at.x);
    await designer.page.getByRole('button', { name: 'Lanes by team' }).click();
    await designer.canvas().getByText('No team').waitFor({ state: 'detached' });
    expect(await designer.storedText()).toBe(before);
  });
});

it('what was done can be undone after a reload, byte for byte', async () => {
  const { page } = designer;
  const before = await designer.storedText();
  await designer.card('Work').click();
  await designer.press('Delete');
  await designer.stored(({ states }) => expect(states).toHaveLength(4));
  await designer.card('Inside').click();
  await designer.press('Alt+ArrowDown');
  await designer.stored(({ layout }) => expect(layout.states['inside']?.y).toBe(72));
  await page.reload();
  await designer.card('New').waitFor();
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.click();
  await undo.click();
  await designer.card('Work').waitFor();
  await expect.poll(designer.storedText, { timeout: 60_000 }).toBe(before);
  expect(await undo.isDisabled()).toBe(true);
});

describe('by keyboard alone', () => {
  /** Goes on to the next element until the wanted one has the focus. */
  async function tabTo(name: string, key = 'Tab') {
    const { page } = designer;
    for (let steps = 0; steps < 120; steps += 1) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const label =
          element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
        return [...(label ?? [])].at(0)?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent;
      });
      if (focused?.trim() === name) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${name} cannot be reached`);
  }

  it('a state and a transition are added, named, given a team, and published', async () => {
    const { page } = designer;
    await designer.press('s');
    await page.keyboard.type('Check');
    await designer.press('Enter');
    await designer.stored(({ states }) => expect(states.at(-1)?.id).toBe('check'));
    await designer.press('Enter');
    await tabTo('Owned by');
    await page.keyboard.type('One');
    await designer.stored(({ states }) => expect(states.at(-1)?.team?.kind).toBe('fixed'));
    await designer.press('Escape', 't', 'ArrowUp', 'Enter');
    await page.keyboard.type('Hand over');
    await designer.press('Enter');
    await designer.stored(({ transitions, events }) => {
      expect(transitions.at(-1)).toMatchObject({ source: 'check', trigger: { event: 'ticket.hand-over' } });
      expect(events.at(-1)?.title.en).toBe('Hand over');
    });
    await tabTo('Publish', 'Shift+Tab');
    await designer.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo('Publish release 1');
    await designer.press('Enter');
    await page.getByText('Release 1 is published').waitFor();
  });
});

it('nothing failed on the way', () => {
  expect(browser.errors).toEqual([]);
});
