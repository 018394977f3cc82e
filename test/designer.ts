import type { Locator, Page } from 'playwright-core';
import { expect, inject, vi } from 'vitest';
import { workflowSchema, type Workflow, type WorkflowInput } from '#catalog/language';

/** A small lifecycle with room between its states, to try gestures on. */
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
  options: [{ id: 'onSite', type: 'switch', title: { en: 'On-site work' }, default: false }],
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

const WAIT = { timeout: 60_000, interval: 100 };

/** Where a part is on the page. */
export async function boxOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
}

/** The middle of a part on the page. */
export async function centreOf(part: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await boxOf(part);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Fulfilled when an element has not moved for some frames. Runs in the page. */
function standsStill(element: Element): Promise<void> {
  return new Promise((resolve) => {
    let [frames, before] = [0, ''];
    const look = () => {
      const now = element.getAttribute('style') ?? '';
      frames = now === before && now !== '' ? frames + 1 : 0;
      before = now;
      if (frames >= 8) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** The server's answer to one call of the API, as the person of the page. */
async function callAs<T>(page: Page, path: string, order: { input: unknown; change: boolean }): Promise<T> {
  const origin = inject('deskUrl');
  const at = `${origin}/api/trpc/${path}`;
  const json = JSON.stringify({ json: order.input });
  const answer = order.change
    ? await page.request.post(at, { data: json, headers: { origin, 'content-type': 'application/json' } })
    : await page.request.get(`${at}?input=${encodeURIComponent(json)}`);
  const { result } = (await answer.json()) as { result?: { data: { json: T } } };
  if (!result) throw new Error(`${path}: ${await answer.text()}`);
  return result.data.json;
}

/** The designer's page with a small workflow open, and what a person does there. */
export function openDesigner(page: Page) {
  let key = '';
  let made = 0;
  const canvas = () => page.getByRole('region', { name: 'Drawing' });
  const storedText = async () =>
    JSON.stringify(
      (await callAs<{ document: Workflow }>(page, 'workflows.get', { input: { key }, change: false })).document,
    );
  const card = (title: string) =>
    canvas().getByRole('button', { name: title, exact: true }).and(page.locator('[aria-roledescription]'));
  /** Waits until the server has what is looked for. */
  const stored = (seen: (document: Workflow) => void) =>
    vi.waitFor(async () => seen(workflowSchema.parse(JSON.parse(await storedText()))), WAIT);
  return {
    page,
    canvas,
    card,
    storedText,
    stored,
    properties: () => page.getByRole('region', { name: 'Properties' }),
    /** The label of a transition. */
    pill: (words: string) => canvas().locator('[data-transition]').filter({ hasText: words }),
    /** The id of the workflow that is open. */
    key: () => key,
    /** Makes the small workflow anew and opens it. */
    async openNew(change: Partial<typeof DRAWN> = {}): Promise<void> {
      made += 1;
      key = `gestures-${String(process.pid)}-${String(made)}`;
      const title = { en: `Gestures ${String(process.pid)} ${String(made)}` };
      await callAs(page, 'workflows.create', {
        input: { key, title, document: { ...DRAWN, ...change } },
        change: true,
      });
      await page.goto(`/designer/${key}`);
      await card('New').waitFor();
      // Once the drawing was brought into view nothing moves by itself.
      await page.locator('.react-flow__viewport').evaluate(standsStill);
    },
    async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    async press(...keys: readonly string[]): Promise<void> {
      for (const each of keys) await page.keyboard.press(each);
    },
    /** Does something, waits until the server has it, undoes it, and waits until the server has what it had, byte for byte. */
    async thenUndone(act: () => Promise<void>, seen: (document: Workflow) => void): Promise<void> {
      const before = await storedText();
      await act();
      await stored(seen);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await vi.waitFor(async () => expect(await storedText()).toBe(before), WAIT);
    },
  };
}
export type TestDesigner = ReturnType<typeof openDesigner>;
