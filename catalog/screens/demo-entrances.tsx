'use client';
import { useEffect, useState } from 'react';
import { Icon } from '#ui/icons';
import { BlockSkeleton } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { directoryTexts } from '#catalog/directory';
import { screenTexts } from './screen-texts.ts';
import styles from './sign-in-page.module.css';
import { demoIdentities, enterAs, type DemoIdentity, type SignInOutcome } from './sign-in.ts';

/** What the list is about as high as: eight roles, one identity each. */
const EXPECTED_HEIGHT_PX = 361;

/** The demo's identities as buttons: one click enters. */
export function DemoEntrances({ onEntered }: { readonly onEntered: (outcome: SignInOutcome) => void }) {
  const t = useTexts(screenTexts);
  const word = useTexts(directoryTexts);
  const [identities, setIdentities] = useState<readonly DemoIdentity[] | 'loading' | undefined>('loading');
  const [pending, setPending] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void demoIdentities().then(setIdentities);
  }, []);
  const choose = async (id: string) => {
    setPending(id);
    setFailed(false);
    const outcome = await enterAs(id);
    if (outcome.kind === 'entered') {
      onEntered(outcome);
      return;
    }
    setPending(undefined);
    setFailed(true);
  };
  if (identities === undefined || identities.length === 0) return null;
  return (
    <section className={styles['demo']} aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles['demoTitle']}>
        {t('signIn.demo')}
      </h2>
      {identities === 'loading' ? (
        <BlockSkeleton height={EXPECTED_HEIGHT_PX} />
      ) : (
        <ul className={styles['identities']}>
          {identities.map(({ id, name, role }) => (
            <li key={id}>
              <button
                type="button"
                className={styles['identity']}
                disabled={pending !== undefined}
                aria-busy={pending === id}
                onClick={() => void choose(id)}
              >
                <Icon name="person" size={18} />
                <span className={styles['identityName']}>{name}</span>
                <span className={styles['identityRole']}>{word.reason({ code: `roles.${role}` }) ?? role}</span>
                <Icon name="right" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {failed ? (
        <p className={styles['refusal']} role="alert">
          {t('signIn.demoFailed')}
        </p>
      ) : null}
      <p className={styles['hint']}>{t('signIn.demoHint')}</p>
    </section>
  );
}
