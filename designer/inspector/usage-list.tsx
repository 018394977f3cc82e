'use client';
import { textIn, type Workflow } from '#catalog/language';
import { stateOf, transitionOf, usagesOf, type Reference, type Usage } from '#designer/document';
import { useTexts } from '#ui/texts';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';

/** The name of a part that uses something, as it stands on the drawing. */
function nameOf(document: Workflow, { kind, id }: Usage, language: 'en' | 'ru' | 'pl'): string {
  const titleOf = (state: string | undefined) => {
    const found = state === undefined ? undefined : stateOf(document, state);
    return found ? textIn(found.title, language) : (state ?? '');
  };
  if (kind === 'state') return titleOf(id);
  if (kind === 'transition') {
    const transition = transitionOf(document, id);
    return transition ? `${titleOf(transition.source)} → ${titleOf(transition.target ?? transition.source)}` : id;
  }
  const titled = kind === 'event' ? document.events.find(({ type }) => type === id) : undefined;
  const scenario = kind === 'scenario' ? document.scenarios.find((each) => each.id === id) : undefined;
  const fragment = kind === 'fragment' ? document.fragments?.find((each) => each.id === id) : undefined;
  const title = titled?.title ?? scenario?.title ?? fragment?.title;
  return title ? textIn(title, language) : id;
}

/** Where something is used; states and transitions are shown on the drawing by a click. */
export function UsageList({ reference }: { readonly reference: Reference }) {
  const t = useTexts(inspectorTexts);
  const { editor, language, onVisit } = useInspector();
  const usages = usagesOf(editor.document, reference);
  if (usages.length === 0) return <p className={styles['soft']}>{t('usage.none')}</p>;
  return (
    <details className={styles['usage']}>
      <summary>{t('usage.count', { count: usages.length })}</summary>
      <ul>
        {usages.map((usage) => {
          const { kind, id } = usage;
          const name = nameOf(editor.document, usage, language);
          return (
            <li key={`${kind} ${id}`}>
              <span className={styles['soft']}>{t(`usage.${kind}`)}</span>{' '}
              {kind === 'state' || kind === 'transition' ? (
                <button type="button" className={styles['visit']} onClick={() => onVisit({ kind, id })}>
                  {name}
                </button>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
