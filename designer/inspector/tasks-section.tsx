'use client';
import { Checkbox, NumberInput } from '@mantine/core';
import { MOST_TASKS, textIn, type Join, type State, type StateTasks, type TaskDeclaration } from '#catalog/language';
import { taskIdFrom, textFrom, withKey, writeText } from '#designer/document';
import { useTexts } from '#ui/texts';
import { AddByTitle } from './add-by-title.tsx';
import { Choice } from './choice.tsx';
import { DelayFields } from './delay-fields.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { MoveButton } from './move-button.tsx';
import { RemoveButton } from './remove-button.tsx';
import { Section } from './section.tsx';
import { TeamEditor } from './team-editor.tsx';

type Run = ReturnType<typeof useInspector>['editor']['run'];
type Executed = ReturnType<Run>;

/** How many of a task there are: one, or what a field says. */
function EachChoice({ task, onChange }: { task: TaskDeclaration; onChange: (task: TaskDeclaration) => void }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { each = '' } = task;
  const fields = editor.document.fields.filter(({ type, id }) => type === 'text' || type === 'number' || id === each);
  const missing = each === '' || fields.some(({ id }) => id === each) ? [] : [{ value: each, label: each }];
  const options = fields.map(({ id, type, title }) => ({
    value: id,
    label: t(type === 'number' ? 'tasks.perCount' : 'tasks.perLine', { field: textIn(title, language) }),
  }));
  return (
    <Choice
      label={t('tasks.each')}
      value={each}
      options={[{ value: '', label: t('tasks.once') }, ...options, ...missing]}
      onChoose={(field) => onChange(withKey(task, 'each', field === '' ? undefined : field))}
    />
  );
}

/** How long a task may stay open. */
function TargetFields({ task, onChange }: { task: TaskDeclaration; onChange: (task: TaskDeclaration) => void }) {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  const { target } = task;
  return (
    <>
      <Checkbox
        label={t('tasks.target')}
        description={t('tasks.targetHint')}
        checked={target !== undefined}
        disabled={editor.readOnly}
        onChange={(change) => {
          const begun = { duration: 'PT8H', time: 'business' } as const;
          onChange(withKey(task, 'target', change.currentTarget.checked ? begun : undefined));
        }}
      />
      {target ? <DelayFields delay={target} onSet={(delay) => onChange({ ...task, target: delay })} /> : null}
    </>
  );
}

interface TaskItemProps {
  readonly task: TaskDeclaration;
  readonly number: number;
  readonly last: boolean;
  readonly onChange: (task: TaskDeclaration, gesture?: string) => Executed;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

function TaskItem({ task, number, last, onChange, onRemove, onMove }: TaskItemProps) {
  const t = useTexts(inspectorTexts);
  const { language } = useInspector();
  const title = textIn(task.title, language);
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span>{t('tasks.number', { number })}</span>
        <span>
          {number === 1 ? null : (
            <MoveButton way="up" label={t('tasks.up', { task: title })} onMove={() => onMove(-1)} />
          )}
          {last ? null : <MoveButton way="down" label={t('tasks.down', { task: title })} onMove={() => onMove(1)} />}
          <RemoveButton label={t('tasks.remove', { task: title })} onRemove={onRemove} />
        </span>
      </div>
      <LiveText
        label={t('title')}
        value={title}
        onWrite={(text, gesture) => onChange({ ...task, title: writeText(task.title, text, language) }, gesture)}
      />
      <span className={styles['id']}>{task.id}</span>
      <TeamEditor
        rule={task.team}
        none={t('tasks.ownersTeam')}
        known
        onChange={(team) => {
          // The team of a task is known at publication: it is never the event's.
          if (team?.kind !== 'event') onChange(withKey(task, 'team', team));
        }}
      />
      <EachChoice task={task} onChange={onChange} />
      <TargetFields task={task} onChange={onChange} />
    </li>
  );
}

/** When the tasks suffice. */
function JoinFields({ join, onChange }: { join: Join; onChange: (join: Join, gesture?: string) => void }) {
  const t = useTexts(inspectorTexts);
  const { editor } = useInspector();
  return (
    <>
      <Choice
        label={t('tasks.join')}
        value={join.kind}
        options={(['all', 'any', 'count'] as const).map((value) => ({ value, label: t(`join.${value}`) }))}
        onChoose={(kind) => onChange(kind === 'count' ? { kind, count: 1 } : { kind })}
      />
      {join.kind === 'count' ? (
        <NumberInput
          label={t('tasks.joinCount')}
          value={join.count}
          min={1}
          max={MOST_TASKS}
          allowDecimal={false}
          disabled={editor.readOnly}
          onChange={(count) => {
            if (typeof count === 'number' && count >= 1) onChange({ kind: 'count', count }, 'join count');
          }}
        />
      ) : null}
    </>
  );
}

/** The tasks that entering a state opens, and when they suffice. */
export function TasksSection({ state }: { readonly state: State }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { document, run } = editor;
  const { id, tasks } = state;
  const list = tasks?.list ?? [];
  const join = tasks?.join ?? ({ kind: 'all' } as const);
  const write = (next: StateTasks['list'], gesture?: string) =>
    run({ type: 'setTasks', id, ...(next.length === 0 ? {} : { tasks: { list: next, join } }) }, gesture);
  return (
    <Section title={t('tasks.title')} count={list.length} opened={list.length > 0}>
      <p className={styles['soft']}>{t('tasks.hint')}</p>
      <ol style={{ display: 'contents', listStyle: 'none' }}>
        {list.map((task, index) => (
          <TaskItem
            key={task.id}
            task={task}
            number={index + 1}
            last={index === list.length - 1}
            onChange={(changed, gesture) => write(list.with(index, changed), gesture)}
            onRemove={() => write(list.toSpliced(index, 1))}
            onMove={(by) => write(list.toSpliced(index, 1).toSpliced(index + by, 0, task))}
          />
        ))}
      </ol>
      {tasks ? (
        <>
          <JoinFields
            join={tasks.join}
            onChange={(next, gesture) =>
              run({ type: 'setTasks', id, tasks: { list: tasks.list, join: next } }, gesture && `${gesture} ${id}`)
            }
          />
          <p className={styles['soft']}>{t('tasks.leads')}</p>
        </>
      ) : null}
      <AddByTitle
        label={t('tasks.newTitle')}
        act={t('tasks.add')}
        onAdd={(words) => {
          const title = textFrom(words, language);
          write([...list, { id: taskIdFrom(document, title.en), title }]);
        }}
      />
    </Section>
  );
}
