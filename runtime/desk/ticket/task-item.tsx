'use client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TaskView } from '#runtime/server';
import { useFormat, useNow, useTexts } from '#ui/texts';
import type { Names } from '../names.ts';
import { TimeLeftMark } from '../parts/time-left-mark.tsx';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import { clockLeft } from '../time-left.ts';
import type { Act } from '../use-act.ts';
import { AssignTask } from './assign-task.tsx';
import type { Candidate } from './hold.tsx';
import panel from './panel.module.css';
import { useFocusKept } from './use-focus-kept.ts';
import type { PlainTaskAct, TaskOrder } from './work-order.ts';
import { WhyForm } from './why-form.tsx';
import { WorkStatus } from './work-status.tsx';
import styles from './work.module.css';

export interface TaskItemProps {
  readonly task: TaskView;
  readonly names: Names;
  readonly me: string | undefined;
  /** Empty where the person may not assign. */
  readonly candidates: readonly Candidate[];
  readonly act: Act<TaskOrder>;
}

/** What can be done at once to a task as it stands. */
function plainActs({ status, mayWork, assignee }: TaskView, me: string | undefined): readonly PlainTaskAct[] {
  if (!mayWork) return [];
  if (status !== 'open') return ['reopen'];
  if (assignee === undefined) return ['take', 'complete'];
  return assignee === me ? ['complete', 'release'] : ['complete'];
}

/** How much time an open task has, or that a finished one was late. */
function TaskTime({ task: { clock, status, former }, name }: { readonly task: TaskView; readonly name: string }) {
  const t = useTexts(ticketWorkTexts);
  const format = useFormat();
  const now = useNow();
  if (!clock) return null;
  const { dueAt, breachedAt, ...reading } = clock;
  if (status !== 'open' || former)
    return breachedAt ? (
      <span className={panel['soft']}>{t('tasks.late', { when: format.short(breachedAt) })}</span>
    ) : null;
  return (
    <TimeLeftMark
      left={clockLeft({ ...reading, policy: name, dueAt: dueAt?.getTime(), breachedAt: breachedAt?.getTime() }, now)}
    />
  );
}

/** What a task is, whose, and how it stands. */
function TaskFacts({ task, name, names }: Pick<TaskItemProps, 'task' | 'names'> & { readonly name: string }) {
  const t = useTexts(ticketWorkTexts);
  const { status, team, assignee, why } = task;
  return (
    <>
      <div className={panel['row']} style={{ justifyContent: 'space-between' }}>
        <span className={styles['name']}>{name}</span>
        <WorkStatus status={status} word={t(`tasks.status.${status}`)} />
      </div>
      <div className={panel['row']} style={{ columnGap: 12, rowGap: 0 }}>
        {team === undefined ? null : (
          <span className={panel['soft']}>{t('tasks.team', { team: names.team(team) })}</span>
        )}
        {assignee === undefined && status !== 'open' ? null : (
          <span className={panel['soft']}>
            {assignee === undefined ? t('tasks.free') : t('tasks.heldBy', { person: names.person(assignee) })}
          </span>
        )}
        <TaskTime task={task} name={name} />
      </div>
      {why === undefined ? null : <p className={panel['soft']}>{why}</p>}
    </>
  );
}

/** A task: what, who, how it stands, and what this person can do. */
export function TaskItem({ task, names, me, candidates, act }: TaskItemProps) {
  const t = useTexts(ticketWorkTexts);
  const [asking, ask] = useState<'fail' | 'cancel'>();
  const { part, run, back } = useFocusKept<HTMLLIElement>();
  const { id, status, assignee, mayWork } = task;
  const name = names.task(id);
  const running = (kind: TaskOrder['kind']) =>
    act.waiting.some((one) => one.kind === kind && 'task' in one && one.task === id);
  const press = (order: TaskOrder) =>
    run(
      () => act.run(order),
      () => ask(undefined),
    );
  const open = mayWork && status === 'open';
  const button = (kind: PlainTaskAct | 'fail', onClick: () => void) => (
    <Button
      key={kind}
      size="compact-sm"
      variant={kind === 'complete' ? 'light' : 'default'}
      loading={running(kind)}
      aria-label={t('tasks.of', { act: t(`tasks.${kind}`), task: name })}
      onClick={onClick}
    >
      {t(`tasks.${kind}`)}
    </Button>
  );
  const close = () => {
    ask(undefined);
    back();
  };
  return (
    <li ref={part} tabIndex={-1} className={styles['item']} data-over={status !== 'open'}>
      <TaskFacts task={task} name={name} names={names} />
      {asking === undefined ? (
        <div className={`${panel['row'] ?? ''} ${styles['acts'] ?? ''}`}>
          {plainActs(task, me).map((kind) => button(kind, () => press({ kind, task: id })))}
          {open ? button('fail', () => ask('fail')) : null}
          <AssignTask
            name={name}
            assignee={assignee}
            candidates={candidates}
            pending={running('assign')}
            onAssign={(person) => press({ kind: 'assign', task: id, assignee: person })}
          />
          {open ? button('cancel', () => ask('cancel')) : null}
        </div>
      ) : asking === 'fail' ? (
        <WhyForm
          label={t('tasks.whyFailed')}
          submit={t('tasks.failNow')}
          pending={running('fail')}
          onSubmit={(reason) => press({ kind: 'fail', task: id, why: reason })}
          onClose={close}
        />
      ) : (
        <WhyForm
          hint={t('tasks.cancelHint')}
          submit={t('tasks.cancel')}
          pending={running('cancel')}
          onSubmit={() => press({ kind: 'cancel', task: id })}
          onClose={close}
        />
      )}
    </li>
  );
}
