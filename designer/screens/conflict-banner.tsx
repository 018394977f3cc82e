'use client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { slugFrom, type Workflow } from '#catalog/language';
import { Icon } from '#ui/icons';
import { ProblemNotice } from '#ui/parts';
import { useFormat, useTexts } from '#ui/texts';
import { useApiClient } from './api.ts';
import type { Conflict } from './autosave.ts';
import { copyTitle } from './copy-title.ts';
import { workflowProblemTexts } from './problem-texts.ts';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';

export interface ConflictBannerProps {
  readonly conflict: Conflict;
  /** The document as it stands on this page. */
  readonly mine: Workflow;
  readonly personName: (id: string) => string | undefined;
  readonly onTheirs: () => Promise<unknown>;
  /** Mine lives on as a copy; this page goes on with theirs. */
  readonly onCopied: () => Promise<unknown>;
}

/** Tells who saved meanwhile and when, and offers both ways on. Nothing is lost by either. */
export function ConflictBanner({ conflict, mine, personName, onTheirs, onCopied }: ConflictBannerProps) {
  const t = useTexts(screenTexts);
  const format = useFormat();
  const client = useApiClient();
  const router = useRouter();
  const theirs = useMutation({ mutationFn: onTheirs });
  const copy = useMutation({
    mutationFn: async () => {
      const title = copyTitle(mine.title);
      const known = await client.workflows.list.query();
      const taken = new Set(known.map(({ key }) => key));
      const key = slugFrom(title.en, { taken, fallback: 'workflow' });
      const created = await client.workflows.create.mutate({ key, title, document: { ...mine, id: key, title } });
      await onCopied();
      router.push(`/designer/${created.key}`);
      return created;
    },
  });
  const who =
    conflict.changedBy === 'system' ? t('conflict.system') : (personName(conflict.changedBy) ?? t('conflict.somebody'));
  return (
    <div className={styles['banner']} role="alert">
      <Icon name="warning" />
      <p>
        <strong title={format.exact(conflict.changedAt)}>
          {t('conflict.title', { who, when: format.relative(conflict.changedAt) })}
        </strong>{' '}
        {t('conflict.text')} {t('conflict.theirsHint')}
      </p>
      <Button size="compact-sm" loading={theirs.isPending} onClick={() => theirs.mutate()}>
        {t('conflict.theirs')}
      </Button>
      <Button size="compact-sm" variant="default" loading={copy.isPending} onClick={() => copy.mutate()}>
        {t('conflict.copy')}
      </Button>
      <ProblemNotice error={theirs.error ?? copy.error} texts={workflowProblemTexts} />
    </div>
  );
}
