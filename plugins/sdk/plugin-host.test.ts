import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personSchema } from '#catalog/directory';
import { createProcedures } from '#catalog/server';
import type { PluginProcedures } from './plugin-host.ts';

/** A router as a plugin writes it, knowing nothing of the host but the contract. */
function createBellRouter(procedures: PluginProcedures) {
  const { router, authorised } = procedures;
  return router({
    bell: router({
      ring: authorised('plugin.edit')
        .input(z.object({ times: z.int() }))
        .mutation(({ ctx, input }) => ({ by: ctx.person.name, at: ctx.now(), times: input.times })),
    }),
  });
}

describe('PluginProcedures', () => {
  const host = createProcedures();
  const router = host.mergeRouters(createBellRouter(host), host.router({ up: host.open.query(() => true) }));
  const now = () => new Date('2026-03-01T08:00:00Z');
  const person = (role: 'agent' | 'integrator') =>
    personSchema.parse({ id: 'p-1', name: 'Ina', email: 'ina@example.org', grants: [{ role }] });
  const callerOf = (role: 'agent' | 'integrator') =>
    host.createCallerFactory(router)({ person: person(role), now, newId: () => 'id-1' });

  it('is what the catalog makes: a router built on it merges with the host’s and runs behind its rights', async () => {
    await expect(callerOf('integrator').bell.ring({ times: 3 })).resolves.toEqual({ by: 'Ina', at: now(), times: 3 });
    await expect(callerOf('agent').bell.ring({ times: 3 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('gives a typed client', () => {
    const client = createTRPCClient<ReturnType<typeof createBellRouter>>({
      links: [httpLink({ url: 'http://127.0.0.1:9', transformer: superjson })],
    });
    const ring: (input: { times: number }) => Promise<{ by: string; at: Date; times: number }> =
      client.bell.ring.mutate;
    expect(ring).toBeTypeOf('function');
  });
});
