import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import superjson from 'superjson';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { personSchema, type Person } from '#catalog/directory';
import { DefectError, RefusedError, TransientError } from '#catalog/language';
import { createProcedures } from './procedures.ts';
import { requireCan } from './require-can.ts';

const person = (changes: object = {}): Person =>
  personSchema.parse({ id: 'ann', name: 'Ann', email: 'ann@example.org', grants: [{ role: 'agent' }], ...changes });

class MongoNetworkError extends Error {
  override readonly name = 'MongoNetworkError';
}

const FAILURES: Record<string, () => unknown> = {
  refused: () => new RefusedError('not-found', { kind: 'team', id: 'x' }),
  foreign: () => new RefusedError('ticket-moved', { key: 'INC-1' }),
  unlisted: () => new RefusedError('something-else'),
  transient: () => new TransientError('busy', { retryAfterMs: 50 }),
  network: () => new MongoNetworkError('connect 10.0.0.7:27017 secret'),
  defect: () => new DefectError('broken-invariant', { detail: 'secret' }),
  unknown: () => new Error('secret'),
  ownData: () => z.object({ secret: z.string() }).safeParse({ secret: 1 }).error,
};

function desk() {
  const logged: object[] = [];
  const log = { error: (entry: object) => void logged.push(entry), warn: (entry: object) => void logged.push(entry) };
  const procedures = createProcedures({ log: log as never, refusals: { 'ticket-moved': 'CONFLICT' } });
  const { router, open, signedIn, authorised } = procedures;
  const fail = open.input(z.object({ how: z.string() })).query(({ input }) => {
    throw FAILURES[input.how]?.();
  });
  const api = router({
    open: open.query(({ ctx }) => ({ id: ctx.newId(), at: ctx.now() })),
    me: signedIn.query(({ ctx }) => ctx.person.id),
    edit: authorised('workflow.edit')
      .input(z.object({ key: z.string() }))
      .mutation(({ ctx, input }) => {
        requireCan(ctx.person, 'workflow.edit', { workflow: input.key });
        return 'done';
      }),
    fail,
  });
  return { api, logged };
}

/** Asks the way a browser does, and gives status and body. */
async function ask(path: string, options: { input?: unknown; as?: Person; post?: boolean } = {}) {
  const { api, logged } = desk();
  const { input, as, post = false } = options;
  const json = JSON.stringify(superjson.serialize(input));
  const url = `http://desk/api/trpc/${path}${post || input === undefined ? '' : `?input=${encodeURIComponent(json)}`}`;
  const init = post ? { method: 'POST', body: json, headers: { 'content-type': 'application/json' } } : {};
  const createContext = () => ({ person: as, now: () => new Date(5), newId: () => 'id-1' });
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(url, init),
    router: api,
    createContext,
  });
  const text = await response.text();
  const body = JSON.parse(text) as {
    result?: { data: { json: unknown } };
    error?: { json: { message: string; data: { code: string; reason: unknown } } };
  };
  return { status: response.status, text, logged, result: body.result?.data.json, error: body.error?.json };
}

describe('who may call', () => {
  test('an open procedure: everyone, with the injected time and ids', async () => {
    expect(await ask('open')).toMatchObject({ status: 200, result: { id: 'id-1', at: new Date(5).toISOString() } });
  });

  test('signedIn: only whoever is signed in and active', async () => {
    expect(await ask('me', { as: person() })).toMatchObject({ status: 200, result: 'ann' });
    for (const as of [undefined, person({ active: false })]) {
      const refused = await ask('me', as ? { as } : {});
      expect(refused.status).toBe(401);
      expect(refused.error?.data.reason).toEqual({ code: 'not-signed-in', params: {} });
    }
  });

  test('authorised: whoever has a role for it, and then the subject is asked', async () => {
    const edit = (as: Person | undefined, key = 'w') => ask('edit', { ...(as && { as }), input: { key }, post: true });
    expect((await edit(undefined)).status).toBe(401);
    const agent = await edit(person());
    expect(agent.status).toBe(403);
    expect(agent.error?.data.reason).toEqual({
      code: 'forbidden',
      params: { act: 'workflow.edit', why: 'directory.no-role' },
    });
    const owner = person({ grants: [{ role: 'process-owner', workflow: 'w' }] });
    expect(await edit(owner)).toMatchObject({ status: 200, result: 'done' });
    const other = await edit(owner, 'other');
    expect(other.status).toBe(403);
    expect(other.error?.data.reason).toMatchObject({ code: 'forbidden', params: { why: 'directory.other-workflow' } });
  });

  test('rights are asked before the input is read', async () => {
    const refused = await ask('edit', { as: person(), input: { nonsense: 1 }, post: true });
    expect(refused.status).toBe(403);
  });
});

describe('errors', () => {
  test.each([
    ['refused', 404, 'NOT_FOUND', { code: 'not-found', params: { kind: 'team', id: 'x' } }],
    ['foreign', 409, 'CONFLICT', { code: 'ticket-moved', params: { key: 'INC-1' } }],
    ['unlisted', 422, 'UNPROCESSABLE_CONTENT', { code: 'something-else', params: {} }],
    ['transient', 503, 'SERVICE_UNAVAILABLE', { code: 'busy', params: { retryAfterMs: 50 } }],
    ['network', 503, 'SERVICE_UNAVAILABLE', { code: 'database-unreachable', params: {} }],
    ['defect', 500, 'INTERNAL_SERVER_ERROR', { code: 'unexpected', params: {} }],
    ['unknown', 500, 'INTERNAL_SERVER_ERROR', { code: 'unexpected', params: {} }],
    ['ownData', 500, 'INTERNAL_SERVER_ERROR', { code: 'unexpected', params: {} }],
  ])('%s is answered with %i and a reason, nothing else', async (...[how, status, code, reason]) => {
    const answer = await ask('fail', { input: { how } });
    expect(answer.status).toBe(status);
    expect(answer.error).toEqual({
      message: reason.code,
      code: expect.any(Number) as number,
      data: { code, httpStatus: status, path: 'fail', reason },
    });
    expect(answer.text).not.toMatch(/secret|stack|node_modules/);
  });

  test.each(['defect', 'unknown', 'ownData'])('%s is logged with its cause', async (how) => {
    const { logged } = await ask('fail', { input: { how } });
    expect(logged).toEqual([expect.objectContaining({ path: 'fail', err: expect.any(Error) as Error })]);
  });

  test('refusals are not logged', async () => {
    expect((await ask('fail', { input: { how: 'refused' } })).logged).toEqual([]);
  });

  test('a wrong input says where and what', async () => {
    const answer = await ask('fail', { input: { how: 7 } });
    expect(answer.status).toBe(400);
    expect(answer.error?.data.reason).toMatchObject({ code: 'input-invalid', params: { path: 'how' } });
  });

  test('an unknown procedure and a wrong method have reasons too', async () => {
    const unknown = await ask('nowhere');
    expect(unknown).toMatchObject({ status: 404, error: { data: { reason: { code: 'procedure-unknown' } } } });
    const wrong = await ask('open', { post: true });
    expect(wrong).toMatchObject({ status: 405, error: { data: { reason: { code: 'method-not-supported' } } } });
  });
});
