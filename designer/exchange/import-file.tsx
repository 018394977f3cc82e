'use client';
import { Button, Modal } from '@mantine/core';
import { useRef } from 'react';
import { textIn, type Diagnostic, type Workflow } from '#catalog/language';
import { Icon } from '#ui/icons';
import { ProblemNotice } from '#ui/parts';
import { sourceLanguage, useLanguage, useTexts, type Texts } from '#ui/texts';
import { exchangeTexts } from './exchange-texts.ts';
import styles from './exchange.module.css';
import { LossList } from './loss-list.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useImport, type Found } from './use-import.ts';

export interface ImportFileProps {
  readonly sentence: (found: Diagnostic) => string;
  /** Creates the workflow and leads to it; what it rejects with is told. */
  readonly onImport: (workflow: Workflow) => Promise<unknown>;
  /** The sentences for what `onImport` rejects with. */
  readonly texts: Texts;
}

function Stranger({
  found,
  sentence,
}: {
  found: Exclude<Found, { kind: 'workflow' }>;
  sentence: ImportFileProps['sentence'];
}) {
  const t = useTexts(exchangeTexts);
  if (found.kind === 'several') return <p role="alert">{t('oneFile')}</p>;
  if (found.kind === 'unreadable') return <p role="alert">{t('unreadable')}</p>;
  return (
    <div role="alert">
      <LossList losses={found.diagnostics} sentence={sentence} />
    </div>
  );
}

interface ImportDialogProps extends Pick<ImportFileProps, 'sentence' | 'texts'> {
  readonly importing: ReturnType<typeof useImport>;
}

/** What a file will lose, before it becomes a workflow; or why it cannot. */
function ImportDialog({ sentence, texts, importing }: ImportDialogProps) {
  const t = useTexts(exchangeTexts);
  const language = sourceLanguage(useLanguage().language);
  const { found, pending, error, create, close } = importing;
  const name =
    found === undefined || found.kind === 'several'
      ? ''
      : found.kind === 'workflow'
        ? textIn(found.workflow.title, language)
        : found.name;
  return (
    <Modal
      opened={found !== undefined}
      onClose={close}
      title={
        found?.kind === 'workflow'
          ? t('importTitle', { title: name })
          : name === ''
            ? t('importFile')
            : t('notImported', { name })
      }
      size={560}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {found?.kind === 'workflow' ? (
        <>
          {found.losses.length === 0 ? null : (
            <>
              <p className={styles['lead']}>
                {t('importLead', { kind: t(`kind.${found.format}`), count: found.workflow.states.length })}
              </p>
              <LossList losses={found.losses} sentence={sentence} />
            </>
          )}
          <ProblemNotice error={error} texts={texts} />
          <div className={styles['buttons']}>
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button data-autofocus loading={pending} onClick={() => create(found)}>
              {t('importAct')}
            </Button>
          </div>
        </>
      ) : found ? (
        <Stranger found={found} sentence={sentence} />
      ) : null}
    </Modal>
  );
}

/** A new workflow from a file in any of the notations, chosen or dropped onto the page. One that loses something is created only after that was read. */
export function ImportFile({ sentence, onImport, texts }: ImportFileProps) {
  const t = useTexts(exchangeTexts);
  const input = useRef<HTMLInputElement>(null);
  const importing = useImport(onImport);
  const { found, pending, take } = importing;
  const over = useDroppedFiles(take);
  return (
    <>
      <input
        ref={input}
        type="file"
        className={styles['hidden']}
        accept=".json,.scxml,.xml,.mmd,.mermaid,.md,.txt"
        aria-label={t('importFile')}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        className={styles['menu']}
        loading={pending && found === undefined}
        aria-label={t('importFile')}
        leftSection={<Icon name="file" size={14} />}
        onClick={() => input.current?.click()}
      >
        <span className={styles['menuWord']}>{t('importFile')}</span>
      </Button>
      {over ? <div className={styles['drop']}>{t('dropHere')}</div> : null}
      <ImportDialog sentence={sentence} texts={texts} importing={importing} />
    </>
  );
}
