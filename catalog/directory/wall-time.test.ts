import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { wallClock } from './wall-time.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Antarctica/Troll',
];
const START = Date.UTC(2011, 0, 1);
const END = Date.UTC(2012, 0, 1);
const clocks = new Map(zones.map((zone) => [zone, wallClock(zone, START - 3e8, END + 3e8)]));

function expectAsTemporal(zone: string, wallMs: number): void {
  const wall = Temporal.PlainDateTime.from(new Date(wallMs).toISOString().slice(0, -1));
  const expected = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  expect(clocks.get(zone)?.(wallMs), `${zone} ${wall.toString()}`).toBe(expected);
}

test('clocks agree with Temporal at any time of a year', () => {
  fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: START, max: END }), expectAsTemporal), {
    numRuns: 2000,
    seed: 3,
  });
});

test.each(zones)('clocks agree with Temporal around every change in %s', (zone) => {
  let change = Temporal.Instant.fromEpochMilliseconds(START).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  for (; change && change.epochMilliseconds < END; change = change.getTimeZoneTransition('next')) {
    const wallMs = change.epochMilliseconds + change.offsetNanoseconds / 1e6;
    // Apia leaves out a whole day.
    for (let minutes = -1500; minutes <= 1500; minutes += 15) expectAsTemporal(zone, wallMs + minutes * 60_000);
  }
});
