'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Country, Customer, ServiceCalendar } from '#catalog/directory';
import type { CatalogRouter } from '#catalog/server';
import { scenarioWorld, type ScenarioWorld } from '#runtime/core';
import { createApi } from '#ui/api';

const { useApi } = createApi<CatalogRouter>();

/** What a run takes from the directory. */
export interface SimulatorWorld {
  readonly world: ScenarioWorld;
  readonly calendars: readonly ServiceCalendar[];
  readonly countries: readonly Country[];
  readonly customers: readonly Customer[];
}

const values = <T>(entries: readonly { readonly value: T }[] | undefined) => (entries ?? []).map(({ value }) => value);

/** Reads, where `wanted`, calendars, countries and customers; `undefined` until the first two are there. What may not be read is empty. */
export function useWorld(wanted: boolean): SimulatorWorld | undefined {
  const api = useApi();
  const calendars = useQuery(api.directory.calendars.list.queryOptions(undefined, { enabled: wanted }));
  const countries = useQuery(api.directory.countries.list.queryOptions(undefined, { enabled: wanted }));
  const customers = useQuery(api.directory.customers.list.queryOptions(undefined, { enabled: wanted })).data;
  const ready = !calendars.isPending && !countries.isPending;
  return useMemo(() => {
    if (!ready) return undefined;
    const directory = { calendars: values(calendars.data), countries: values(countries.data) };
    return { ...directory, world: scenarioWorld(directory), customers: values(customers) };
  }, [ready, calendars.data, countries.data, customers]);
}
