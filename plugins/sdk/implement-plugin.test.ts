import { describe, expect, it } from 'vitest';
import { statedeskError } from '#catalog/language';
import { bell, context } from './fixtures/bell.ts';
import { implementPlugin } from './implement-plugin.ts';

const server = implementPlugin(bell, {
  actions: {
    ring: ({ times, to }, { attempt }) =>
      Promise.resolve({
        event: { type: 'bell.rung', payload: { times, to: typeof to === 'string' ? to : to.room, attempt } },
      }),
  },
});

async function codeOf(promise: Promise<unknown>) {
  const error = statedeskError(
    await promise.then(
      () => undefined,
      (thrown: unknown) => thrown,
    ),
  );
  return error && { kind: error.kind, code: error.code, params: error.params };
}

describe('implementPlugin', () => {
  it('gives the handler parsed parameters, defaults filled in, and the context', async () => {
    await expect(server.run('ring', { times: 2 }, context)).resolves.toEqual({
      event: { type: 'bell.rung', payload: { times: 2, to: 'all', attempt: 1 } },
    });
  });

  it('refuses parameters that do not parse, with the places', async () => {
    expect(await codeOf(server.run('ring', { times: 20 }, context))).toMatchObject({
      kind: 'refused',
      code: 'params-invalid',
      params: { action: 'bell.ring', problems: [expect.stringMatching(/^times: /)] },
    });
  });

  it.each(['sing', 'constructor', '__proto__', 'toString'])('refuses the unknown action %s', async (name) => {
    expect(await codeOf(server.run(name, {}, context))).toMatchObject({ kind: 'refused', code: 'action-unknown' });
  });

  it('takes an undeclared event for a defect', async () => {
    const lying = implementPlugin(bell, {
      // The compiler would refuse the name; a plugin in plain JavaScript has no compiler.
      actions: { ring: () => Promise.resolve({ event: { type: 'bell.lost' as 'bell.rung' } }) },
    });
    expect(await codeOf(lying.run('ring', { times: 1 }, context))).toMatchObject({
      kind: 'defect',
      code: 'event-undeclared',
    });
  });

  it('turns a handler that throws at once into a rejection', async () => {
    const hasty = implementPlugin(bell, {
      actions: {
        ring: () => {
          throw new TypeError('no bell');
        },
      },
    });
    await expect(hasty.run('ring', { times: 1 }, context)).rejects.toThrow('no bell');
  });

  it('has a dry run only where the plugin gives one', async () => {
    expect(await server.dryRun('ring', { times: 1 }, context)).toBeUndefined();
    const careful = implementPlugin(bell, {
      actions: { ring: () => Promise.resolve({}) },
      dryRun: { ring: () => Promise.resolve({ event: { type: 'bell.rung' } }) },
    });
    expect(await careful.dryRun('ring', { times: 1 }, context)).toEqual({ event: { type: 'bell.rung' } });
    expect(await codeOf(careful.dryRun('ring', { times: 0 }, context))).toMatchObject({ code: 'params-invalid' });
  });
});
