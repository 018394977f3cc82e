'use client';
import type { inferRouterOutputs } from '@trpc/server';
import type { CatalogRouter } from '#catalog/server';
import type { RuntimeRouter } from '#runtime/server';
import { createApi } from '#ui/api';

const desk = createApi<RuntimeRouter>();
const catalog = createApi<CatalogRouter>();

/** Tickets, queues, operations. */
export const useDeskApi = desk.useApi;
/** The same without the cache, for calls outside queries. */
export const useDeskClient = desk.useApiClient;
/** People, teams, customers, the session. */
export const useCatalogApi = catalog.useApi;

type Outputs = inferRouterOutputs<RuntimeRouter>;
/** A ticket's page as the server gives it. */
export type TicketPageData = Outputs['tickets']['get'];
/** A ticket's history as the server gives it. */
export type TimelineData = Outputs['tickets']['timeline'];
/** A ticket in a list as the server gives it. */
export type TicketRowData = Outputs['queues']['tickets']['tickets'][number];
/** One generated queue. */
export type QueueData = Outputs['queues']['list']['queues'][number];
