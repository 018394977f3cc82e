'use client';
import { useMemo } from 'react';
import { stateOf, transitionOf } from '#designer/document';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { InspectorSettingProvider, type InspectorSetting } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { StatePanel } from './state-panel.tsx';
import { TransitionPanel } from './transition-panel.tsx';
import { WorkflowPanel } from './workflow-panel.tsx';

export type InspectorProps = Omit<InspectorSetting, 'language'>;

function Panel({ editor }: Pick<InspectorProps, 'editor'>) {
  const t = useTexts(inspectorTexts);
  const { document, selection } = editor;
  const [part, ...others] = selection;
  if (others.length > 0) return <p className={styles['panel']}>{t('several', { count: selection.length })}</p>;
  const state = part?.kind === 'state' ? stateOf(document, part.id) : undefined;
  if (state) return <StatePanel key={state.id} state={state} />;
  const transition = part?.kind === 'transition' ? transitionOf(document, part.id) : undefined;
  return transition ? <TransitionPanel key={transition.id} transition={transition} /> : <WorkflowPanel />;
}

/** The properties of what is selected: a state, a transition, or the workflow where nothing is. */
export function Inspector({ editor, manifests, teams, calendars, people, onVisit, sentence }: InspectorProps) {
  const t = useTexts(inspectorTexts);
  const language = sourceLanguage(useLanguage().language);
  const setting = useMemo(
    () => ({ editor, manifests, teams, calendars, people, onVisit, sentence, language }),
    [editor, manifests, teams, calendars, people, onVisit, sentence, language],
  );
  return (
    <InspectorSettingProvider value={setting}>
      <div className={styles['inspector']} role="region" aria-label={t('inspector')}>
        <Panel editor={editor} />
      </div>
    </InspectorSettingProvider>
  );
}
