'use client';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { Icon } from '#ui/icons';
import { useFormat, useTexts } from '#ui/texts';
import { DemoEntrances } from './demo-entrances.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { screenTexts } from './screen-texts.ts';
import styles from './sign-in-page.module.css';
import { nextPath, signIn, type SignInOutcome } from './sign-in.ts';

function Refusal({ outcome }: { readonly outcome: SignInOutcome }) {
  const t = useTexts(screenTexts);
  const format = useFormat();
  if (outcome.kind === 'entered') return null;
  const words =
    outcome.kind === 'wait' ? t('signIn.wait', { time: format.duration(outcome.ms) }) : t(`signIn.${outcome.kind}`);
  return (
    <p className={styles['refusal']} role="alert">
      <Icon name="error" size={16} />
      <span>{words}</span>
    </p>
  );
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function enter(outcome: SignInOutcome): void {
  // A whole new page: nothing of the person before stays in memory.
  if (outcome.kind === 'entered') window.location.assign(nextPath(window.location.search));
}

/** Sign-in by e-mail and password, and by one click for the demo's identities while the demo runs. */
export function SignInPage({ demo }: { readonly demo: boolean }) {
  const t = useTexts(screenTexts);
  const [outcome, setOutcome] = useState<SignInOutcome>();
  const [pending, setPending] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    setOutcome(undefined);
    const result = await signIn({ email: text(form, 'email').trim(), password: text(form, 'password') });
    setOutcome(result);
    // The button stays busy while the next page comes.
    if (result.kind !== 'entered') setPending(false);
    enter(result);
  };
  return (
    <div className={styles['page']}>
      <title>{`${t('signIn.title')} · Statedesk`}</title>
      <header className={styles['top']}>
        <span className={styles['brand']}>Statedesk</span>
        <LanguageSwitch />
      </header>
      <main className={styles['main']}>
        <section className={styles['card']}>
          <h1 className={styles['title']}>{t('signIn.title')}</h1>
          {/* POST, so that a form sent before the page is alive never writes a password into the address. */}
          <form method="post" className={styles['form']} onSubmit={(event) => void submit(event)}>
            <TextInput
              name="email"
              type="email"
              label={t('signIn.email')}
              autoComplete="username"
              size="md"
              required
              autoFocus
              withAsterisk={false}
            />
            <PasswordInput
              name="password"
              label={t('signIn.password')}
              autoComplete="current-password"
              size="md"
              required
              withAsterisk={false}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
            />
            {outcome === undefined ? null : <Refusal outcome={outcome} />}
            <Button type="submit" size="md" loading={pending} fullWidth>
              {t('signIn.submit')}
            </Button>
          </form>
        </section>
        {demo ? <DemoEntrances onEntered={enter} /> : null}
      </main>
    </div>
  );
}
