import { describe, expect, it } from 'vitest';
import { Bench } from './fixtures/bench.ts';
import { worksWorkflow } from './fixtures/works-workflow.ts';
import type { Decision } from './decision.ts';

const three = { payload: { parts: 'Board\n\n  Fan  \nCable' } };
const task = (name: string, more: object = {}) => ({ payload: { task: name, ...more } });
const reason = (decision: Decision) => (decision.outcome === 'refused' ? decision.reason.code : decision.outcome);

function ordered(): Bench {
  const bench = new Bench(worksWorkflow);
  bench.send('parts.order', three);
  return bench;
}

describe('entering a state with tasks', () => {
  it('opens one task for each line and each fixed one, in queues of their teams', () => {
    const bench = ordered();
    expect(bench.ticket.tasks).toMatchObject([
      { name: 'part-1', item: 'Board', team: 'supply', queueKey: 'sample:ordering:supply', status: 'open' },
      { name: 'part-2', item: 'Fan' },
      { name: 'part-3', item: 'Cable' },
      { name: 'visa', team: 'desk', queueKey: 'sample:ordering:desk' },
    ]);
    expect(bench.ticket.tasks?.map(({ id }) => id)).toContain('part-1:2');
  });

  it('makes as many as a number says, and at most fifty', () => {
    const fields = [{ id: 'parts', type: 'number' as const, title: { en: 'Parts' } }];
    const bench = new Bench({ ...worksWorkflow, fields });
    bench.send('parts.order', { payload: { parts: 2 } });
    expect(bench.ticket.tasks?.map(({ name }) => name)).toEqual(['part-1', 'part-2', 'visa']);
    bench.send('work.stop');
    bench.send('parts.order', { payload: { parts: 1000 } });
    expect(bench.ticket.tasks).toHaveLength(50);
  });

  it('says in the journal what was opened', () => {
    const bench = new Bench(worksWorkflow);
    const decision = bench.send('parts.order', { payload: { parts: 'Board' } });
    expect(decision).toMatchObject({
      entry: {
        work: [
          { id: 'part-1:2', status: 'open' },
          { id: 'visa:2', status: 'open' },
        ],
      },
    });
  });
});

describe('working on tasks', () => {
  it('moves on when all are done, by the same event', () => {
    const bench = ordered();
    for (const name of ['part-1', 'visa', 'part-3']) {
      bench.send('task.complete', task(name));
      expect(bench.ticket.states).toEqual(['ordering']);
    }
    const last = bench.send('task.complete', task('part-2'));
    expect(last).toMatchObject({ outcome: 'accepted', entry: { transitions: ['all-there'], to: ['on-site'] } });
    expect(bench.ticket.tasks?.every(({ status, former, queueKey }) => status === 'done' && former && !queueKey)).toBe(
      true,
    );
  });

  it('takes, releases and assigns like tickets', () => {
    const bench = ordered();
    bench.send('task.take', task('part-1'));
    expect(bench.ticket.tasks?.[0]?.assignee).toBe('anna');
    expect(reason(bench.send('task.take', task('part-1')))).toBe('kernel.already-yours');
    const bob = { actor: Bench.person('bob', 'agent') };
    expect(reason(bench.send('task.take', { ...task('part-1'), ...bob }))).toBe('kernel.already-taken');
    bench.send('task.release', task('part-1'));
    expect(reason(bench.send('task.release', task('part-1')))).toBe('kernel.not-assigned');
    bench.send('task.assign', task('part-1', { assignee: 'bob' }));
    expect(bench.ticket.tasks?.[0]?.assignee).toBe('bob');
    expect(reason(bench.send('task.assign', task('part-1')))).toBe('kernel.assignee-missing');
    expect(reason(bench.send('task.take', { ...task('part-2'), actor: { kind: 'system' } }))).toBe(
      'kernel.person-needed',
    );
  });

  it('fails as a whole when one fails, with a reason', () => {
    const bench = ordered();
    expect(reason(bench.send('task.fail', task('part-1')))).toBe('kernel.why-missing');
    bench.send('task.fail', task('part-1', { why: 'Out of stock' }));
    expect(bench.ticket.states).toEqual(['planning']);
    expect(bench.ticket.tasks?.map(({ status }) => status)).toEqual(['failed', 'cancelled', 'cancelled', 'cancelled']);
    expect(bench.ticket.tasks?.[0]?.why).toBe('Out of stock');
  });

  it('counts no cancelled task, and one that was added', () => {
    const bench = ordered();
    bench.send('task.cancel', task('part-1'));
    bench.send('task.cancel', task('part-2'));
    bench.send('task.add', { payload: { of: 'part', item: 'Screws' } });
    expect(bench.ticket.tasks?.at(-1)).toMatchObject({ name: 'part-4', item: 'Screws', team: 'supply' });
    bench.send('task.complete', task('part-3'));
    bench.send('task.complete', task('visa'));
    expect(bench.ticket.states).toEqual(['ordering']);
    bench.send('task.complete', task('part-4'));
    expect(bench.ticket.states).toEqual(['on-site']);
  });

  it('opens a done task again', () => {
    const bench = ordered();
    bench.send('task.complete', task('part-1'));
    expect(reason(bench.send('task.complete', task('part-1')))).toBe('kernel.task-not-open');
    bench.send('task.reopen', task('part-1'));
    expect(bench.ticket.tasks?.[0]).toMatchObject({ status: 'open', queueKey: 'sample:ordering:supply' });
    expect(reason(bench.send('task.reopen', task('part-1')))).toBe('kernel.unchanged');
  });

  it('knows an old screen: a task of the last time is over', () => {
    const bench = ordered();
    bench.send('work.stop');
    expect(reason(bench.send('task.complete', task('part-1:2')))).toBe('kernel.task-over');
    bench.send('parts.order', three);
    expect(reason(bench.send('task.complete', task('part-1:2')))).toBe('kernel.task-unknown');
    expect(bench.send('task.complete', task('part-1:5')).outcome).toBe('accepted');
  });
});

