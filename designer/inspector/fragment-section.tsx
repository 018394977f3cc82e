'use client';
import { textIn, type FragmentUse } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { Section } from './section.tsx';

/** Which fragment fills a state, with the values of its parameters; to be read. */
export function FragmentSection({ use }: { readonly use: FragmentUse }) {
  const t = useTexts(inspectorTexts);
  const { editor, language } = useInspector();
  const fragment = editor.document.fragments?.find(({ id }) => id === use.fragment);
  return (
    <Section title={t('fragment.title')} opened>
      {fragment ? (
        <>
          <p className={styles['soft']}>{t('fragment.filled', { fragment: textIn(fragment.title, language) })}</p>
          {fragment.description === undefined ? null : <p className={styles['soft']}>{fragment.description}</p>}
          <dl className={styles['values']}>
            {fragment.parameters.map((parameter) => (
              <div key={parameter.id}>
                <dt>{textIn(parameter.title, language)}</dt>
                <dd>{use.with[parameter.id] ?? parameter.default ?? t('fragment.unset')}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p className={styles['soft']}>{t('fragment.unknown', { fragment: use.fragment })}</p>
      )}
    </Section>
  );
}
