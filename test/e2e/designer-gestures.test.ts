import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { workflowSchema, type State, type Transition, type Workflow, type WorkflowInput } from '#catalog/language';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';

let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.enter('Igor Process Owner');
});
afterAll(() => browser.close());

/** A small lifecycle with room between its states. */
const DRAWN: Omit<WorkflowInput, 'id' | 'title'> = {
  schemaVersion: 1,
  initial: 'new',
  events: [
    { type: 'ticket.begin', title: { en: 'Begin' }, roles: ['agent'] },
    { type: 'ticket.finish', title: { en: 'Finish' }, roles: ['agent'] },
  ],
  fields: [
    { id: 'visitAt', title: { en: 'Visit' }, type: 'instant' },
    { id: 'remote', title: { en: 'Remote' }, type: 'switch' },
  ],
  states: [
    { id: 'new', title: { en: 'New' }, category: 'new', team: { kind: 'fixed', team: 'receipt-centre' } },
    { id: 'work', title: { en: 'Work' }, category: 'open', team: { kind: 'fixed', team: 'receipt-centre' } },
    { id: 'group', type: 'compound', title: { en: 'Group' }, initial: 'inside' },
    { id: 'inside', parent: 'group', title: { en: 'Inside' }, category: 'waiting' },
    { id: 'done', type: 'final', title: { en: 'Done' }, category: 'closed' },
  ],
  transitions: [
    { id: 'new-begin', source: 'new', target: 'work', trigger: { kind: 'event', event: 'ticket.begin' } },
    { id: 'work-finish', source: 'work', target: 'done', trigger: { kind: 'event', event: 'ticket.finish' } },
  ],
  layout: {
    states: {
      new: { x: 0, y: 0 },
      work: { x: 320, y: 0 },
      group: { x: 0, y: 240, width: 280, height: 160 },
      inside: { x: 48, y: 64 },
      done: { x: 320, y: 240 },
    },
  },
};

async function call<T>(path: string, input: unknown, change: boolean): Promise<T> {
  const at = `${inject('deskUrl')}/api/trpc/${path}`;
  const json = JSON.stringify({ json: input });
  const answer = change
    ? await page.request.post(at, {
        data: json,
        headers: { origin: inject('deskUrl'), 'content-type': 'application/json' },
      })
    : await page.request.get(`${at}?input=${encodeURIComponent(json)}`);
  const { result } = (await answer.json()) as { result?: { data: { json: T } } };
  if (!result) throw new Error(`${path}: ${await answer.text()}`);
  return result.data.json;
}

let key = '';
let made = 0;
const storedText = async () =>
  JSON.stringify((await call<{ document: Workflow }>('workflows.get', { key }, false)).document);
const stored = async () => workflowSchema.parse(JSON.parse(await storedText()));

