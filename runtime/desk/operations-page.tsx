'use client';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { Icon } from '#ui/icons';
import { EmptyState, ProblemNotice, showDone, TableSkeleton, Time } from '#ui/parts';
import { Page } from '#ui/shell';
import { DataTable, type TableColumn } from '#ui/table';
import { useTexts } from '#ui/texts';
import { addresses } from './addresses.ts';
import { useDeskApi, useDeskClient } from './desk-api.ts';
import { namesOf } from './names.ts';
import { EMPTY_WORKFLOW } from './parts/empty-workflow.ts';
import { TextLink } from './parts/text-link.tsx';
import { useActionTitles, type ActionTitles } from './parts/use-action-titles.ts';
import { useEffectErrors, type EffectReasons } from './parts/use-effect-errors.ts';
import { useReasonWords } from './parts/use-reason-words.ts';
import { operationsTexts } from './texts/operations-texts.ts';
import { Refusal } from './ticket/refusal.tsx';
import { useAct } from './use-act.ts';
import { useMe } from './use-me.ts';

interface Incident {
  readonly ticket: { readonly id: string; readonly key: string; readonly subject: string };
  readonly effect: string;
  readonly action: string;
  readonly attempts: number;
  readonly error: string;
  readonly requestedAt: Date;
}

const NO_NAMES = namesOf(EMPTY_WORKFLOW, 'en', {});
const idOf = ({ effect }: Incident) => effect;
const nameOf = ({ ticket, action }: Incident) => `${ticket.key} ${action}`;

/** The retry of one incident, with its answer where it stands. */
function Retry({ incident, title }: { readonly incident: Incident; readonly title: string }) {
  const t = useTexts(operationsTexts);
  const api = useDeskApi();
  const client = useDeskClient();
  const queries = useQueryClient();
  const say = useReasonWords(EMPTY_WORKFLOW, NO_NAMES);
  const act = useAct<Incident>(
    useCallback(
      ({ ticket, effect }, eventId) => client.operations.retry.mutate({ ticket: ticket.id, effect, eventId }),
      [client],
    ),
  );
  const { ticket } = incident;
  const action = title;
  const retry = async () => {
    if (await act.run(incident)) showDone(t('retried', { action, key: ticket.key }));
    await queries.invalidateQueries(api.operations.incidents.queryFilter());
  };
  return (
    <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
      <Button
        size="compact-sm"
        variant="default"
        loading={act.pending}
        leftSection={<Icon name="retry" size={14} />}
        aria-label={t('retryFor', { action, key: ticket.key })}
        onClick={() => void retry()}
      >
        {t('retry')}
      </Button>
      <Refusal reason={act.refusal} error={act.error} say={say} />
    </span>
  );
}

type Titled = (action: string) => string;

function useIncidentColumns(
  mayRetry: boolean,
  { titled, errorOf }: { readonly titled: Titled; readonly errorOf: (code: string) => string },
): readonly TableColumn<Incident>[] {
  const t = useTexts(operationsTexts);
  return useMemo(
    () => [
      {
        id: 'ticket',
        title: t('ticket'),
        fixed: true,
        cell: ({ ticket }) => (
          <TextLink href={addresses.ticket(ticket.key)} title={ticket.subject}>
            {ticket.key} {ticket.subject}
          </TextLink>
        ),
        sortValue: ({ ticket }) => ticket.key,
      },
      {
        id: 'action',
        title: t('action'),
        width: '200px',
        cell: ({ action }) => titled(action),
        sortValue: ({ action }) => titled(action),
      },
      {
        id: 'error',
        title: t('error'),
        cell: ({ error }) => <span title={errorOf(error)}>{errorOf(error)}</span>,
        sortValue: ({ error }) => error,
      },
      { id: 'attempts', title: t('attempts'), width: '80px', align: 'end', cell: ({ attempts }) => attempts },
      {
        id: 'requested',
        title: t('requested'),
        width: '136px',
        cell: ({ requestedAt }) => <Time at={requestedAt} />,
        sortValue: ({ requestedAt }) => requestedAt.getTime(),
      },
      ...(mayRetry
        ? [
            {
              id: 'retry',
              title: t('retry'),
              width: '168px',
              cell: (row: Incident) => <Retry incident={row} title={titled(row.action)} />,
            },
          ]
        : []),
    ],
    [t, mayRetry, titled, errorOf],
  );
}

type Manifest = ActionTitles & EffectReasons;
const NO_PLUGINS: readonly Manifest[] = [];

export interface OperationsPageProps {
  /** The plugins, for the names of their actions and the sentences of their failures. */
  readonly manifests?: readonly Manifest[];
}

/** `/operations`: what could not be delivered, to be tried again. */
export function OperationsPage({ manifests = NO_PLUGINS }: OperationsPageProps) {
  const t = useTexts(operationsTexts);
  const { acts } = useMe();
  const mayRetry = acts.includes('operations.retry');
  const titles = useActionTitles(manifests);
  const titled = useCallback((action: string) => titles.get(action) ?? action, [titles]);
  const errorOf = useEffectErrors(manifests);
  const columns = useIncidentColumns(mayRetry, { titled, errorOf });
  const { data, error, refetch } = useQuery(
    useDeskApi().operations.incidents.queryOptions(undefined, { refetchInterval: 15_000 }),
  );
  const compact = useCallback(
    (row: Incident) => (
      <div style={{ display: 'flex', gap: 8, alignItems: 'center', height: '100%' }}>
        <span style={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          <TextLink href={addresses.ticket(row.ticket.key)}>{row.ticket.key}</TextLink> {titled(row.action)}
          <br />
          <span title={errorOf(row.error)}>{errorOf(row.error)}</span>
        </span>
        {mayRetry ? <Retry incident={row} title={titled(row.action)} /> : null}
      </div>
    ),
    [mayRetry, titled, errorOf],
  );
  return (
    <Page title={t('title')} layout="fill">
      {error === null ? null : (
        <div style={{ padding: 16 }}>
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {data === undefined && error === null ? <TableSkeleton /> : null}
      {data === undefined ? null : (
        <DataTable
          id="incidents"
          label={t('incidents')}
          rows={data}
          rowId={idOf}
          rowName={nameOf}
          columns={columns}
          compact={compact}
          empty={
            <EmptyState icon="check" title={t('none')}>
              {t('noneText')}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