describe('joins and guards', () => {
  const joined = (join: object) => ({
    ...worksWorkflow,
    states: worksWorkflow.states?.map((state) =>
      state.id === 'ordering' && state.tasks ? { ...state, tasks: { ...state.tasks, join } } : state,
    ),
  });

  it('any: the first done suffices, and all must fail', () => {
    const bench = new Bench(joined({ kind: 'any' }) as typeof worksWorkflow);
    bench.send('parts.order', three);
    bench.send('task.fail', task('part-1', { why: 'No' }));
    expect(bench.ticket.states).toEqual(['ordering']);
    bench.send('task.complete', task('part-2'));
    expect(bench.ticket).toMatchObject({ states: ['on-site'] });
    expect(bench.ticket.tasks?.map(({ status }) => status)).toEqual(['failed', 'done', 'cancelled', 'cancelled']);
  });

  it('count: so many suffice, and fewer left fail', () => {
    const bench = new Bench(joined({ kind: 'count', count: 3 }) as typeof worksWorkflow);
    bench.send('parts.order', three);
    bench.send('task.fail', task('part-1', { why: 'No' }));
    expect(bench.ticket.states).toEqual(['ordering']);
    bench.send('task.cancel', task('part-2'));
    expect(bench.ticket.states).toEqual(['planning']);
  });

  it('nothing to do is done: all of no tasks', () => {
    const states = worksWorkflow.states?.map((state) =>
      state.id === 'ordering' && state.tasks ? { ...state, tasks: { list: state.tasks.list.slice(0, 1) } } : state,
    );
    const bench = new Bench({ ...worksWorkflow, ...(states && { states }) });
    const decision = bench.send('parts.order', { payload: { parts: '' } });
    expect(decision).toMatchObject({ entry: { transitions: ['order', 'all-there'] } });
  });

  it('a fact that a guard refuses is offered again after the next event', () => {
    const transitions = worksWorkflow.transitions?.map((each) =>
      each.id === 'all-there' ? { ...each, guard: 'fields.ready && tasks.done == 2' } : each,
    );
    const bench = new Bench({ ...worksWorkflow, ...(transitions && { transitions }) });
    bench.send('parts.order', { payload: { parts: 'Board' } });
    bench.send('task.complete', task('part-1'));
    bench.send('task.complete', task('visa'));
    expect(bench.ticket.states).toEqual(['ordering']);
    bench.send('ticket.set-fields', { payload: { ready: true } });
    expect(bench.ticket.states).toEqual(['on-site']);
  });

  it('a guard may ask for tasks', () => {
    const transitions = worksWorkflow.transitions?.map((each) =>
      each.id === 'stop' ? { ...each, guard: 'tasks.open == 0' } : each,
    );
    const bench = new Bench({ ...worksWorkflow, ...(transitions && { transitions }) });
    bench.send('parts.order', { payload: { parts: 'Board' } });
    expect(reason(bench.send('work.stop'))).toBe('kernel.guard-refused');
  });
});

describe('corrections', () => {
  it('cancel the tasks of states left and open those of states entered', () => {
    const bench = ordered();
    const correction = (states: string[]) => ({ correction: { states, reason: 'Wrong place' } });
    bench.send('ticket.correct', correction(['on-site']));
    expect(bench.ticket.tasks?.every(({ status }) => status === 'cancelled')).toBe(true);
    bench.send('ticket.correct', correction(['ordering']));
    expect(bench.ticket.tasks?.map(({ status }) => status)).toEqual(['open', 'open', 'open', 'open']);
    const before = bench.ticket.tasks;
    bench.send('ticket.correct', correction(['ordering']));
    expect(bench.ticket.tasks).toEqual(before);
  });
});

describe('parallel regions', () => {
  const title = { en: 'Title' };
  const region = (id: string) => [
    { id, parent: 'both', type: 'compound' as const, initial: `${id}-doing`, title },
    {
      id: `${id}-doing`,
      parent: id,
      title,
      team: { kind: 'fixed' as const, team: id },
      tasks: { list: [{ id: `${id}-task`, title }] },
    },
    { id: `${id}-done`, parent: id, type: 'final' as const, title },
  ];
  const heard = (id: string) => ({
    id: `${id}-completed`,
    source: `${id}-doing`,
    target: `${id}-done`,
    trigger: { kind: 'event' as const, event: 'tasks.completed' },
  });

  it('do not hear of the tasks beside them', () => {
    const bench = new Bench({
      initial: 'both',
      states: [
        { id: 'both', type: 'parallel', title },
        ...region('left'),
        ...region('right'),
        { id: 'over', type: 'final', title },
      ],
      transitions: [
        heard('left'),
        heard('right'),
        { id: 'end', source: 'both', target: 'over', trigger: { kind: 'done' } },
      ],
    });
    bench.send('task.complete', task('left-task'));
    expect([...bench.ticket.states].sort()).toEqual(['left-done', 'right-doing']);
    bench.send('task.complete', task('right-task'));
    expect(bench.ticket.states).toEqual(['over']);
  });
});
