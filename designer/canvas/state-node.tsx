'use client';
import { Handle, NodeResizer, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { Icon, type IconName } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { useCanvasActs } from './canvas-context.ts';
import { canvasTexts } from './canvas-texts.ts';
import type { DrawnState } from './drawing.ts';
import type { StateNode } from './flow-elements.ts';
import { isContainer } from './state-boxes.ts';
import styles from './state-node.module.css';
import { TitleInput } from './title-input.tsx';

const SIDES = [Position.Top, Position.Right, Position.Bottom, Position.Left] as const;

function Chips({ state }: { readonly state: DrawnState }) {
  const t = useTexts(canvasTexts);
  const { team, entry, exit, onlyIf, hidden, inherited } = state;
  const teamWords = team && (team.kind === 'team' ? team.title : t(`team.${team.kind}`));
  return (
    <span className={styles['chips']}>
      {teamWords === undefined ? null : (
        <span className={styles['chip']} title={teamWords}>
          <Icon name="team" size={12} />
          <span className={styles['chipWord']}>{teamWords}</span>
        </span>
      )}
      {hidden === undefined ? null : (
        <span className={styles['chip']}>
          <Icon name="expand" size={12} />
          {t('hidden', { count: hidden })}
        </span>
      )}
      {inherited === undefined ? null : (
        <span className={styles['chip']} title={t('inherited', { fragment: inherited })}>
          <Icon name="copy" size={12} label={t('inherited', { fragment: inherited })} />
          <span className={styles['chipWord']}>{inherited}</span>
        </span>
      )}
      <WorkChips state={state} />
      <ActionChip name="down" count={entry} label={t('entryActions', { count: entry })} />
      <ActionChip name="up" count={exit} label={t('exitActions', { count: exit })} />
      {onlyIf === undefined ? null : (
        <span className={styles['chip']} title={t('onlyIf', { option: onlyIf })}>
          <Icon name="globe" size={12} label={t('onlyIf', { option: onlyIf })} />
        </span>
      )}
    </span>
  );
}

/** The tasks, the approval and the fragment of a state; their names show on hover. */
function WorkChips({ state: { tasks, approval, fragment } }: { readonly state: DrawnState }) {
  const t = useTexts(canvasTexts);
  const count = tasks?.titles.length ?? 0;
  const marks: readonly { name: IconName; words: string; shown?: string }[] = [
    ...(tasks
      ? [
          {
            name: 'check' as const,
            words: t('tasks', { count, titles: tasks.titles.join(', ') }),
            shown: tasks.more ? `${count}+` : `${count}`,
          },
        ]
      : []),
    ...(approval === undefined ? [] : [{ name: 'person' as const, words: t('approval', { title: approval }) }]),
    ...(fragment === undefined ? [] : [{ name: 'copy' as const, words: t('fragment', { fragment }), shown: fragment }]),
  ];
  return marks.map(({ name, words, shown }) => (
    <span key={name} className={styles['chip']} title={words}>
      <Icon name={name} size={12} label={words} />
      {shown === undefined ? null : <span className={styles['chipWord']}>{shown}</span>}
    </span>
  ));
}

function ActionChip({ name, count, label }: { name: IconName; count: number; label: string }) {
  if (count === 0) return null;
  return (
    <span className={styles['chip']} title={label}>
      <Icon name={name} size={12} label={label} />
      {count}
    </span>
  );
}

const CLOCK_ICONS = { run: 'play', pause: 'pause', stop: 'stop' } as const;

/** What the state does to the clocks: one mark where all do the same. */
function ClockMarks({ clocks }: Pick<DrawnState, 'clocks'>) {
  const t = useTexts(canvasTexts);
  const decisions = [...new Set(clocks.map(({ decision }) => decision))];
  if (decisions.length === 0) return null;
  const words = clocks
    .map(({ policy, decision }) => t('clock', { policy, does: t(`clockDoes.${decision}`) }))
    .join('; ');
  return (
    <span className={styles['clocks']} title={words}>
      <Icon name="clock" size={11} label={words} />
      {decisions.map((decision) => (
        <Icon key={decision} name={CLOCK_ICONS[decision]} size={10} />
      ))}
    </span>
  );
}

function Title({ state }: { readonly state: DrawnState }) {
  const t = useTexts(canvasTexts);
  const { renaming, finishRenaming } = useCanvasActs();
  if (renaming === state.id)
    return <TitleInput label={t('rename')} title={state.title} onFinish={(title) => finishRenaming(state.id, title)} />;
  return (
    <span className={styles['title']} title={state.title}>
      {state.title}
    </span>
  );
}

function Face({ state }: { readonly state: DrawnState }) {
  const { renaming } = useCanvasActs();
  if (state.type === 'history' && renaming !== state.id)
    return (
      <span className={styles['history']} title={state.title}>
        {state.deepHistory ? 'H*' : 'H'}
      </span>
    );
  return (
    <span className={styles['face']}>
      <span className={styles['head']}>
        {state.category ? (
          <Icon name={`category-${state.category}`} size={14} className={styles['category'] ?? ''} />
        ) : null}
        <Title state={state} />
      </span>
      <Chips state={state} />
    </span>
  );
}

/** A state on the canvas: card, container, end or history, with its marks and the handles that transitions are drawn from. */
function StateNodeView({ id, data: { state }, selected }: NodeProps<StateNode>) {
  const t = useTexts(canvasTexts);
  const { readOnly, resize } = useCanvasActs();
  const leaves = !readOnly && state.inherited === undefined && state.type !== 'final' && state.type !== 'history';
  return (
    <div
      className={styles['state']}
      data-type={state.type}
      data-category={state.category}
      data-region={state.isRegion || undefined}
      data-inherited={state.inherited === undefined ? undefined : true}
      data-closed={state.hidden !== undefined || undefined}
      data-mark={state.mark?.severity}
      data-light={state.light}
      data-selected={selected || undefined}
    >
      {state.isInitial ? (
        <svg className={styles['initial']} width="32" height="16" viewBox="0 0 32 16" aria-hidden>
          <title>{t('initialMark')}</title>
          <circle cx="6" cy="8" r="5" fill="currentColor" />
          <path d="M11 8h17M23 3.500l5 4.500l-5 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      ) : null}
      {isContainer(state) && !readOnly && state.inherited === undefined ? (
        <NodeResizer
          isVisible={selected}
          minWidth={240}
          minHeight={140}
          lineClassName={styles['resizeLine'] ?? ''}
          handleClassName={styles['resizeHandle'] ?? ''}
          onResizeEnd={(_, { x, y, width, height }) => resize(id, { x, y, width, height })}
        />
      ) : null}
      <Face state={state} />
      <ClockMarks clocks={state.clocks} />
      {state.mark ? (
        <span className={styles['mark']} title={state.mark.sentence}>
          <Icon name={state.mark.severity} size={14} label={state.mark.sentence} />
        </span>
      ) : null}
      {SIDES.map((side) => (
        <Handle
          key={side}
          id={side}
          type="source"
          position={side}
          className={styles['handle']}
          isConnectableStart={leaves}
          data-hidden={!leaves || undefined}
          {...(leaves ? { role: 'img', 'aria-label': t('handle', { state: state.title }) } : { 'aria-hidden': true })}
        />
      ))}
    </div>
  );
}

export const StateNodeCard = memo(StateNodeView);
