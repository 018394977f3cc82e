import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskDeclaration } from '#catalog/language';
import { elapsedMs } from './clock.ts';
import { decide } from './decide.ts';
import { Bench, HOUR, MINUTE, MONDAY, scopeAt } from './fixtures/bench.ts';
import { worksWorkflow } from './fixtures/works-workflow.ts';
import { dueAtOf } from './queue-order.ts';
import type { Task, Ticket } from './ticket.ts';

type Target = NonNullable<TaskDeclaration['target']>;
type Transitions = NonNullable<typeof worksWorkflow.transitions>;

/** The works workflow whose parts have a target. */
function timed(target: Target, transitions: Transitions = []): typeof worksWorkflow {
  return {
    ...worksWorkflow,
    states: (worksWorkflow.states ?? []).map((state) =>
      state.id === 'ordering' && state.tasks
        ? {
            ...state,
            tasks: { list: state.tasks.list.map((task) => (task.id === 'part' ? { ...task, target } : task)) },
          }
        : state,
    ),
    transitions: [...(worksWorkflow.transitions ?? []), ...transitions],
  };
}

const FOUR_HOURS: Target = { duration: 'PT4H', time: 'elapsed' };
const late = { id: 'late', source: 'ordering', trigger: { kind: 'event' as const, event: 'task.overdue' } };

function ordered(target: Target, transitions?: Transitions): Bench {
  const bench = new Bench(timed(target, transitions));
  bench.send('parts.order', { payload: { parts: 'Board\nFan' } });
  return bench;
}

function taskOf(bench: Bench, name: string): Task {
  const found = bench.ticket.tasks?.find((task) => task.name === name);
  if (!found) throw new Error(`no task ${name}`);
  return found;
}
const clockOf = (bench: Bench, name: string) => taskOf(bench, name).clock;
const timers = (bench: Bench) => bench.ticket.timers.map(({ id, dueAt }) => [id, dueAt - MONDAY]);

describe('a task with a target', () => {
  it('counts from its opening, and is what the ticket is due by; one without has no clock', () => {
    const bench = ordered(FOUR_HOURS);
    expect(clockOf(bench, 'part-1')).toMatchObject({ status: 'running', dueAt: MONDAY + 4 * HOUR });
    expect(clockOf(bench, 'visa')).toBeUndefined();
    expect(dueAtOf(bench.ticket)).toBe(MONDAY + 4 * HOUR);
    expect(timers(bench)).toEqual([
      ['task:part-1:2', 4 * HOUR + 1000],
      ['task:part-2:2', 4 * HOUR + 1000],
    ]);
  });

  it('counts business time on the calendar of the ticket’s country, or on one that is named', () => {
    const nine: Target = { duration: 'PT9H', time: 'business' };
    expect(clockOf(ordered(nine), 'part-1')).toMatchObject({ calendar: 'office', dueAt: MONDAY + 25 * HOUR });
    const named = { ...nine, calendar: { kind: 'fixed' as const, calendar: 'office' } };
    expect(clockOf(ordered(named), 'part-1')).toMatchObject({ dueAt: MONDAY + 25 * HOUR });
    const gone = { ...nine, calendar: { kind: 'fixed' as const, calendar: 'gone' } };
    expect(clockOf(ordered(gone), 'part-1')).toBeUndefined();
  });

  it('is overdue at the first second beyond it: marked, told once, in the journal', () => {
    const bench = ordered(FOUR_HOURS, [{ ...late, target: 'planning', guard: 'tasks.overdue == 1' }]);
    bench.advance(4 * HOUR);
    expect(clockOf(bench, 'part-1')).not.toHaveProperty('breachedAt');
    bench.send('task.complete', { payload: { task: 'part-2' } });
    bench.now += 1000;
    const fired = bench.send('task.overdue', {
      actor: { kind: 'timer', id: 'task:part-1:2' },
      timer: 'task:part-1:2',
      payload: { task: 'part-1:2' },
    });
    expect(fired).toMatchObject({
      outcome: 'accepted',
      entry: { type: 'task.overdue', changes: { task: 'part-1:2' }, transitions: ['late'], to: ['planning'] },
    });
    expect(clockOf(bench, 'part-1')).toMatchObject({ breachedAt: MONDAY + 4 * HOUR + 1000 });
    expect(timers(bench)).toEqual([]);
  });

  it('is told to the statechart for each task, and where nobody listens only written down', () => {
    const bench = ordered(FOUR_HOURS);
    bench.advance(5 * HOUR);
    expect(bench.ticket.states).toEqual(['ordering']);
    expect(bench.ticket.tasks?.flatMap(({ clock }) => clock?.breachedAt ?? [])).toHaveLength(2);
    expect(timers(bench)).toEqual([]);
  });

  it('reaches only the transitions of its own state', () => {
    const bench = ordered(FOUR_HOURS, [{ ...late, id: 'elsewhere', source: 'planning', target: 'closed' }]);
    bench.advance(5 * HOUR);
    expect(bench.ticket.states).toEqual(['ordering']);
  });

  it('is nobody’s to say but its timer’s, and only while the task is open', () => {
    const bench = ordered(FOUR_HOURS);
    const said = bench.send('task.overdue', { payload: { task: 'part-1:2' } });
    expect(said).toMatchObject({ outcome: 'refused', reason: { code: 'kernel.task-unknown' } });
    bench.send('task.complete', { payload: { task: 'part-1' } });
    bench.now += 5 * HOUR;
    const echo = bench.send('task.overdue', { timer: 'task:part-1:2', payload: { task: 'part-1:2' } });
    expect(echo.outcome).toBe('void');
  });

  it('stops when it is done, goes on counting when it is opened again, and remembers that it was late', () => {
    const bench = ordered(FOUR_HOURS);
    bench.advance(3 * HOUR);
    bench.send('task.complete', { payload: { task: 'part-1' } });
    expect(clockOf(bench, 'part-1')).toMatchObject({ status: 'stopped' });
    expect(clockOf(bench, 'part-1')).not.toHaveProperty('dueAt');
    bench.advance(10 * HOUR);
    bench.send('task.reopen', { payload: { task: 'part-1' } });
    expect(clockOf(bench, 'part-1')).toMatchObject({ status: 'running', dueAt: MONDAY + 14 * HOUR });
    bench.advance(2 * HOUR);
    bench.send('task.complete', { payload: { task: 'part-1' } });
    expect(clockOf(bench, 'part-1')).toMatchObject({ status: 'stopped', breachedAt: MONDAY + 14 * HOUR + 1000 });
  });

  it('has no timer any more when its state is left', () => {
    const bench = ordered(FOUR_HOURS);
    bench.send('work.stop');
    expect(timers(bench)).toEqual([]);
    expect(clockOf(bench, 'part-1')).toMatchObject({ status: 'stopped' });
  });

  it('counts for one that somebody adds from when it was added', () => {
    const bench = ordered(FOUR_HOURS);
    bench.advance(HOUR);
    bench.send('task.add', { payload: { of: 'part', item: 'Screw' } });
    expect(clockOf(bench, 'part-3')).toMatchObject({ dueAt: MONDAY + 5 * HOUR });
  });
});

