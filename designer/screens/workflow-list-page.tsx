'use client';
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { slugFrom, textIn, type Text, type Workflow } from '#catalog/language';
import { ImportFile } from '#designer/exchange';
import { Icon, type IconName } from '#ui/icons';
import { EmptyState, ProblemNotice, TableSkeleton, Time, useUndoToast } from '#ui/parts';
import { Page } from '#ui/shell';
import { DataTable, type TableColumn } from '#ui/table';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { useApi } from './api.ts';
import { copyTitle } from './copy-title.ts';
import { CreateWorkflowDialog } from './create-workflow-dialog.tsx';
import { workflowProblemTexts } from './problem-texts.ts';
import { problemsTexts } from './problems-texts.ts';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';
import { useSentence } from './use-sentence.ts';

type Row = inferOutput<ReturnType<typeof useApi>['workflows']['list']>[number];

/** What can be done with the workflows of the list, and what of it failed. */
function useListActs(rows: readonly Row[] | undefined) {
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const t = useTexts(screenTexts);
  const showUndo = useUndoToast();
  const { language } = useLanguage();
  const refresh = () => queries.invalidateQueries(api.workflows.list.pathFilter());
  const open = (key: string) => router.push(`/designer/${key}`);
  const create = useMutation(api.workflows.create.mutationOptions({ onSuccess: ({ key }) => open(key) }));
  const duplicate = useMutation(api.workflows.duplicate.mutationOptions({ onSuccess: ({ key }) => open(key) }));
  const restore = useMutation(api.workflows.restore.mutationOptions({ onSettled: refresh }));
  const remove = useMutation(
    api.workflows.remove.mutationOptions({
      onSettled: refresh,
      onSuccess: ({ key, document }) =>
        showUndo({
          message: t('list.removed', { title: textIn(document.title, sourceLanguage(language)) }),
          onUndo: () => restore.mutate({ key }),
        }),
    }),
  );
  const taken = new Set((rows ?? []).map(({ key }) => key));
  return {
    open,
    error: create.error ?? duplicate.error ?? restore.error ?? remove.error,
    create: (title: Text) => create.mutateAsync({ key: slugFrom(title.en, { taken, fallback: 'workflow' }), title }),
    importWorkflow: (document: Workflow) => {
      const key = slugFrom(document.id, { taken, fallback: 'workflow' });
      return create.mutateAsync({ key, title: document.title, document });
    },
    duplicate({ key, title }: Row) {
      const named = copyTitle(title);
      duplicate.mutate({ key, newKey: slugFrom(named.en, { taken, fallback: 'workflow' }), title: named });
    },
    remove: ({ key }: Row) => remove.mutate({ key }),
  };
}

function Problems({ row }: { readonly row: Row }) {
  const t = useTexts(screenTexts);
  const none = useTexts(problemsTexts);
  if (row.errors + row.warnings === 0) return <span className={styles['soft']}>{none('none')}</span>;
  return (
    <span className={styles['problems']}>
      {row.errors > 0 ? (
        <span data-severity="error">
          <Icon name="error" size={14} /> {t('errors', { count: row.errors })}
        </span>
      ) : null}
      {row.warnings > 0 ? (
        <span data-severity="warning">
          <Icon name="warning" size={14} /> {t('warnings', { count: row.warnings })}
        </span>
      ) : null}
    </span>
  );
}

function RowAct({ name, label, onClick }: { name: IconName; label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={(event) => {
          event.stopPropagation();
          onClick();
        }}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <Icon name={name} />
      </ActionIcon>
    </Tooltip>
  );
}

