'use client';
import { useState } from 'react';
import { textIn, type Fragment } from '#catalog/language';
import { ConfirmDialog } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { useInspector } from './inspector-context.ts';
import { inspectorTexts } from './inspector-texts.ts';
import styles from './inspector.module.css';
import { LiveText } from './live-text.tsx';
import { RemoveButton } from './remove-button.tsx';
import { Section } from './section.tsx';

/** The fragments of the workflow, each with the states that use it. One in use is deleted only after a question. */
export function FragmentsSection() {
  const t = useTexts(inspectorTexts);
  const { editor, language, onVisit } = useInspector();
  const [asked, setAsked] = useState<Fragment>();
  const { fragments = [], states } = editor.document;
  const usersOf = ({ id }: Fragment) => states.filter(({ use }) => use?.fragment === id);
  const remove = ({ id }: Fragment) => {
    editor.run({ type: 'removeFragment', fragment: id });
  };
  if (fragments.length === 0) return null;
  return (
    <Section title={t('fragment.all')} count={fragments.length}>
      <ul style={{ display: 'contents', listStyle: 'none' }}>
        {fragments.map((fragment) => {
          const users = usersOf(fragment);
          const title = textIn(fragment.title, language);
          return (
            <li key={fragment.id} className={styles['item']}>
              <div className={styles['itemHead']}>
                <span className={styles['id']}>{fragment.id}</span>
                <RemoveButton
                  label={t('fragment.remove', { fragment: title })}
                  onRemove={() => (users.length === 0 ? remove(fragment) : setAsked(fragment))}
                />
              </div>
              <LiveText
                label={t('title')}
                value={title}
                onWrite={(text, gesture) =>
                  editor.run({ type: 'titleFragment', fragment: fragment.id, title: text, language }, gesture)
                }
              />
              <span className={styles['soft']}>{t('fragment.uses', { count: users.length })}</span>
              {users.map(({ id, title: user }) => (
                <button
                  key={id}
                  type="button"
                  className={styles['visit']}
                  onClick={() => onVisit({ kind: 'state', id })}
                >
                  {textIn(user, language)}
                </button>
              ))}
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked ? t('fragment.removeTitle', { fragment: textIn(asked.title, language) }) : ''}
        consequence={asked ? t('fragment.consequence', { count: usersOf(asked).length }) : ''}
        confirmLabel={asked ? t('fragment.remove', { fragment: textIn(asked.title, language) }) : ''}
        danger
        onConfirm={() => {
          if (asked) remove(asked);
          return undefined;
        }}
      />
    </Section>
  );
}
