import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationMs } from '#catalog/language';
import { repairDesk } from '#catalog/library';
import { openPlay, scenarioCompiler, scenarioWorld } from '#runtime/core';
import { durationOf, nextMonday, waitMs, type Wait } from './waits.ts';

const [workflow] = repairDesk.workflows;
if (!workflow) throw new Error('the desk ships no workflow');
const compile = scenarioCompiler(workflow);
const HOUR = 3_600_000;

/** A repair ticket opened at an instant. */
function playAt(at: string, country = 'PL') {
  const given = { at, country, fields: { product: 'servers', equipment: 'x' } };
  const opened = openPlay(compile(given), { given, world: scenarioWorld(repairDesk) });
  if (!opened.ok) throw new Error(opened.reason.code);
  return opened.played.play;
}
const ends = (at: string, wait: Wait, country?: string) => {
  const ms = waitMs(playAt(at, country), wait, 'UTC');
  return ms === undefined ? undefined : new Date(Date.parse(at) + ms).toISOString();
};

describe('waits', () => {
  test('business hours skip the night and the weekend', () => {
    expect(ends('2026-03-06T14:30:00Z', { kind: 'business', ms: 3 * HOUR })).toBe('2026-03-09T09:30:00.000Z');
    expect(ends('2026-03-06T14:30:00Z', { kind: 'elapsed', ms: 3 * HOUR })).toBe('2026-03-06T17:30:00.000Z');
  });

  test('the next opening, and Monday at nine, are those of the country', () => {
    expect(ends('2026-03-06T20:00:00Z', { kind: 'opening' })).toBe('2026-03-09T08:00:00.000Z');
    expect(ends('2026-03-03T10:00:00Z', { kind: 'opening' })).toBe('2026-03-04T08:00:00.000Z');
    expect(ends('2026-03-03T10:00:00Z', { kind: 'monday' })).toBe('2026-03-09T08:00:00.000Z');
    expect(ends('2026-03-03T10:00:00Z', { kind: 'monday' }, 'KZ')).toBe('2026-03-09T04:00:00.000Z');
  });

  test('the next timer is the one due first', () => {
    // Priority 3 reacts within four hours of business time; the breach is its first second more.
    expect(ends('2026-03-02T08:00:00Z', { kind: 'timer' })).toBe('2026-03-02T12:00:01.000Z');
  });

  test('nobody waits for the past, nor without a calendar', () => {
    expect(ends('2026-03-02T08:00:00Z', { kind: 'until', at: 0 })).toBeUndefined();
    expect(ends('2026-03-02T08:00:00Z', { kind: 'business', ms: HOUR }, 'US')).toBeUndefined();
    expect(ends('2026-03-02T08:00:00Z', { kind: 'timer' }, 'US')).toBeUndefined();
  });

  test('on Monday at nine the next one is a week away, summer time or not', () => {
    const nine = Date.parse('2026-03-23T08:00:00Z');
    expect(new Date(nextMonday(nine, 'Europe/Warsaw')).toISOString()).toBe('2026-03-30T07:00:00.000Z');
    expect(new Date(nextMonday(nine - 1, 'Europe/Warsaw')).toISOString()).toBe('2026-03-23T08:00:00.000Z');
  });

  test('every wait can be written as a duration', () => {
    expect([0, 90_000, 86_400_000, 90_061_001].map(durationOf)).toEqual(['PT0S', 'PT1M30S', 'P1D', 'P1DT1H1M1.001S']);
    fc.assert(fc.property(fc.nat(10 ** 12), (ms) => durationMs(durationOf(ms)) === ms));
  });
});