const canvas = () => page.getByRole('region', { name: 'Drawing' });
const properties = () => page.getByRole('region', { name: 'Properties' });
const card = (title: string) => canvas().getByRole('button', { name: title, exact: true });
const pill = (words: string) => canvas().locator('[data-transition]').filter({ hasText: words });

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
}
async function centreOf(part: Locator) {
  const { x, y, width, height } = await boxOf(part);
  return { x: x + width / 2, y: y + height / 2 };
}
async function drag(from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
const press = async (...keys: readonly string[]) => {
  for (const each of keys) await page.keyboard.press(each);
};

/** Does something, waits until the server has what it made, undoes it, and waits until the server has what it had, byte for byte. */
async function thenUndone(act: () => Promise<void>, seen: (document: Workflow) => void) {
  const before = await storedText();
  await act();
  await vi.waitFor(async () => seen(await stored()), { timeout: 10_000, interval: 100 });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(storedText, { timeout: 10_000 }).toBe(before);
}

const stateIn = ({ states }: Workflow, id: string): State => {
  const state = states.find((each) => each.id === id);
  if (!state) throw new Error(`no state ${id}`);
  return state;
};
const transitionIn = ({ transitions }: Workflow, id: string): Transition => {
  const transition = transitions.find((each) => each.id === id);
  if (!transition) throw new Error(`no transition ${id}`);
  return transition;
};

async function openNew() {
  made += 1;
  key = `gestures-${String(process.pid)}-${String(made)}`;
  await call('workflows.create', { key, title: { en: `Gestures ${String(made)}` }, document: DRAWN }, true);
  await page.goto(`/designer/${key}`);
  await card('New').waitFor();
}

describe('on the canvas', () => {
  beforeEach(openNew);

  it('Delete takes a state away with what touches it', async () => {
    await card('Work').click();
    await thenUndone(
      () => press('Delete'),
      ({ states, transitions }) => {
        expect(states.map(({ id }) => id)).toEqual(['new', 'group', 'inside', 'done']);
        expect(transitions).toEqual([]);
      },
    );
    await pill('Begin').click();
    await thenUndone(
      () => press('Backspace'),
      ({ transitions }) => expect(transitions.map(({ id }) => id)).toEqual(['work-finish']),
    );
  });

  it('Ctrl-D duplicates, with what lies inside', async () => {
    await card('Group').click({ position: { x: 60, y: 20 } });
    await thenUndone(
      () => press('Control+d'),
      (document) => {
        expect(stateIn(document, 'group-2').initial).toBe('inside-2');
        expect(stateIn(document, 'inside-2').parent).toBe('group-2');
      },
    );
  });

  it('arrows walk along the transitions, Alt-arrows move', async () => {
    await card('New').click();
    await press('ArrowRight');
    await expect.poll(() => pill('Begin').getAttribute('data-selected')).toBe('true');
    await press('ArrowRight');
    await expect.poll(() => card('Work').getAttribute('aria-pressed')).toBe('true');
    await press('ArrowDown', 'ArrowDown');
    await expect.poll(() => card('Done').getAttribute('aria-pressed')).toBe('true');
    await thenUndone(
      () => press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowLeft'),
      ({ layout }) => expect(layout.states['done']).toEqual({ x: 312, y: 256 }),
    );
  });

  it('Arrange lays out what lies badly', async () => {
    await thenUndone(
      () => page.getByRole('button', { name: 'Arrange', exact: true }).click(),
      ({ layout }) => expect(layout.states['work']).not.toEqual({ x: 320, y: 0 }),
    );
  });

  it('a state is dragged about, into a group and out of it', async () => {
    const from = await centreOf(card('Work'));
    await thenUndone(
      () => drag(from, { x: from.x + 40, y: from.y + 64 }),
      ({ layout }) => expect(layout.states['work']).not.toEqual({ x: 320, y: 0 }),
    );
    const group = await boxOf(card('Group'));
    await thenUndone(
      async () => drag(await centreOf(card('Work')), { x: group.x + group.width / 2, y: group.y + group.height - 24 }),
      (document) => expect(stateIn(document, 'work').parent).toBe('group'),
    );
    const inside = await centreOf(card('Inside'));
    await thenUndone(
      () => drag(inside, { x: inside.x, y: group.y + group.height + 80 }),
      (document) => {
        expect(stateIn(document, 'inside')).not.toHaveProperty('parent');
        expect(stateIn(document, 'group').type).toBe('atomic');
      },
    );
  });

  it('a group is made larger by its corner', async () => {
    await card('Group').click({ position: { x: 60, y: 20 } });
    const box = await boxOf(card('Group'));
    await thenUndone(
      () =>
        drag(
          { x: box.x + box.width, y: box.y + box.height },
          { x: box.x + box.width + 32, y: box.y + box.height + 40 },
        ),
      ({ layout }) => {
        expect(layout.states['group']?.width).toBeGreaterThan(280);
        expect(layout.states['group']?.height).toBeGreaterThan(160);
      },
    );
  });

  it('a state is renamed in place', async () => {
    await card('Work').click();
    await thenUndone(
      async () => {
        await press('F2');
        await page.getByLabel('Title of the state').fill('In work');
        await press('Enter');
      },
      (document) => expect(stateIn(document, 'work').title.en).toBe('In work'),
    );
  });
});

describe('in the inspector', () => {
  beforeEach(openNew);

  it('a transition is taken after a while, in business time, or at an instant', async () => {
    await pill('Begin').click();
    await thenUndone(
      () => choose(page, 'Taken', 'After a time'),
      (document) =>
        expect(transitionIn(document, 'new-begin').trigger).toEqual({
          kind: 'after',
          duration: 'PT4H',
          time: 'elapsed',
        }),
    );
    await thenUndone(
      () => choose(page, 'Taken', 'At an instant'),
      (document) => expect(transitionIn(document, 'new-begin').trigger).toEqual({ kind: 'at', field: 'visitAt' }),
    );
  });

  it('a team is found by a table', async () => {
    await card('Work').click();
    await thenUndone(
      () => choose(page, 'Owned by', 'A table over fields'),
      (document) => expect(stateIn(document, 'work').team).toMatchObject({ kind: 'table', inputs: ['remote'] }),
    );
  });
});

it('nothing failed on the way', () => {
  expect(browser.errors).toEqual([]);
});
