import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkManifest, checkPlugin } from './check-plugin.ts';
import { bell, context } from './fixtures/bell.ts';
import { implementPlugin } from './implement-plugin.ts';
import type { PluginManifest } from './plugin-manifest.ts';

/** A bell server whose handler and dry run ring as the test wants, and the probe that counts the rings. */
function ringing(rings: { run: (seen: Set<string>, key: string) => boolean; dryRun?: () => boolean }) {
  const seen = new Set<string>();
  let count = 0;
  const ring = (again: boolean) => {
    if (again) count += 1;
    return Promise.resolve({ event: { type: 'bell.rung' as const } });
  };
  const { dryRun } = rings;
  const server = implementPlugin(bell, {
    actions: { ring: (_params, { idempotencyKey }) => ring(rings.run(seen, idempotencyKey)) },
    ...(dryRun && { dryRun: { ring: () => ring(dryRun()) } }),
  });
  const probe = { action: 'ring', params: { times: 1 }, context, effects: () => Promise.resolve(count) };
  return { server, probe };
}
const once = (seen: Set<string>, key: string) => !seen.has(key) && Boolean(seen.add(key));

describe('checkPlugin', () => {
  it('finds nothing in a plugin that keeps the contract', async () => {
    const { server, probe } = ringing({ run: once, dryRun: () => false });
    expect(await checkPlugin(server, [probe])).toEqual([]);
  });

  it('finds an action without a probe', async () => {
    expect(await checkPlugin(ringing({ run: once }).server, [])).toEqual(['bell.ring has no probe']);
  });

  it('finds a handler that acts on every call', async () => {
    const { server, probe } = ringing({ run: () => true });
    expect(await checkPlugin(server, [probe])).toEqual(['the second call of bell.ring with the same key acted again']);
  });

  it('finds a handler that does not act', async () => {
    const { server, probe } = ringing({ run: () => false });
    expect(await checkPlugin(server, [probe])).toEqual(['the first call of bell.ring acted 0 times instead of once']);
  });

  it('finds a dry run that acts', async () => {
    const { server, probe } = ringing({ run: once, dryRun: () => true });
    expect(await checkPlugin(server, [probe])).toEqual(['the dry run of bell.ring acted']);
  });

  it('finds a repeat that reports something else', async () => {
    let calls = 0;
    const server = implementPlugin(bell, {
      actions: { ring: () => Promise.resolve({ event: { type: 'bell.rung' as const, payload: { call: ++calls } } }) },
    });
    const effects = () => Promise.resolve(Math.min(calls, 1));
    expect(await checkPlugin(server, [{ action: 'ring', params: { times: 1 }, context, effects }])).toEqual([
      'the second call of bell.ring with the same key reports something else than the first',
    ]);
  });
});

describe('checkManifest', () => {
  const { ring } = bell.actions;
  const with_ = (changes: object, action: object = {}): PluginManifest => ({
    ...bell,
    actions: { ring: { ...ring, ...action } },
    ...changes,
  });
  const text = { en: 'a', ru: 'б', pl: 'c' };

  it.each<[string, PluginManifest, RegExp]>([
    ['a bad id', with_({ id: 'The.Bell' }), /'The.Bell' is no plugin id/],
    ['a bad version', with_({ version: '1.0' }), /'1.0' is no semantic version/],
    ['an untranslated title', with_({ title: { en: 'Bell', ru: 'Звонок' } }), /the plugin title has no pl text/],
    ['a bad action name', with_({ actions: { ringBell: ring } }), /'ringBell' is no action name/],
    [
      'an untranslated action',
      with_({}, { description: { en: 'Rings', ru: ' ', pl: 'Dzwoni' } }),
      /the description of bell.ring has no ru text/,
    ],
    ['a badly named event', with_({}, { emits: ['rung'] }), /'rung', which is no event type/],
    ['an event declared twice', with_({}, { emits: ['bell.rung', 'bell.rung'] }), /declares an event twice/],
    ['no event', with_({}, { emits: [] }), /reports no event/],
    ['a timeout of zero', with_({}, { timeoutMs: 0 }), /timeout/],
    ['no try at all', with_({}, { retry: { maxAttempts: 0, firstDelayMs: 5 } }), /retry policy/],
    [
      'a schema without JSON Schema',
      with_({}, { params: z.object({ at: z.date().meta({ titles: text }) }) }),
      /no JSON Schema/,
    ],
  ])('finds %s', (_what, manifest, violation) => {
    expect(checkManifest(manifest)).toEqual([expect.stringMatching(violation)]);
  });

  it('finds a parameter without a name for people, in every language', () => {
    expect(checkManifest(with_({}, { params: z.object({ times: z.number() }) }))).toEqual([
      'parameter times of bell.ring has no en text',
      'parameter times of bell.ring has no ru text',
      'parameter times of bell.ring has no pl text',
    ]);
  });
});
