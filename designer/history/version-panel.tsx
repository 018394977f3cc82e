'use client';
import { ActionIcon, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { diffWorkflow, type Workflow } from '#catalog/language';
import { stateOf, transitionOf, type Part } from '#designer/document';
import type { ReleaseEntry } from '#catalog/server';
import { Icon } from '#ui/icons';
import { ProblemNotice, TextSkeleton, Time } from '#ui/parts';
import { useTexts, type Texts } from '#ui/texts';
import { useApi } from './api.ts';
import { ChangeList } from './change-list.tsx';
import { historyTexts } from './history-texts.ts';
import styles from './history.module.css';
import { useVersions } from './use-versions.ts';
import type { ViewedRelease } from './use-version-view.ts';
import { withPlaces } from './with-places.ts';

export interface VersionPanelProps {
  readonly workflowKey: string;
  readonly draft: Workflow;
  readonly viewed: ViewedRelease | undefined;
  readonly teams: ReadonlyMap<string, string>;
  readonly personName: (id: string) => string | undefined;
  readonly onLook: (release: ViewedRelease | undefined) => void;
  readonly onVisit: (part: Part) => void;
  readonly onClose: () => void;
  /** The sentences of what the server refuses. */
  readonly problems: Texts;
}

type PartLead = (part: Part) => (() => void) | undefined;

/** What the draft says otherwise than a release that is looked at. */
function Since({
  viewed,
  draft,
  teams,
  lead,
}: { viewed: ViewedRelease; lead: PartLead } & Pick<VersionPanelProps, 'draft' | 'teams'>) {
  const t = useTexts(historyTexts);
  const changes = useMemo(() => diffWorkflow(viewed.document, draft), [draft, viewed.document]);
  return (
    <div className={styles['since']}>
      <h4>{t('since')}</h4>
      {changes.length === 0 ? <p>{t('sinceNone')}</p> : <ChangeList changes={changes} teams={teams} visit={lead} />}
    </div>
  );
}

interface ReleaseItemProps extends VersionPanelProps {
  readonly release: ReleaseEntry;
  readonly lead: PartLead;
}

function ReleaseItem(props: ReleaseItemProps) {
  const { release, viewed, draft, teams, personName, onLook, lead } = props;
  const t = useTexts(historyTexts);
  const api = useApi();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>();
  const { id, number, author, publishedAt, note, changes, changeCount } = release;
  const isViewed = viewed?.number === number;
  const look = () => {
    queries
      .query({ ...api.workflows.release.queryOptions({ id }), staleTime: Infinity })
      .then(({ document }) => onLook({ number, document: withPlaces(document, draft) }))
      .catch(setError);
  };
  const who = author === 'system' ? t('system') : (personName(author) ?? t('somebody'));
  return (
    <li className={styles['release']} data-viewed={isViewed || undefined}>
      <div className={styles['line']}>
        <h3>{t('release', { number })}</h3>
        <span className={styles['soft']}>
          {who}, <Time at={publishedAt} />
        </span>
      </div>
      {note === '' ? null : <p className={styles['note']}>{note}</p>}
      {changes === undefined ? (
        <p className={styles['soft']}>{t('first')}</p>
      ) : changes.length === 0 ? (
        <p className={styles['soft']}>{t('same')}</p>
      ) : (
        <ChangeList changes={changes} count={changeCount} teams={teams} visit={() => undefined} />
      )}
      <ProblemNotice error={error} texts={props.problems} />
      {isViewed ? (
        <Since viewed={viewed} draft={draft} teams={teams} lead={lead} />
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          className={styles['act']}
          aria-label={t('look', { number })}
          onClick={look}
        >
          {t('lookShort')}
        </Button>
      )}
    </li>
  );
}

/** The versions of a workflow: what the draft changes, then every release with who, when and what it changed. */
export function VersionPanel(props: VersionPanelProps) {
  const { workflowKey, draft, viewed, teams, onVisit, onClose, problems } = props;
  const t = useTexts(historyTexts);
  const { history, releases, newest, unreleased, error } = useVersions(workflowKey, draft);
  const shown = viewed?.document ?? draft;
  const lead: PartLead = (part) =>
    (part.kind === 'state' ? stateOf : transitionOf)(shown, part.id) ? () => onVisit(part) : undefined;
  return (
    <section className={styles['panel']} aria-label={t('versions')}>
      <header className={styles['head']}>
        <h2>{t('versions')}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </header>
      <div className={styles['body']}>
        <ProblemNotice error={error} texts={problems} onRetry={() => void history.refetch()} />
        {releases === undefined && error === null ? <TextSkeleton lines={6} /> : null}
        {releases?.length === 0 ? <p className={styles['soft']}>{t('never')}</p> : null}
        {newest ? (
          <div className={styles['draft']}>
            <div className={styles['line']}>
              <h3>{t('draft')}</h3>
              {unreleased && unreleased.length > 0 ? (
                <span className={styles['soft']}>{t('countChanges', { count: unreleased.length })}</span>
              ) : null}
            </div>
            {unreleased === undefined ? (
              <TextSkeleton lines={2} />
            ) : unreleased.length === 0 ? (
              <p className={styles['soft']}>{t('draftNone', { number: newest.number })}</p>
            ) : (
              <ChangeList changes={unreleased} teams={teams} visit={lead} />
            )}
          </div>
        ) : null}
        <ol className={styles['releases']} reversed>
          {releases?.map((release) => (
            <ReleaseItem key={release.id} {...props} release={release} lead={lead} />
          ))}
        </ol>
        {history.hasNextPage ? (
          <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('older')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
