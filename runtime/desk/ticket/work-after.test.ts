import { describe, expect, test } from 'vitest';
import type { ApprovalView, TaskView, TicketWork } from '#runtime/server';
import { afterApprovalOrder, afterLinkOrder, afterTaskOrder } from './work-after.ts';

const at = new Date('2026-03-02T08:00:00Z');
const asked = { me: 'anna', at };
const task: TaskView = {
  ...{ id: 'part-1:2', name: 'part-1', declaration: 'part', state: 'ordering', title: { en: 'Part' } },
  ...{ status: 'open', since: new Date(0), mayWork: true, mayAssign: true },
};
const approval: ApprovalView = {
  ...{ id: 'deciding:2', state: 'deciding', status: 'open', delegations: [], title: { en: 'Cost' }, votes: [] },
  ...{ approvers: [{ kind: 'role', role: 'approver' }], quorum: 2, rejections: 1, since: new Date(0) },
  ...{ mayDecide: true, mayDelegate: true },
};
const link = { kind: 'child' as const, ticket: 't2', key: 'T-2', since: at };
const work: TicketWork = {
  ...{ revision: 1, tasks: [task, { ...task, id: 'part-2:2' }], addable: [], approvals: [approval] },
  ...{ links: [link, { ...link, kind: 'duplicate' }], mayLink: true, names: {} },
};
const one = (order: Parameters<typeof afterTaskOrder>[1], from: Partial<TaskView> = {}) =>
  afterTaskOrder({ ...work, tasks: [{ ...task, ...from }] }, order, asked).tasks[0];
const id = task.id;

describe('a task is shown as it will be', () => {
  test.each([
    ['taken', { kind: 'take', task: id }, {}, { assignee: 'anna', status: 'open' }],
    ['assigned', { kind: 'assign', task: id, assignee: 'ben' }, { assignee: 'anna' }, { assignee: 'ben' }],
    [
      'done by whoever has it',
      { kind: 'complete', task: id },
      { assignee: 'ben' },
      { status: 'done', assignee: 'ben' },
    ],
    ['failed', { kind: 'fail', task: id, why: 'No longer made' }, {}, { status: 'failed', why: 'No longer made' }],
    ['cancelled for good', { kind: 'cancel', task: id }, {}, { status: 'cancelled', mayWork: false, mayAssign: false }],
    ['open again', { kind: 'reopen', task: id }, { status: 'failed', why: 'No' }, { status: 'open' }],
  ] as const)('%s', (...[, order, from, to]) => {
    expect(one(order, from)).toMatchObject(to);
  });
  test('free, when it was given back, and without a reason, when it is open again', () => {
    expect(one({ kind: 'release', task: id }, { assignee: 'anna' })).not.toHaveProperty('assignee');
    expect(one({ kind: 'reopen', task: id }, { status: 'failed', why: 'No' })).not.toHaveProperty('why');
  });
  test('and no other; a new one is not known before the server has said its name', () => {
    expect(afterTaskOrder(work, { kind: 'complete', task: id }, asked).tasks[1]).toBe(work.tasks[1]);
    expect(afterTaskOrder(work, { kind: 'fail', task: id, why: ' ' }, asked)).toBe(work);
    expect(afterTaskOrder(work, { kind: 'add', of: 'part', item: 'Fan' }, asked)).toBe(work);
  });
});

describe('a decision is shown as it will be', () => {
  const after = (order: Parameters<typeof afterApprovalOrder>[1], from: Partial<ApprovalView> = {}) =>
    afterApprovalOrder({ ...work, approvals: [{ ...approval, ...from }] }, order, asked).approvals[0];
  const yes = { kind: 'approve', approval: approval.id } as const;

  test('by one’s vote, open until the quorum is there', () => {
    expect(after(yes)).toMatchObject({
      status: 'open',
      mayDecide: false,
      votes: [{ person: 'anna', vote: 'approve' }],
    });
    const votes = [{ person: 'ben', vote: 'approve' as const, at }];
    expect(after(yes, { votes })).toMatchObject({ status: 'approved', mayDelegate: false });
  });
  test('by a refusal with its reason; without one nothing is shown', () => {
    const no = { kind: 'reject', approval: approval.id, why: 'Too dear' } as const;
    expect(after(no)).toMatchObject({ status: 'rejected', votes: [{ vote: 'reject', why: 'Too dear' }] });
    expect(afterApprovalOrder(work, { ...no, why: ' ' }, asked)).toBe(work);
  });
  test('handed on, only when somebody is named', () => {
    const hand = { kind: 'delegate', approval: approval.id, to: 'ben' } as const;
    expect(after(hand)).toMatchObject({ mayDecide: false, delegations: [{ from: 'anna', to: 'ben' }] });
    expect(afterApprovalOrder(work, { ...hand, to: '' }, asked)).toBe(work);
  });
});

test('a link that is taken away is gone, the other one to the same ticket stays', () => {
  expect(afterLinkOrder(work, { kind: 'remove', link: 'child', to: 't2' }).links.map(({ kind }) => kind)).toEqual([
    'duplicate',
  ]);
  expect(afterLinkOrder(work, { kind: 'add', link: 'child', to: 'T-3' })).toBe(work);
});
