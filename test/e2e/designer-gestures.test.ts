import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { State, Transition, Workflow } from '#catalog/language';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';
import { boxOf, centreOf, openDesigner, type TestDesigner } from '#test/designer';

let browser: TestBrowser;
let designer: TestDesigner;
beforeAll(async () => {
  browser = await openBrowser();
  designer = openDesigner(await browser.enter('Igor Process Owner'));
});
afterAll(() => browser.close());
beforeEach(() => designer.openNew());

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

describe('on the canvas', () => {
  it('Delete takes a state away with what touches it', async () => {
    await designer.card('Work').click();
    await designer.thenUndone(
      () => designer.press('Delete'),
      ({ states, transitions }) => {
        expect(states.map(({ id }) => id)).toEqual(['new', 'group', 'inside', 'done']);
        expect(transitions).toEqual([]);
      },
    );
    await designer.pill('Begin').click();
    await designer.thenUndone(
      () => designer.press('Backspace'),
      ({ transitions }) => expect(transitions.map(({ id }) => id)).toEqual(['work-finish']),
    );
  });

  it('Ctrl-D duplicates, with what lies inside', async () => {
    await designer.card('Group').click({ position: { x: 60, y: 20 } });
    await designer.thenUndone(
      () => designer.press('Control+d'),
      (document) => {
        expect(stateIn(document, 'group-2').initial).toBe('inside-2');
        expect(stateIn(document, 'inside-2').parent).toBe('group-2');
      },
    );
  });

  it('arrows walk along the transitions, Alt-arrows move', async () => {
    await designer.card('New').click();
    await designer.press('ArrowRight');
    await expect.poll(() => designer.pill('Begin').getAttribute('data-selected')).toBe('true');
    await designer.press('ArrowRight');
    await expect.poll(() => designer.card('Work').getAttribute('aria-pressed')).toBe('true');
    await designer.press('ArrowDown', 'ArrowDown');
    await expect.poll(() => designer.card('Done').getAttribute('aria-pressed')).toBe('true');
    await designer.thenUndone(
      () => designer.press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowLeft'),
      ({ layout }) => expect(layout.states['done']).toEqual({ x: 312, y: 256 }),
    );
  });

  it('Arrange lays out what lies badly', async () => {
    await designer.thenUndone(
      () => designer.page.getByRole('button', { name: 'Arrange', exact: true }).click(),
      ({ layout }) => expect(layout.states['work']).not.toEqual({ x: 320, y: 0 }),
    );
  });

  it('a state is dragged about, into a group and out of it', async () => {
    const from = await centreOf(designer.card('Work'));
    await designer.thenUndone(
      () => designer.drag(from, { x: from.x + 40, y: from.y + 64 }),
      ({ layout }) => expect(layout.states['work']).not.toEqual({ x: 320, y: 0 }),
    );
    const group = await boxOf(designer.card('Group'));
    await designer.thenUndone(
      async () =>
        designer.drag(await centreOf(designer.card('Work')), {
          x: group.x + group.width / 2,
          y: group.y + group.height - 24,
        }),
      (document) => expect(stateIn(document, 'work').parent).toBe('group'),
    );
    const inside = await centreOf(designer.card('Inside'));
    await designer.thenUndone(
      () => designer.drag(inside, { x: inside.x, y: group.y + group.height + 80 }),
      (document) => {
        expect(stateIn(document, 'inside')).not.toHaveProperty('parent');
        expect(stateIn(document, 'group').type).toBe('atomic');
      },
    );
  });

  it('a state that nothing touches yet is let go on a transition, and stands on it', async () => {
    const [work, done] = [await boxOf(designer.card('Work')), await boxOf(designer.card('Done'))];
    const on = { x: work.x + work.width / 2, y: (work.y + work.height + done.y) / 2 };
    const inside = await centreOf(designer.card('Inside'));
    await designer.thenUndone(
      () => designer.drag(inside, on),
      ({ transitions, states }) => {
        expect(states.find(({ id }) => id === 'inside')).not.toHaveProperty('parent');
        expect(transitions.find(({ id }) => id === 'work-finish')?.target).toBe('inside');
        expect(transitions.at(-1)).toMatchObject({ source: 'inside', target: 'done' });
      },
    );
  });

  it('a state dragged to another lane gets its team', async () => {
    await designer.page.getByRole('button', { name: 'Lanes by team' }).click();
    const name = designer.canvas().getByText('No team');
    await name.waitFor();
    await expect.poll(async () => (await boxOf(designer.card('Work'))).y < (await boxOf(name)).y).toBe(true);
    const from = await centreOf(designer.card('Work'));
    await designer.thenUndone(
      async () => designer.drag(from, { x: from.x, y: (await boxOf(name)).y + 24 }),
      (document) => expect(stateIn(document, 'work')).not.toHaveProperty('team'),
    );
    await designer.page.getByRole('button', { name: 'Lanes by team' }).click();
    await name.waitFor({ state: 'detached' });
  });

  it('a group is made larger by its corner', async () => {
    await designer.card('Group').click({ position: { x: 60, y: 20 } });
    const box = await boxOf(designer.card('Group'));
    await designer.thenUndone(
      () =>
        designer.drag(
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
    await designer.card('Work').click();
    await designer.thenUndone(
      async () => {
        await designer.press('F2');
        await designer.page.getByLabel('Title of the state').fill('In work');
        await designer.press('Enter');
      },
      (document) => expect(stateIn(document, 'work').title.en).toBe('In work'),
    );
  });
});

describe('in the inspector', () => {
  it('a transition is taken after a while, in business time, or at an instant', async () => {
    await designer.pill('Begin').click();
    await designer.thenUndone(
      () => choose(designer.page, 'Taken', 'After a time'),
      (document) =>
        expect(transitionIn(document, 'new-begin').trigger).toEqual({
          kind: 'after',
          duration: 'PT4H',
          time: 'elapsed',
        }),
    );
    await designer.thenUndone(
      () => choose(designer.page, 'Taken', 'At an instant'),
      (document) => expect(transitionIn(document, 'new-begin').trigger).toEqual({ kind: 'at', field: 'visitAt' }),
    );
  });

  it('a team is found by a table', async () => {
    await designer.card('Work').click();
    await designer.thenUndone(
      () => choose(designer.page, 'Owned by', 'A table over fields'),
      (document) => expect(stateIn(document, 'work').team).toMatchObject({ kind: 'table', inputs: ['remote'] }),
    );
  });
});

it('nothing failed on the way', () => {
  expect(browser.errors).toEqual([]);
});
