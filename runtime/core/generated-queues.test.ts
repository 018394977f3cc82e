import { expect, it } from 'vitest';
import { indexWorkflow } from '#catalog/language';
import { workflowOf } from './fixtures/bench.ts';
import { worksWorkflow } from './fixtures/works-workflow.ts';
import { generatedQueues } from './queue-key.ts';

it('tasks and approvals have queues of their own teams, known at publication', () => {
  const workflow = workflowOf(worksWorkflow);
  const keys = generatedQueues(workflow, indexWorkflow(workflow)).map(({ state, team }) => `${state} ${team ?? ''}`);
  expect(keys).toEqual([
    'planning desk',
    'ordering desk',
    'ordering supply',
    'on-site field',
    'deciding desk',
    'deciding finance',
  ]);
});

it('a task without a team makes the owner’s queue where the state has none', () => {
  const title = { en: 'Title' };
  const workflow = workflowOf({
    initial: 'one',
    states: [
      {
        ...{ id: 'one', title, queue: false, team: { kind: 'fixed', team: 'desk' } },
        tasks: { list: [{ id: 'task', title }] },
      },
    ],
  });
  expect(generatedQueues(workflow, indexWorkflow(workflow))).toEqual([{ state: 'one', team: 'desk' }]);
});
