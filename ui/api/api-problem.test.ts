import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { checkTexts } from '#ui/texts';
import { apiProblem, COMMON_PROBLEMS } from './api-problem.ts';
import { problemTexts } from './problem-texts.ts';

const answered = (data: object) =>
  TRPCClientError.from({ error: { message: 'x', code: -32000, data } } as never, { meta: {} });

describe('apiProblem', () => {
  test('takes the server’s own reason first', () => {
    const error = answered({ code: 'CONFLICT', reason: { code: 'ticket-moved', params: { key: 'INC-1' } } });
    expect(apiProblem(error)).toEqual({ code: 'ticket-moved', params: { key: 'INC-1' }, kind: 'changed-meanwhile' });
  });
  test.each([
    ['UNAUTHORIZED', 'sign-in-needed'],
    ['FORBIDDEN', 'not-allowed'],
    ['NOT_FOUND', 'not-found'],
    ['BAD_REQUEST', 'input-invalid'],
    ['UNPROCESSABLE_CONTENT', 'refused'],
    ['SERVICE_UNAVAILABLE', 'busy'],
    ['CONFLICT', 'changed-meanwhile'],
    ['TOO_MANY_REQUESTS', 'too-many-requests'],
    ['INTERNAL_SERVER_ERROR', 'unexpected'],
  ])('%s is %s', (code, expected) => {
    expect(apiProblem(answered({ code })).code).toBe(expected);
  });
  test('a request without an answer is offline', () => {
    expect(apiProblem(TRPCClientError.from(new TypeError('Failed to fetch'))).code).toBe('offline');
    expect(apiProblem(new TypeError('Failed to fetch')).code).toBe('offline');
  });
  test('anything else is unexpected', () => {
    expect(apiProblem(new Error('boom')).code).toBe('unexpected');
    expect(apiProblem('text').code).toBe('unexpected');
  });
});

test('every common problem says what happened and what to do, in every language', () => {
  expect(checkTexts(problemTexts)).toEqual([]);
  const keys = Object.keys(problemTexts.en);
  for (const code of Object.values(COMMON_PROBLEMS))
    expect(keys).toEqual(expect.arrayContaining([code, `${code}.advice`]));
});
