'use client';
import type { Diagnostic } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { exchangeTexts } from './exchange-texts.ts';
import styles from './exchange.module.css';
import { groupedLosses } from './grouped-losses.ts';

export interface LossListProps {
  readonly losses: readonly Diagnostic[];
  readonly sentence: (loss: Diagnostic) => string;
}

function Lines({ losses, sentence }: LossListProps) {
  return losses.map((loss, position) => <li key={position}>{sentence(loss)}</li>);
}

/** Everything that was lost, as sentences; long lists of one kind fold. */
export function LossList({ losses, sentence }: LossListProps) {
  const t = useTexts(exchangeTexts);
  return (
    <div className={styles['losses']} role="group" aria-label={t('losses')} tabIndex={0}>
      {groupedLosses(losses).map(({ shown, more }, position) => (
        <div key={position}>
          <ul>
            <Lines losses={shown} sentence={sentence} />
          </ul>
          {more.length === 0 ? null : (
            <details>
              <summary>{t('more', { count: more.length })}</summary>
              <ul>
                <Lines losses={more} sentence={sentence} />
              </ul>
            </details>
          )}
        </div>
      ))}
    </div>
  );
}
