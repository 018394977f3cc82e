'use client';
import { useQuery } from '@tanstack/react-query';
import type { CheckWorker } from '#designer/problems';
import type { PluginManifest } from '#plugins/sdk';
import { BlockSkeleton, ProblemNotice } from '#ui/parts';
import { Page } from '#ui/shell';
import { useTexts } from '#ui/texts';
import { useApi } from './api.ts';
import { DesignerDesk } from './designer-desk.tsx';
import { workflowProblemTexts } from './problem-texts.ts';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';
import { useOpenedDraft } from './use-opened-draft.ts';

export interface DesignerPageProps {
  /** The workflow's id. */
  readonly workflowKey: string;
  /** The plugins whose actions the picker offers. Keep the array's identity. */
  readonly manifests: readonly PluginManifest[];
  /** Starts what judges the workflow beside the page. Keep its identity. */
  readonly startChecker: () => CheckWorker;
}

/** The editor of one workflow: drawing, properties, problems, publication. */
export function DesignerPage({ workflowKey, manifests, startChecker }: DesignerPageProps) {
  const t = useTexts(screenTexts);
  const { opened, arranging, error, retry } = useOpenedDraft(workflowKey);
  const me = useQuery(useApi().session.me.queryOptions());
  if (opened && me.data)
    return <DesignerDesk opened={opened} person={me.data.person} manifests={manifests} startChecker={startChecker} />;
  return (
    <Page title={workflowKey} trail={[{ label: t('designer'), href: '/designer' }]} layout="fill">
      <div className={styles['loading']}>
        {error === null && me.error === null ? <BlockSkeleton height="100%" /> : null}
        {arranging ? <p role="status">{t('arranging')}</p> : null}
        <ProblemNotice error={error ?? me.error} texts={workflowProblemTexts} onRetry={() => void retry()} />
      </div>
    </Page>
  );
}
