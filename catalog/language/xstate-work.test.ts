import { expect, it } from 'vitest';
import { approvalSchema } from './approval.ts';
import { addTransition, changed, event, part } from './fixtures/workflow.fixture.ts';
import { fromXstate } from './from-xstate.ts';
import { stateTasksSchema } from './task.ts';
import { toXstate } from './to-xstate.ts';

const title = { en: 'Title' };

it('tasks and approvals come back from XState, and no marker of the kernel with them', () => {
  const workflow = changed((draft) => {
    part(draft.states, 'repairing').tasks = stateTasksSchema.parse({ list: [{ id: 'part', title }] });
    part(draft.states, 'waiting').approval = approvalSchema.parse({
      title,
      approvers: [{ kind: 'role', role: 'approver' }],
    });
    addTransition(draft, { id: 'there', source: 'repairing', target: 'waiting', trigger: event('tasks.completed') });
    addTransition(draft, { id: 'yes', source: 'waiting', target: 'repairing', trigger: event('approval.approved') });
  });
  const exported = JSON.parse(JSON.stringify(toXstate(workflow))) as unknown;
  expect(JSON.stringify(exported)).toContain('tasks.completed.repairing');
  const imported = fromXstate(exported);
  if (!imported.ok) throw new Error('not imported');
  expect(imported.losses).toEqual([]);
  const byId = <T extends { readonly id: string }>(parts: readonly T[]) =>
    parts.toSorted((a, b) => a.id.localeCompare(b.id));
  expect(byId(imported.workflow.states)).toEqual(byId(workflow.states));
  expect(byId(imported.workflow.transitions)).toEqual(byId(workflow.transitions));
});
