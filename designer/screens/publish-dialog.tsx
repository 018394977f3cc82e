'use client';
import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Diagnostic } from '#catalog/language';
import { Icon } from '#ui/icons';
import { ProblemNotice } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { useApi } from './api.ts';
import { workflowProblemTexts } from './problem-texts.ts';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';
import drawer from './problems-drawer.module.css';

export interface PublishDialogProps {
  readonly workflowKey: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly diagnostics: readonly Diagnostic[];
  readonly sentence: (diagnostic: Diagnostic) => string;
  readonly onVisit: (diagnostic: Diagnostic) => void;
  /** Saves what is unsaved; gives the revision to publish, or `undefined` where it could not be saved. */
  readonly onSave: () => Promise<number | undefined>;
}

interface StandingProps extends Pick<PublishDialogProps, 'sentence' | 'onVisit'> {
  readonly found: readonly Diagnostic[];
  /** What they mean for the publication. */
  readonly text: 'publish.refused' | 'publish.warnings';
}

/** Findings that stand, with what that means; each leads to its part. */
function Standing({ found, text, sentence, onVisit }: StandingProps) {
  const t = useTexts(screenTexts);
  if (found.length === 0) return null;
  return (
    <div role={text === 'publish.refused' ? 'alert' : undefined}>
      <p>{t(text, { count: found.length })}</p>
      <ul className={drawer['found']}>
        {found.map((diagnostic, index) => (
          <li key={index}>
            <button type="button" className={drawer['line']} onClick={() => onVisit(diagnostic)}>
              <span data-severity={diagnostic.severity}>
                <Icon name={diagnostic.severity} size={14} />
              </span>
              {sentence(diagnostic)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const ofSeverity = (diagnostics: readonly Diagnostic[], wanted: Diagnostic['severity']) =>
  diagnostics.filter(({ severity }) => severity === wanted);

/** The number that the next release will bear; undefined until that is known. */
function useNextRelease(key: string, enabled: boolean): number | undefined {
  const releases = useQuery({ ...useApi().workflows.releases.queryOptions({ key }), enabled }).data;
  return releases && Math.max(0, ...releases.map(({ number }) => number)) + 1;
}

/** The publication of the draft: what stands against it, or the release that came of it. */
function usePublish({ workflowKey, onSave }: Pick<PublishDialogProps, 'workflowKey' | 'onSave'>) {
  const api = useApi();
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState(false);
  const [pending, setPending] = useState(false);
  const mutation = useMutation(
    api.workflows.publish.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries(api.workflows.releases.pathFilter()),
          queries.invalidateQueries(api.workflows.history.pathFilter()),
        ]),
    }),
  );
  const publish = async (note: string) => {
    setPending(true);
    const revision = await onSave();
    setUnsaved(revision === undefined);
    setPending(false);
    if (revision !== undefined) mutation.mutate({ key: workflowKey, revision, note });
  };
  return { mutation, publish, unsaved, pending: pending || mutation.isPending };
}

/** Publishes the draft as an immutable release, or says what stands against it. */
export function PublishDialog(props: PublishDialogProps) {
  const { workflowKey, opened, onClose, diagnostics, sentence, onVisit } = props;
  const t = useTexts(screenTexts);
  const [note, setNote] = useState('');
  const next = useNextRelease(workflowKey, opened);
  const { mutation, publish, unsaved, pending } = usePublish(props);
  const outcome = mutation.data;
  const judged = outcome?.outcome === 'refused' ? outcome.diagnostics : diagnostics;
  const [errors, warnings] = [ofSeverity(judged, 'error'), ofSeverity(judged, 'warning')];
  const [first] = errors;
  const done = outcome && outcome.outcome !== 'refused' ? outcome : undefined;
  const close = () => {
    mutation.reset();
    setNote('');
    onClose();
  };
  const visit = (diagnostic: Diagnostic) => {
    close();
    onVisit(diagnostic);
  };
  const title = t('publish.title', { number: done?.release.number ?? next ?? 1 });
  return (
    <Modal opened={opened} onClose={close} title={title} size={520} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={styles['form']}>
        {done ? (
          <p role="status">
            {done.outcome === 'published'
              ? t('publish.done', { number: done.release.number })
              : t('publish.unchanged', { number: done.release.number })}
          </p>
        ) : errors.length > 0 ? (
          <Standing found={errors} text="publish.refused" sentence={sentence} onVisit={visit} />
        ) : (
          <>
            <p>{t('publish.consequence')}</p>
            <Standing found={warnings} text="publish.warnings" sentence={sentence} onVisit={visit} />
            <Textarea
              label={t('publish.note')}
              value={note}
              maxLength={2000}
              autosize
              minRows={2}
              data-autofocus
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </>
        )}
        {unsaved ? <p role="alert">{t('publish.unsaved')}</p> : null}
        <ProblemNotice error={mutation.error} texts={workflowProblemTexts} />
        <div className={styles['buttons']}>
          <Button variant="default" onClick={close}>
            {done ? t('close') : t('cancel')}
          </Button>
          {first && !done ? (
            <Button data-autofocus onClick={() => visit(first)}>
              {t('publish.first')}
            </Button>
          ) : null}
          {done || first ? null : (
            <Button
              loading={pending}
              disabled={next === undefined}
              leftSection={<Icon name="publish" size={14} />}
              onClick={() => void publish(note)}
            >
              {title}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
