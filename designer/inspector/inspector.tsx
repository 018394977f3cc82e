'use client';
import { useMemo } from 'react';
import { expandWorkflow, textIn, type Fragment } from '#catalog/language';
import { stateOf, transitionOf, type Editor, type Part } from '#designer/document';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { InspectorSettingProvider, useInspector, type InspectorSetting } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { StatePanel } from './state-panel.tsx';
import { TransitionPanel } from './transition-panel.tsx';
import { WorkflowPanel } from './workflow-panel.tsx';

export type InspectorProps = Omit<InspectorSetting, 'language'>;

/** The editor as a part that a fragment has brought is read through: the document with its fragments filled in, not to be changed. */
function inheritedReader(editor: Editor, part: Part | undefined) {
  const { workflow, provenance } = expandWorkflow(editor.document);
  const origin = part && Object.hasOwn(provenance, part.id) ? provenance[part.id] : undefined;
  const fragment = editor.document.fragments?.find(({ id }) => id === origin?.fragment);
  return fragment && { editor: { ...editor, document: workflow, readOnly: true }, fragment };
}

/** The properties of a part that a fragment has brought, to be read. */
function InheritedPanel({ part, fragment }: { readonly part: Part; readonly fragment: Fragment }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const state = part.kind === 'state' ? stateOf(editor.document, part.id) : undefined;
  const transition = part.kind === 'transition' ? transitionOf(editor.document, part.id) : undefined;
  return (
    <>
      <p className={styles['panel']}>{t('fragment.inherited', { fragment: textIn(fragment.title, language) })}</p>
      {state ? <StatePanel key={state.id} state={state} /> : null}
      {transition ? <TransitionPanel key={transition.id} transition={transition} /> : null}
    </>
  );
}

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
  const [part, ...others] = editor.selection;
  const inherited = others.length === 0 ? inheritedReader(editor, part) : undefined;
  return (
    <InspectorSettingProvider value={inherited ? { ...setting, editor: inherited.editor } : setting}>
      <div className={styles['inspector']} role="region" aria-label={t('inspector')}>
        {inherited && part ? <InheritedPanel part={part} fragment={inherited.fragment} /> : <Panel editor={editor} />}
      </div>
    </InspectorSettingProvider>
  );
}
