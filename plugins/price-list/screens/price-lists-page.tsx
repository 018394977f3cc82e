'use client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { textIn } from '#catalog/language';
import { Icon } from '#ui/icons';
import { EmptyState, ProblemNotice, TableSkeleton, Time } from '#ui/parts';
import { Page } from '#ui/shell';
import { DataTable, type TableColumn } from '#ui/table';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import type { PriceListOwner } from '../price-list.ts';
import type { PriceListSummary } from '../server/index.ts';
import { priceListTexts } from '../texts/price-list-texts.ts';
import { PRICE_LISTS_PATH, useApi } from './price-list-api.ts';
import { StatusBadge } from './status-badge.tsx';

/** Whom a list is for, in words. */
function useOwnerWords(): (owner: PriceListOwner) => string {
  const t = useTexts(priceListTexts);
  const format = useFormat();
  return (owner) => {
    switch (owner.kind) {
      case 'default':
        return t('owner.default');
      case 'country':
        return format.country(owner.country);
      case 'customer':
        return owner.customer;
    }
  };
}

function useColumns(): readonly TableColumn<PriceListSummary>[] {
  const t = useTexts(priceListTexts);
  const language = sourceLanguage(useLanguage().language);
  const ownerWords = useOwnerWords();
  const title = (row: PriceListSummary) => textIn(row.title, language);
  const owner = (row: PriceListSummary) => ownerWords(row.owner);
  const validity = ({ validFrom: from, validTo: to }: PriceListSummary) =>
    to === undefined ? t('validity.from', { from }) : t('validity.between', { from, to });
  return [
    { id: 'title', title: t('lists.name'), cell: title, sortValue: title, fixed: true },
    { id: 'owner', title: t('lists.owner'), cell: owner, sortValue: owner },
    {
      id: 'currency',
      title: t('lists.currency'),
      cell: (row) => row.currency,
      sortValue: (row) => row.currency,
      width: '90px',
    },
    { id: 'validity', title: t('lists.validity'), cell: validity, sortValue: (row) => row.validFrom },
    {
      id: 'status',
      title: t('lists.status'),
      cell: (row) => <StatusBadge status={row.status} />,
      sortValue: (row) => row.status,
      width: '130px',
    },
    {
      id: 'lines',
      title: t('lists.lines'),
      cell: (row) => row.lineCount,
      sortValue: (row) => row.lineCount,
      width: '90px',
      align: 'end',
    },
    {
      id: 'changed',
      title: t('lists.changed'),
      cell: (row) => <Time at={row.changedAt} />,
      sortValue: (row) => row.changedAt.getTime(),
      width: '160px',
    },
  ];
}

function NewListButton() {
  const t = useTexts(priceListTexts);
  return (
    <Button
      component={Link}
      href={`${PRICE_LISTS_PATH}/new`}
      size="compact-sm"
      leftSection={<Icon name="plus" size={14} />}
    >
      {t('lists.add')}
    </Button>
  );
}

function Lists() {
  const t = useTexts(priceListTexts);
  const router = useRouter();
  const language = sourceLanguage(useLanguage().language);
  const columns = useColumns();
  const { data, error, refetch } = useQuery(useApi().priceLists.list.queryOptions());
  if (error)
    return (
      <div style={{ padding: 16 }}>
        <ProblemNotice error={error} texts={priceListTexts} onRetry={() => void refetch()} />
      </div>
    );
  if (!data) return <TableSkeleton />;
  return (
    <DataTable
      id="price-lists"
      label={t('lists.title')}
      rows={data}
      rowId={(row) => row.id}
      rowName={(row) => textIn(row.title, language)}
      columns={columns}
      onOpen={(row) => router.push(`${PRICE_LISTS_PATH}/${row.id}`)}
      compact={(row) => (
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <strong>{textIn(row.title, language)}</strong>
          <span>
            {row.currency} · <StatusBadge status={row.status} />
          </span>
        </div>
      )}
      empty={
        <EmptyState icon="price" title={t('lists.none')} action={<NewListButton />}>
          {t('lists.noneHint')}
        </EmptyState>
      }
    />
  );
}

/** Every price list, with whom it is for, when it holds and its status. */
export function PriceListsPage() {
  const t = useTexts(priceListTexts);
  return (
    <Page title={t('lists.title')} actions={<NewListButton />} layout="fill">
      <Lists />
    </Page>
  );
}
