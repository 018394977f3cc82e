'use client';
import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { directoryTexts } from '#catalog/directory';
import type { CatalogRouter } from '#catalog/server';
import { createApi } from '#ui/api';
import { EmptyState, ProblemNotice, TableSkeleton } from '#ui/parts';
import { Page } from '#ui/shell';
import { DataTable, type TableColumn } from '#ui/table';
import { useTexts, type Texts } from '#ui/texts';
import { useCalendarColumns, useCountryColumns, usePersonColumns, useTeamColumns } from './directory-columns.tsx';
import { screenTexts } from './screen-texts.ts';

const { useApi } = createApi<CatalogRouter>();

const KINDS = ['people', 'teams', 'countries', 'calendars'] as const;
type Kind = (typeof KINDS)[number];

interface ListProps<Row> {
  readonly kind: Kind;
  readonly columns: readonly TableColumn<Row>[];
  readonly name: (row: Row) => string;
  readonly query: {
    readonly data: readonly { readonly id: string; readonly value: Row }[] | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
}

function DirectoryList<Row>({ kind, columns, name, query }: ListProps<Row>) {
  const t = useTexts(screenTexts);
  const label = t(`directory.${kind}`);
  if (query.error !== null) {
    const texts = directoryTexts as unknown as Texts;
    return (
      <div style={{ padding: 16 }}>
        <ProblemNotice error={query.error} texts={texts} onRetry={() => query.refetch()} />
      </div>
    );
  }
  if (query.data === undefined) return <TableSkeleton />;
  return (
    <DataTable
      id={`directory.${kind}`}
      label={label}
      rows={query.data}
      rowId={(row) => row.id}
      rowName={(row) => name(row.value)}
      columns={columns.map(({ cell, sortValue, ...column }) => ({
        ...column,
        cell: (row: { readonly value: Row }) => cell(row.value),
        ...(sortValue === undefined ? {} : { sortValue: (row: { readonly value: Row }) => sortValue(row.value) }),
      }))}
      compact={(row) => (
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <strong>{columns[0]?.cell(row.value)}</strong>
          <span style={{ color: 'var(--sd-text-soft)' }}>{columns[1]?.cell(row.value)}</span>
        </div>
      )}
      empty={
        <EmptyState icon="catalog" title={t(`directory.none.${kind}`)}>
          {t('directory.noneHint')}
        </EmptyState>
      }
    />
  );
}

function People() {
  const api = useApi();
  const query = useQuery(api.directory.people.list.queryOptions());
  const teams = useQuery(api.directory.teams.list.queryOptions());
  const columns = usePersonColumns((teams.data ?? []).map(({ value }) => value));
  return <DirectoryList kind="people" columns={columns} name={(row) => row.name} query={query} />;
}

function Teams() {
  const query = useQuery(useApi().directory.teams.list.queryOptions());
  return <DirectoryList kind="teams" columns={useTeamColumns()} name={(row) => row.id} query={query} />;
}

function Countries() {
  const query = useQuery(useApi().directory.countries.list.queryOptions());
  return <DirectoryList kind="countries" columns={useCountryColumns()} name={(row) => row.code} query={query} />;
}

function Calendars() {
  const query = useQuery(useApi().directory.calendars.list.queryOptions());
  return <DirectoryList kind="calendars" columns={useCalendarColumns()} name={(row) => row.id} query={query} />;
}

const LISTS: Readonly<Record<Kind, () => React.ReactNode>> = {
  people: People,
  teams: Teams,
  countries: Countries,
  calendars: Calendars,
};

const isKind = (value: string | null): value is Kind => KINDS.some((kind) => kind === value);

/** The directory: people, teams, countries and calendars, to read. */
export function DirectoryPage() {
  const t = useTexts(screenTexts);
  const [kind, setKind] = useState<Kind>('people');
  const List = LISTS[kind];
  const tabs = (
    <Tabs value={kind} onChange={(value) => (isKind(value) ? setKind(value) : undefined)}>
      <Tabs.List>
        {KINDS.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`directory.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
  return (
    <Page title={t('directory.title')} tabs={tabs} layout="fill">
      <List />
    </Page>
  );
}
