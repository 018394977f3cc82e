'use client';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { COMMON_PROBLEMS, useProblem } from '#ui/api';
import { Icon } from '#ui/icons';
import { useTexts, type Texts } from '#ui/texts';
import styles from './notice.module.css';
import { partTexts } from './part-texts.ts';

export interface ProblemNoticeProps {
  /** Whatever was thrown; nothing is drawn while it is `null` or `undefined`. */
  readonly error: unknown;
  /** The unit's own sentences by code (and `code.advice`), before the common ones. */
  readonly texts?: Texts;
  /** Tries again; leave it out where trying again cannot help. */
  readonly onRetry?: () => void;
  /** A better act than trying again. */
  readonly action?: ReactNode;
}

/** Sign-in, and back to this page afterwards. */
function signInPath(): string {
  const { pathname, search } = window.location;
  return `/sign-in?next=${encodeURIComponent(pathname + search)}`;
}

/** What happened, why, and what to do now; announced to screen readers. */
export function ProblemNotice({ error, texts, onRetry, action }: ProblemNoticeProps) {
  const t = useTexts(partTexts);
  const problem = useProblem(error, texts);
  if (problem === undefined) return null;
  const signedOut = problem.kind === COMMON_PROBLEMS.notSignedIn && problem.code === COMMON_PROBLEMS.notSignedIn;
  return (
    <div className={styles['problem']} role="alert">
      <Icon name="error" size={18} className={styles['problemIcon']} />
      <div>
        <p className={styles['problemTitle']}>{problem.title}</p>
        {problem.advice === '' ? null : <p className={styles['problemText']}>{problem.advice}</p>}
        <div className={styles['problemAction']}>
          {action}
          {signedOut ? (
            <Button component="a" href={signInPath()} size="compact-sm" variant="default">
              {t('signIn')}
            </Button>
          ) : null}
          {onRetry === undefined || signedOut ? null : (
            <Button size="compact-sm" variant="default" onClick={onRetry} leftSection={<Icon name="retry" size={14} />}>
              {t('retry')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
