'use client';
import type { TRPCClient } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { useMemo } from 'react';
import { useApiState } from './api-provider.tsx';

/** Typed access of one unit's screens to the procedures of the routers they know. */
export interface Api<Router extends AnyTRPCRouter> {
  /**
   * The options proxy: `const api = useApi(); useQuery(api.tickets.get.queryOptions({ key }))`,
   * `useMutation(api.tickets.take.mutationOptions())`, `queryClient.invalidateQueries(api.tickets.pathFilter())`.
   */
  readonly useApi: () => TRPCOptionsProxy<Router>;
  /** The bare client, for calls outside queries: `await client.tickets.get.query({ key })`. */
  readonly useApiClient: () => TRPCClient<Router>;
}

/**
 * `export const { useApi, useApiClient } = createApi<TicketsRouter>()`, with the router imported by `import type`. Several
 * routers: `createApi<TicketsRouter & DirectoryRouter>()` is not possible; make one api per router. All share one client.
 */
export function createApi<Router extends AnyTRPCRouter>(): Api<Router> {
  return {
    useApi: () => {
      const { client, queries } = useApiState();
      return useMemo(
        () => createTRPCOptionsProxy<Router>({ client: client as unknown as TRPCClient<Router>, queryClient: queries }),
        [client, queries],
      );
    },
    useApiClient: () => useApiState().client,
  };
}
