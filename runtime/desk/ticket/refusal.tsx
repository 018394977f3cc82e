'use client';
import type { Reason } from '#catalog/language';
import { ProblemNotice } from '#ui/parts';
import { refusalTexts } from '../texts/refusal-texts.ts';
import styles from './panel.module.css';

export interface RefusalProps {
  /** A business refusal. */
  readonly reason?: Reason | undefined;
  /** What was thrown: no answer, no right. */
  readonly error?: unknown;
  readonly say: (reason: Reason) => string;
}

/** Why an act did not work, where it was tried. */
export function Refusal({ reason, error, say }: RefusalProps) {
  if (reason !== undefined)
    return (
      <p className={styles['refusal']} role="alert">
        {say(reason)}
      </p>
    );
  return <ProblemNotice error={error} texts={refusalTexts} />;
}
