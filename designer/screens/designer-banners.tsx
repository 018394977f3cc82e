'use client';
import { ActionIcon } from '@mantine/core';
import { Icon } from '#ui/icons';
import { ProblemNotice } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { ConflictBanner } from './conflict-banner.tsx';
import { workflowProblemTexts } from './problem-texts.ts';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';
import type { DesignerDeskModel } from './use-designer-desk.ts';

/** What a person must know about the state of his work, above the drawing. */
export function DesignerBanners({ model }: { readonly model: DesignerDeskModel }) {
  const t = useTexts(screenTexts);
  const { saving, editor, directory, loadTheirs, restored, dismissRestored } = model;
  const { status, autosave } = saving;
  return (
    <>
      {status.kind === 'conflict' ? (
        <ConflictBanner
          conflict={status.conflict}
          mine={editor.document}
          personName={directory.personName}
          onTheirs={loadTheirs}
          onCopied={loadTheirs}
        />
      ) : null}
      {status.kind === 'failed' ? (
        <div className={styles['notice']}>
          <ProblemNotice
            error={status.error}
            texts={workflowProblemTexts}
            onRetry={() => void autosave.current?.flush()}
          />
        </div>
      ) : null}
      {restored && status.kind !== 'conflict' ? (
        <div className={styles['banner']} role="status">
          <Icon name="history" />
          <p>{t('restored')}</p>
          <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={dismissRestored}>
            <Icon name="close" />
          </ActionIcon>
        </div>
      ) : null}
      {editor.readOnly ? (
        <div className={styles['banner']} role="status">
          <Icon name="info" />
          <p>{t('readOnly')}</p>
        </div>
      ) : null}
    </>
  );
}

/** Why the last gesture was refused; goes with the next that is done. */
export function RefusalNotice({ model }: { readonly model: DesignerDeskModel }) {
  const t = useTexts(screenTexts);
  const { refusal, dismissRefusal } = model.session;
  if (!refusal) return null;
  return (
    <div className={styles['refusal']} role="alert">
      <Icon name="warning" />
      <span>{model.sentence(refusal)}</span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={dismissRefusal}>
        <Icon name="close" />
      </ActionIcon>
    </div>
  );
}
