'use client';
import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { Diagnostic } from '#catalog/language';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { ProblemsList, type ProblemsListProps } from './problems-list.tsx';
import { problemsTexts } from './problems-texts.ts';
import { screenTexts } from './screen-texts.ts';
import styles from './problems-drawer.module.css';

export interface ProblemsDrawerProps extends ProblemsListProps {
  /** The check in the background has failed. */
  readonly onPage: boolean;
  /** On a phone the list is a sheet, which makes way for the part that a problem leads to. */
  readonly narrow: boolean;
}

/** How many problems there are, or that none was found, or that the first check is still under way. */
function Counts({ diagnostics }: Pick<ProblemsDrawerProps, 'diagnostics'>) {
  const t = useTexts(problemsTexts);
  const words = useTexts(screenTexts);
  const of = (severity: Diagnostic['severity']) =>
    diagnostics?.filter((each) => each.severity === severity).length ?? 0;
  const [errors, warnings] = [of('error'), of('warning')];
  if (!diagnostics) return <span>{t('checking')}</span>;
  if (diagnostics.length === 0)
    return (
      <span>
        <Icon name="check" size={14} /> {t('none')}
      </span>
    );
  return (
    <>
      <span data-severity={errors > 0 ? 'error' : undefined}>
        <Icon name="error" size={14} /> {words('errors', { count: errors })}
      </span>
      <span data-severity={warnings > 0 ? 'warning' : undefined}>
        <Icon name="warning" size={14} /> {words('warnings', { count: warnings })}
      </span>
    </>
  );
}

/** What is wrong with the workflow: counts in a bar below the drawing, that opens into a list. */
export function ProblemsDrawer({ onPage, narrow, ...list }: ProblemsDrawerProps) {
  const t = useTexts(problemsTexts);
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const visit = (diagnostic: Diagnostic) => {
    if (narrow) close();
    list.onVisit(diagnostic);
  };
  const problems = (
    <>
      {onPage ? (
        <p className={styles['trouble']} role="alert">
          <Icon name="warning" size={14} /> {t('onPage')}
        </p>
      ) : null}
      <ProblemsList {...list} onVisit={visit} />
    </>
  );
  return (
    <section className={styles['drawer']} aria-label={t('label')}>
      <button
        type="button"
        className={styles['bar']}
        aria-expanded={opened}
        title={opened ? t('hide') : t('show')}
        onClick={() => setOpened((shown) => !shown)}
      >
        <Icon name={opened ? 'down' : 'up'} size={14} />
        <span>{t('label')}</span>
        <span role="status" className={styles['counts']}>
          <Counts diagnostics={list.diagnostics} />
        </span>
        {onPage ? <Icon name="warning" size={14} label={t('onPage')} /> : null}
      </button>
      {narrow ? (
        <Drawer
          opened={opened}
          onClose={close}
          position="bottom"
          size="70%"
          title={t('label')}
          closeButtonProps={{ 'aria-label': t('close') }}
          padding={0}
          styles={{ header: { padding: '0 16px' } }}
        >
          <div className={styles['drawer']}>{problems}</div>
        </Drawer>
      ) : opened ? (
        <div className={styles['panel']}>{problems}</div>
      ) : null}
    </section>
  );
}
