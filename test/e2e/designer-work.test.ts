import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTicketOf } from '#test/ask-desk';
import { openBrowser, type TestBrowser } from '#test/browser';
import { choose } from '#test/choose';
import { centreOf, openDesigner } from '#test/designer';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('tasks with a target and an approval by two are drawn from nothing, published, and worked', async () => {
  const owner = await browser.enter('Igor Process Owner');
  const designer = openDesigner(owner);
  const { card, properties, pill, canvas } = designer;
  await designer.openNew();

  await card('Work').click();
  const section = (name: string) =>
    properties()
      .locator('summary')
      .filter({ hasText: new RegExp(`^${name}`) });
  await section('Tasks').click();
  for (const title of ['Desk', 'Chair']) {
    await properties().getByLabel('Title of the new task').fill(title);
    await properties().getByRole('button', { name: 'Add task' }).click();
  }
  await properties().getByLabel('To be done within a time').first().check();
  await properties().getByLabel('After', { exact: true }).first().fill('4');
  await pill('Finish').click();
  await choose(owner, 'Event', 'Tasks completed (by the system)');
  await choose(owner, 'To', 'Inside');

  await card('Inside').click();
  await choose(owner, 'Owned by', 'One team');
  await choose(owner, 'Team', 'Request receipt centre');
  await section('Approval').click();
  await properties().getByRole('button', { name: 'Ask for an approval' }).click();
  await properties().getByLabel('What is to be approved').fill('The new workplace');
  await properties().getByRole('button', { name: 'Add who may decide' }).click();
  await properties().getByLabel('Role', { exact: true }).last().selectOption({ label: 'Manager' });
  await properties().getByLabel('How many must approve').fill('2');
  await card('Inside').hover();
  const start = await centreOf(canvas().getByLabel('Draw a transition from Inside', { exact: true }).nth(1));
  await designer.drag(start, await centreOf(card('Done')));
  await choose(owner, 'Event', 'Approved (by the system)');
  await designer.stored(({ states, transitions }) => {
    const work = states.find(({ id }) => id === 'work')?.tasks;
    expect(work?.list.map(({ title, target }) => [title.en, target?.duration])).toEqual([
      ['Desk', 'PT4H'],
      ['Chair', undefined],
    ]);
    expect(states.find(({ id }) => id === 'inside')?.approval).toMatchObject({
      title: { en: 'The new workplace' },
      quorum: 2,
      approvers: [{ role: 'approver' }, { role: 'manager' }],
    });
    expect(transitions.map(({ source, target, trigger }) => [source, target, trigger])).toEqual([
      ['new', 'work', { kind: 'event', event: 'ticket.begin' }],
      ['work', 'inside', { kind: 'event', event: 'tasks.completed' }],
      ['inside', 'done', { kind: 'event', event: 'approval.approved' }],
    ]);
  });
  await owner.getByRole('button', { name: 'Publish', exact: true }).click();
  await owner.getByRole('button', { name: 'Publish release 1' }).click();
  await owner.getByText('Release 1 is published').waitFor();

  const [anna, adam, mia] = [
    await browser.enter('Anna Agent'),
    await browser.enter('Adam Approver'),
    await browser.enter('Mia Manager'),
  ];
  const { key } = await createTicketOf(anna, designer.key(), {
    subject: 'A desk and a chair',
    customer: 'northwind', // its country has hours of work
    events: [['ticket.begin']],
  });
  await anna.goto(`/desk/tickets/${key}`);
  const tasks = anna.getByRole('region', { name: 'Tasks', exact: true });
  await tasks.getByRole('listitem').filter({ hasText: 'Desk' }).getByText(/left/).waitFor();
  for (const title of ['Desk', 'Chair'])
    await anna.getByRole('button', { name: `Complete: ${title}`, exact: true }).click();
  for (const [page, given] of [
    [adam, 1],
    [mia, 2],
  ] as const) {
    await page.goto(`/desk/tickets/${key}`);
    const approval = page.getByRole('region', { name: 'Approval', exact: true });
    await approval.getByText('The new workplace').waitFor();
    await approval.getByRole('button', { name: 'Approve', exact: true }).click();
    await approval.getByText(`${String(given)} of 2 approvals needed`).waitFor();
  }
  await anna
    .getByLabel(/The ticket is in Done/)
    .first()
    .waitFor();
  expect(browser.errors).toEqual([]);
});
