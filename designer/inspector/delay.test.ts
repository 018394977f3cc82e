import fc from 'fast-check';
import { expect, it } from 'vitest';
import { durationMs } from '#catalog/language';
import { DELAY_UNITS, delayOf, delayParts } from './delay.ts';

it.each([
  ['PT4H', { amount: 4, unit: 'hours' }],
  ['PT90M', { amount: 90, unit: 'minutes' }],
  ['P2D', { amount: 2, unit: 'days' }],
  ['P1DT1H', { amount: 25, unit: 'hours' }],
  ['PT30S', { amount: 0.5, unit: 'minutes' }],
] as const)('reads %s', (duration, parts) => expect(delayParts(duration)).toEqual(parts));

it('writes what it reads', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(...DELAY_UNITS), (amount, unit) => {
      const duration = delayOf(amount, unit);
      const read = delayParts(duration);
      expect(durationMs(delayOf(read.amount, read.unit))).toBe(durationMs(duration));
    }),
  );
});

it('writes fractions in smaller units', () => {
  expect(delayOf(1.5, 'hours')).toBe('PT90M');
  expect(delayOf(0.5, 'minutes')).toBe('PT30S');
});
