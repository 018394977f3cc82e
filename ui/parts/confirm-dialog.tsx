'use client';
import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts, type Texts } from '#ui/texts';
import styles from './confirm-dialog.module.css';
import { partTexts } from './part-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** A question with the thing's name: "Delete calendar ‘Warsaw 8x5’?" */
  readonly title: string;
  /** What will happen, in numbers: "Closes 14 tickets and cannot be undone." */
  readonly consequence: ReactNode;
  /** The verb and its object: "Delete calendar". */
  readonly confirmLabel: string;
  /** Red button, for what destroys. */
  readonly danger?: boolean;
  /** Does it; the dialog stays open with the problem where it throws, else closes. */
  readonly onConfirm: () => Promise<unknown> | undefined;
  readonly texts?: Texts;
}

/** Asks before what cannot be undone; everything else is done at once and offers `showUndo`. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, consequence, confirmLabel, danger = false, onConfirm, texts } = props;
  const t = useTexts(partTexts);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const close = () => {
    setError(undefined);
    onClose();
  };
  const confirm = async () => {
    setPending(true);
    setError(undefined);
    try {
      await onConfirm();
      close();
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={440}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className={styles['consequence']}>{consequence}</div>
      <ProblemNotice error={error} {...(texts === undefined ? {} : { texts })} />
      <div className={styles['buttons']}>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button
          data-autofocus={!danger}
          color={danger ? 'red.8' : 'accent'}
          loading={pending}
          onClick={() => void confirm()}
        >
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