const ACTS = ['task.complete', 'task.fail', 'task.reopen', 'task.cancel', 'task.take'] as const;

describe('whatever people do with timed tasks', () => {
  const played = fc.array(
    fc.record({
      type: fc.constantFrom(...ACTS, 'work.stop', 'parts.order'),
      task: fc.constantFrom('part-1', 'part-2', 'visa'),
      minutes: fc.nat(400),
    }),
    { maxLength: 25 },
  );
  const target = fc.constantFrom<Target>(FOUR_HOURS, { duration: 'PT9H', time: 'business' });

  it('each running clock has its timer and no other, nothing is counted twice, and it survives JSON', () => {
    fc.assert(
      fc.property(target, played, (of, sent) => {
        const bench = ordered(of);
        for (const { type, task, minutes } of sent) {
          bench.advance(minutes * MINUTE);
          bench.send(type, { payload: { task, why: 'No', parts: 'Board\nFan' } });
          const tasks = bench.ticket.tasks ?? [];
          const running = tasks.filter(({ clock }) => clock?.status === 'running' && clock.breachedAt === undefined);
          const wanted = running.map(({ id }) => `task:${id}`);
          const own = bench.ticket.timers.filter(({ id }) => id.startsWith('task:'));
          expect(own.map(({ id }) => id).sort()).toEqual(wanted.sort());
          expect(own.every(({ dueAt }) => dueAt > bench.now - 1000)).toBe(true);
          for (const { status, clock, former } of tasks) {
            if (!clock) continue;
            expect(clock.status).toBe(status === 'open' && !former ? 'running' : 'stopped');
            const hours = scopeAt(bench.now).calendars.get(clock.calendar ?? '');
            const counted = elapsedMs(clock, hours, bench.now);
            expect(counted).toBeLessThanOrEqual(bench.now - (clock.segments[0]?.from ?? bench.now));
            if (counted > clock.targetMs + 1000) expect(clock.breachedAt).toBeDefined();
          }
          const stored = JSON.parse(JSON.stringify(bench.ticket)) as Ticket;
          const at = {
            event: { id: 'x', type: 'ticket.comment', actor: Bench.person('anna', 'agent') },
            scope: scopeAt(bench.now),
          };
          expect(decide(bench.compiled, stored, at)).toEqual(decide(bench.compiled, bench.ticket, at));
        }
      }),
      { numRuns: 60 },
    );
  });
});
