'use client';
import { Button, Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { textIn, type Diagnostic, type Workflow } from '#catalog/language';
import { Icon } from '#ui/icons';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { exchangeTexts } from './exchange-texts.ts';
import styles from './exchange.module.css';
import { exportFile, FILE_KINDS, type ExportFile, type FileKind } from './export-file.ts';
import { LossList } from './loss-list.tsx';
import { saveFile } from './save-file.ts';

export interface ExportMenuProps {
  readonly document: Workflow;
  readonly sentence: (loss: Diagnostic) => string;
}

/** What is asked before a file that lacks something is downloaded, and what keeps one from being made. */
function useExport(document: Workflow) {
  const { language } = useLanguage();
  const [file, setFile] = useState<ExportFile>();
  const [state, setState] = useState<'asking' | 'making' | 'failed'>('asking');
  const close = () => {
    setFile(undefined);
    setState('asking');
  };
  const download = (wanted: ExportFile) => {
    setState('making');
    wanted.content().then(
      (content) => {
        saveFile(wanted.name, content);
        close();
      },
      () => {
        setFile(wanted);
        setState('failed');
      },
    );
  };
  const choose = (kind: FileKind) => {
    const wanted = exportFile(document, kind, sourceLanguage(language));
    if (wanted.losses.length === 0) download(wanted);
    else setFile(wanted);
  };
  return { file, state, close, choose, download };
}

/** Downloads the workflow in any notation; what a file will lack is told before. */
export function ExportMenu({ document, sentence }: ExportMenuProps) {
  const t = useTexts(exchangeTexts);
  const language = sourceLanguage(useLanguage().language);
  const { file, state, close, choose, download } = useExport(document);
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 120 }}>
        <Menu.Target>
          <Button
            variant="default"
            className={`${styles['menu'] ?? ''} ${styles['export'] ?? ''}`}
            aria-label={t('export')}
            leftSection={<Icon name="download" size={14} />}
          >
            <span className={styles['menuWord']}>{t('export')}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FILE_KINDS.map((kind) => (
            <Menu.Item key={kind} onClick={() => choose(kind)}>
              {t(`kind.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={file !== undefined}
        onClose={close}
        title={file ? t('exportTitle', { title: textIn(document.title, language), kind: t(`kind.${file.kind}`) }) : ''}
        size={560}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {file ? (
          <>
            {file.losses.length === 0 ? null : (
              <>
                <p className={styles['lead']}>{t('exportLead', { kind: t(`kind.${file.kind}`) })}</p>
                <LossList losses={file.losses} sentence={sentence} />
              </>
            )}
            {state === 'failed' ? (
              <p role="alert" className={styles['failed']}>
                {t('failed')}
              </p>
            ) : null}
            <div className={styles['buttons']}>
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button data-autofocus loading={state === 'making'} onClick={() => download(file)}>
                {t('download', { name: file.name })}
              </Button>
            </div>
          </>
        ) : null}
      </Modal>
    </>
  );
}
