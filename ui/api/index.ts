export { useSubscription } from '@trpc/tanstack-react-query';
export { ApiProvider, type ApiProviderProps } from './api-provider.tsx';
export { createApi, type Api } from './create-api.ts';
export { apiProblem, COMMON_PROBLEMS, type Problem } from './api-problem.ts';
export { useProblem, type ReadableProblem } from './use-problem.ts';
export { problemTexts } from './problem-texts.ts';
