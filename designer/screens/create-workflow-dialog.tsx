'use client';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Text } from '#catalog/language';
import { textFrom } from '#designer/document';
import { ProblemNotice } from '#ui/parts';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { workflowProblemTexts } from './problem-texts.ts';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';

export interface CreateWorkflowDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Creates it; what it rejects with is told in the dialog, which stays open. */
  readonly onCreate: (title: Text) => Promise<unknown>;
}

/** Asks for the title of a new workflow. */
export function CreateWorkflowDialog({ opened, onClose, onCreate }: CreateWorkflowDialogProps) {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const [title, setTitle] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const create = async () => {
    setPending(true);
    setError(undefined);
    try {
      await onCreate(textFrom(title.trim(), language));
    } catch (failure) {
      setError(failure);
      setPending(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('list.create')}
      size={440}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') void create();
        }}
      >
        <TextInput
          label={t('list.name')}
          description={t('list.newHint')}
          value={title}
          maxLength={200}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ProblemNotice error={error} texts={workflowProblemTexts} />
        <div className={styles['buttons']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={title.trim() === ''}>
            {t('list.createAct')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
