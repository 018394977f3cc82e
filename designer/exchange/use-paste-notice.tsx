'use client';
import { ActionIcon } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import type { Diagnostic } from '#catalog/language';
import type { PastedText } from '#designer/canvas';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { exchangeTexts } from './exchange-texts.ts';
import styles from './exchange.module.css';
import { LossList } from './loss-list.tsx';

interface PasteNoticeProps {
  readonly pasted: PastedText;
  readonly sentence: (found: Diagnostic) => string;
  readonly onClose: () => void;
}

/** What came of a text that was pasted onto the drawing: what it lost, or why it could not be drawn. */
function PasteNotice({ pasted, sentence, onClose }: PasteNoticeProps) {
  const t = useTexts(exchangeTexts);
  const { diagnostics, states, format } = pasted;
  return (
    <section className={styles['notice']} role={format === undefined || states === 0 ? 'alert' : 'status'}>
      <header>
        <Icon name={states > 0 && diagnostics.length === 0 ? 'check' : 'warning'} />
        <strong>
          {states > 0 && format ? t('pasted', { count: states, kind: t(`kind.${format}`) }) : t('notPasted')}
        </strong>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </header>
      {diagnostics.length === 0 ? null : (
        <>
          {states > 0 ? <p>{t('pastedLosses')}</p> : null}
          <LossList losses={diagnostics} sentence={sentence} />
        </>
      )}
    </section>
  );
}

/** Hears what came of pasted texts, and shows what must be known of the last one; a paste without losses goes without words. */
export function usePasteNotice(sentence: PasteNoticeProps['sentence']): {
  readonly notice: ReactNode;
  readonly onPasted: (pasted: PastedText) => void;
} {
  const [pasted, setPasted] = useState<PastedText>();
  const onPasted = useCallback(
    (found: PastedText) => setPasted(found.states > 0 && found.diagnostics.length === 0 ? undefined : found),
    [],
  );
  const notice = pasted ? (
    <PasteNotice pasted={pasted} sentence={sentence} onClose={() => setPasted(undefined)} />
  ) : null;
  return { notice, onPasted };
}
