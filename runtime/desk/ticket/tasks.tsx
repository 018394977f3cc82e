'use client';
import type { Reason } from '#catalog/language';
import type { TicketWork } from '#runtime/server';
import { useTexts } from '#ui/texts';
import type { Names } from '../names.ts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import type { Act } from '../use-act.ts';
import type { Candidate } from './hold.tsx';
import { AddTask } from './add-task.tsx';
import panel from './panel.module.css';
import { Panel } from './panel.tsx';
import { Refusal } from './refusal.tsx';
import { TaskItem } from './task-item.tsx';
import type { TaskOrder } from './work-order.ts';
import styles from './work.module.css';

export interface TasksProps {
  readonly work: Pick<TicketWork, 'tasks' | 'addable'>;
  readonly names: Names;
  readonly me: string | undefined;
  /** The people of a team who may be given a task. */
  readonly candidates: (team: string | undefined) => readonly Candidate[];
  readonly act: Act<TaskOrder>;
  readonly say: (reason: Reason) => string;
}

/** The tasks of the ticket, those of earlier states folded away; nothing where there are none and none can be added. */
export function Tasks({ work, names, me, candidates, act, say }: TasksProps) {
  const t = useTexts(ticketWorkTexts);
  const { tasks, addable } = work;
  if (tasks.length === 0 && addable.length === 0) return null;
  const list = (some: TicketWork['tasks']) => (
    <ul className={styles['list']}>
      {some.map((task) => (
        <TaskItem
          key={task.id}
          task={task}
          names={names}
          me={me}
          candidates={task.mayAssign ? candidates(task.team) : []}
          act={act}
        />
      ))}
    </ul>
  );
  const former = tasks.filter((task) => task.former === true);
  return (
    <Panel title={t('tasks.title')}>
      {list(tasks.filter((task) => task.former !== true))}
      <Refusal reason={act.refusal} error={act.error} say={say} />
      {addable.length === 0 ? null : <AddTask addable={addable} act={act} />}
      {former.length === 0 ? null : (
        <details className={panel['more']}>
          <summary>{t('tasks.former', { count: former.length })}</summary>
          {list(former)}
        </details>
      )}
    </Panel>
  );
}
