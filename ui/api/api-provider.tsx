'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchStreamLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { createContext, useContext, useState, type ReactNode } from 'react';
import superjson from 'superjson';
import { apiProblem, COMMON_PROBLEMS } from './api-problem.ts';

const RETRIES = 2;
const FRESH_MS = 5_000;

interface ApiState {
  readonly client: TRPCClient<AnyTRPCRouter>;
  readonly queries: QueryClient;
}

const ApiContext = createContext<ApiState | undefined>(undefined);

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // A refusal stays a refusal; only silence is worth another try.
        retry: (count, error) => count < RETRIES && apiProblem(error).code === COMMON_PROBLEMS.offline,
      },
      mutations: { retry: false },
    },
  });
}

function createClient(url: string): TRPCClient<AnyTRPCRouter> {
  // The router is only known to the screens, as a type; here every procedure goes through the same transformer.
  const options = { url, transformer: superjson };
  const link = splitLink({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink<AnyTRPCRouter, never>(options),
    false: httpBatchStreamLink<AnyTRPCRouter>(options),
  });
  return createTRPCClient<AnyTRPCRouter>({ links: [link] });
}

export interface ApiProviderProps {
  /** Where the tRPC handler answers. */
  readonly url?: string;
  readonly children: ReactNode;
}

/** Gives the parts below it one tRPC client and one query cache. Queries run in the browser only. */
export function ApiProvider({ url = '/api/trpc', children }: ApiProviderProps) {
  const [state] = useState<ApiState>(() => ({ client: createClient(url), queries: createQueries() }));
  return (
    <ApiContext value={state}>
      <QueryClientProvider client={state.queries}>{children}</QueryClientProvider>
    </ApiContext>
  );
}

/** The client and cache of the nearest `ApiProvider`. */
export function useApiState(): ApiState {
  const state = useContext(ApiContext);
  if (state === undefined) throw new Error('This part must stand inside an ApiProvider.');
  return state;
}
