'use client';
import { Checkbox } from '@mantine/core';
import { CATEGORIES, textIn, type ClockDecision, type State } from '#catalog/language';
import { childrenOf } from '#designer/document';
import { useTexts } from '#ui/texts';
import { ActionsSection } from './actions-section.tsx';
import { ApprovalSection } from './approval-section.tsx';
import { Choice } from './choice.tsx';
import { FragmentSection } from './fragment-section.tsx';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { OnlyIfChoice } from './only-if-choice.tsx';
import { PartAct } from './part-act.tsx';
import { Section } from './section.tsx';
import { TasksSection } from './tasks-section.tsx';
import { TeamEditor } from './team-editor.tsx';

const TYPES = ['atomic', 'compound', 'parallel', 'final', 'history'] as const;
const WAITING_FOR = ['requester', 'supplier', 'parts', 'planned'] as const;
const DECISIONS = ['run', 'pause', 'stop'] as const satisfies readonly ClockDecision[];

function CategoryFields({ state }: { readonly state: State }) {
  const t = useTexts(inspectorTexts);
  const { run } = useInspector().editor;
  const { id } = state;
  return (
    <>
      <Choice
        label={t('state.category')}
        value={state.category ?? ''}
        options={[
          { value: '' as const, label: t('none') },
          ...CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })),
        ]}
        onChoose={(category) => run({ type: 'setCategory', id, ...(category === '' ? {} : { category }) })}
      />
      {state.category === 'waiting' ? (
        <Choice
          label={t('state.waitingFor')}
          value={state.waitingFor ?? ''}
          options={[
            { value: '' as const, label: t('none') },
            ...WAITING_FOR.map((value) => ({ value, label: t(`waitingFor.${value}`) })),
          ]}
          onChoose={(value) =>
            run({ type: 'setCategory', id, category: 'waiting', waitingFor: value === '' ? undefined : value })
          }
        />
      ) : null}
    </>
  );
}

function HistoryFields({ state }: { readonly state: State }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const history = state.history ?? { depth: 'shallow' as const };
  const beside = childrenOf(editor.document, state.parent).filter(({ type }) => type !== 'history');
  return (
    <>
      <Choice
        label={t('history.depth')}
        value={history.depth}
        options={[
          { value: 'shallow', label: t('history.shallow') },
          { value: 'deep', label: t('history.deep') },
        ]}
        onChoose={(depth) => editor.run({ type: 'setHistory', id: state.id, history: { ...history, depth } })}
      />
      <Choice
        label={t('history.fallback')}
        value={history.fallback ?? ''}
        options={[
          { value: '', label: t('none') },
          ...beside.map(({ id, title }) => ({ value: id, label: textIn(title, language) })),
        ]}
        onChoose={(fallback) =>
          editor.run({
            type: 'setHistory',
            id: state.id,
            history: { depth: history.depth, ...(fallback === '' ? {} : { fallback }) },
          })
        }
      />
    </>
  );
}

function ClocksSection({ state }: { readonly state: State }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const policies = editor.document.sla;
  if (policies.length === 0) return null;
  return (
    <Section title={t('state.clocks')} count={Object.keys(state.clocks).length}>
      {policies.map((policy) => (
        <Choice
          key={policy.id}
          label={textIn(policy.title, language)}
          value={Object.hasOwn(state.clocks, policy.id) ? (state.clocks[policy.id] ?? '') : ''}
          options={[
            { value: '' as const, label: t('clock.category') },
            ...DECISIONS.map((value) => ({ value, label: t(`clock.${value}`) })),
          ]}
          onChoose={(decision) =>
            editor.run({
              type: 'setClock',
              id: state.id,
              policy: policy.id,
              ...(decision === '' ? {} : { decision }),
            })
          }
        />
      ))}
    </Section>
  );
}

function TeamSection({ state }: { readonly state: State }) {
  const t = useTexts(inspectorTexts);
  const { run } = useInspector().editor;
  const { id } = state;
  const queue = state.queue === undefined ? 'auto' : state.queue ? 'yes' : 'no';
  return (
    <Section title={t('state.team')} opened>
      <TeamEditor rule={state.team} onChange={(team) => run({ type: 'setTeam', id, ...(team ? { team } : {}) })} />
      <Choice
        label={t('state.queue')}
        value={queue}
        options={[
          { value: 'auto', label: t('queue.auto') },
          { value: 'yes', label: t('queue.yes') },
          { value: 'no', label: t('queue.no') },
        ]}
        onChoose={(value) => run({ type: 'setQueue', id, ...(value === 'auto' ? {} : { queue: value === 'yes' }) })}
      />
    </Section>
  );
}

/** Everything about one state. */
export function StatePanel({ state }: { readonly state: State }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const { document, run, readOnly } = editor;
  const { id, parent } = state;
  const around = parent === undefined ? document : document.states.find((each) => each.id === parent);
  const mayBegin =
    state.type !== 'history' && (parent === undefined || (around && 'type' in around && around.type === 'compound'));
  return (
    <div key={id}>
      <div className={styles['panel']}>
        <h2 className={styles['heading']}>{t(`type.${state.type}`)}</h2>
        <LiveText
          label={t('title')}
          value={textIn(state.title, language)}
          onWrite={(title, gesture) => run({ type: 'renameState', id, title, language }, gesture)}
        />
        <span className={styles['id']}>{id}</span>
        <Choice
          label={t('state.type')}
          value={state.type}
          options={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
          onChoose={(stateType) => run({ type: 'setStateType', id, stateType })}
        />
        {state.type === 'history' ? <HistoryFields state={state} /> : <CategoryFields state={state} />}
        {mayBegin && around?.initial === id ? (
          <p className={styles['soft']}>{parent === undefined ? t('state.initial') : t('state.initialInside')}</p>
        ) : null}
        {mayBegin && around?.initial !== id ? (
          <Checkbox
            label={parent === undefined ? t('state.initial') : t('state.initialInside')}
            checked={false}
            disabled={readOnly}
            onChange={() => run({ type: 'setInitial', initial: id, ...(parent === undefined ? {} : { parent }) })}
          />
        ) : null}
        <OnlyIfChoice part={{ kind: 'state', id }} option={state.onlyIf} />
      </div>
      {state.type === 'history' || state.type === 'final' ? null : <FragmentSection state={state} />}
      {state.type === 'history' || state.type === 'final' ? null : (
        <>
          <TeamSection state={state} />
          <TasksSection state={state} />
          <ApprovalSection state={state} />
        </>
      )}
      {state.type === 'history' ? null : (
        <>
          <ActionsSection title={t('state.entry')} place={{ kind: 'entry', state: id }} actions={state.entry} />
          <ActionsSection title={t('state.exit')} place={{ kind: 'exit', state: id }} actions={state.exit} />
          <ClocksSection state={state} />
        </>
      )}
      {readOnly ? null : <PartAct part={{ kind: 'state', id }} label={t('state.remove')} />}
    </div>
  );
}