function useColumns(acts: ReturnType<typeof useListActs>): readonly TableColumn<Row>[] {
  const t = useTexts(screenTexts);
  const router = useRouter();
  const language = sourceLanguage(useLanguage().language);
  const title = (row: Row) => textIn(row.title, language);
  return [
    {
      id: 'title',
      title: t('list.name'),
      width: 'minmax(180px, 2fr)',
      fixed: true,
      cell: title,
      sortValue: title,
    },
    { id: 'key', title: t('list.key'), cell: ({ key }) => <span className={styles['code']}>{key}</span> },
    {
      id: 'release',
      title: t('list.release'),
      cell: ({ release, unpublished }) => (
        <span>
          {release ? t('list.releaseNumber', { number: release.number }) : t('list.never')}
          {release && unpublished ? <span className={styles['soft']}> · {t('list.unpublished')}</span> : null}
        </span>
      ),
      width: 'minmax(160px, 1.5fr)',
    },
    { id: 'problems', title: t('list.problems'), cell: (row) => <Problems row={row} />, width: 'minmax(140px, 1fr)' },
    {
      id: 'changed',
      title: t('list.changed'),
      width: '140px',
      cell: ({ changedAt }) => <Time at={changedAt} />,
      sortValue: ({ changedAt }) => changedAt.getTime(),
    },
    {
      id: 'acts',
      title: t('list.acts'),
      width: '112px',
      align: 'end',
      fixed: true,
      cell: (row) => (
        <span className={styles['acts']}>
          <RowAct
            name="globe"
            label={t('list.countries', { title: title(row) })}
            onClick={() => router.push(`/designer/${row.key}/countries`)}
          />
          <RowAct name="copy" label={t('list.duplicate', { title: title(row) })} onClick={() => acts.duplicate(row)} />
          <RowAct name="trash" label={t('list.remove', { title: title(row) })} onClick={() => acts.remove(row)} />
        </span>
      ),
    },
  ];
}

/** The rows that have what was typed in their title or id, and the input for it. */
function useFilter(rows: readonly Row[] | undefined) {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLocaleLowerCase(language);
  const shown = useMemo(
    () =>
      rows?.filter(({ key, title }) =>
        `${textIn(title, language)} ${key}`.toLocaleLowerCase(language).includes(wanted),
      ),
    [rows, wanted, language],
  );
  const input = (
    <div className={styles['filter']}>
      <TextInput
        aria-label={t('list.filter')}
        placeholder={t('list.filter')}
        leftSection={<Icon name="filter" />}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setFilter('');
        }}
      />
    </div>
  );
  return { shown, input, filter: filter.trim() };
}

/** Every workflow: open, create, duplicate, delete. */
export function WorkflowListPage() {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const query = useQuery(useApi().workflows.list.queryOptions());
  const acts = useListActs(query.data);
  const columns = useColumns(acts);
  const { shown, input, filter } = useFilter(query.data);
  const sentence = useSentence();
  const [creating, setCreating] = useState(false);
  const create = (
    <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setCreating(true)}>
      {t('list.create')}
    </Button>
  );
  return (
    <Page
      title={t('list.title')}
      layout="fill"
      actions={
        <>
          <ImportFile sentence={sentence} onImport={acts.importWorkflow} texts={workflowProblemTexts} />
          {create}
        </>
      }
    >
      {acts.error === null ? null : (
        <div className={styles['notice']}>
          <ProblemNotice error={acts.error} texts={workflowProblemTexts} />
        </div>
      )}
      {query.error === null ? null : (
        <div className={styles['notice']}>
          <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      {input}
      {shown ? (
        <DataTable
          id="designer.workflows"
          label={t('list.label')}
          rows={shown}
          rowId={(row) => row.key}
          rowName={(row) => textIn(row.title, language)}
          columns={columns}
          onOpen={(row) => acts.open(row.key)}
          compact={(row) => (
            <span className={styles['compact']}>
              <strong>{textIn(row.title, language)}</strong>
              <Problems row={row} />
            </span>
          )}
          empty={
            filter === '' ? (
              <EmptyState icon="designer" title={t('list.empty')} action={create}>
                {t('list.emptyHint')}
              </EmptyState>
            ) : (
              <EmptyState icon="filter" title={t('list.noneFound', { filter })} />
            )
          }
        />
      ) : query.error === null ? (
        <TableSkeleton />
      ) : null}
      <CreateWorkflowDialog opened={creating} onClose={() => setCreating(false)} onCreate={acts.create} />
    </Page>
  );
}
