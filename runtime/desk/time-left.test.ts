import { describe, expect, test } from 'vitest';
import { clockLeft, remainingAt, timeLeft, type ClockReading } from './time-left.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = Date.UTC(2026, 10, 23, 9);
const clock = (over: Partial<ClockReading> = {}): ClockReading => ({
  policy: 'resolution',
  status: 'running',
  targetMs: 8 * HOUR,
  dueAt: now + 4 * HOUR,
  remainingMs: 4 * HOUR,
  ...over,
});

describe('business time left', () => {
  test('overnight it is what was read, not the hours until the due instant', () => {
    expect(remainingAt(clock({ dueAt: now + 20 * HOUR }), now)).toBe(4 * HOUR);
  });
  test('it runs down as the due instant comes near', () => {
    expect(remainingAt(clock(), now + HOUR)).toBe(3 * HOUR);
  });
  test('a paused clock does not run down', () => {
    const paused = clock({ status: 'paused', dueAt: undefined, remainingMs: 90 * MINUTE });
    expect(remainingAt(paused, now + 50 * HOUR)).toBe(90 * MINUTE);
  });
  test('without a reading the due instant alone tells it', () => {
    expect(remainingAt(clock({ remainingMs: undefined }), now)).toBe(4 * HOUR);
  });
});

describe('the clock of a row', () => {
  test('is the running one that is due first', () => {
    const reaction = clock({ policy: 'reaction', targetMs: HOUR, dueAt: now + 30 * MINUTE, remainingMs: 30 * MINUTE });
    expect(timeLeft([clock(), reaction], now)).toMatchObject({ policy: 'reaction', ms: 30 * MINUTE, used: 0.5 });
  });
  test('is a paused one only where none runs', () => {
    const paused = clock({ policy: 'waiting', status: 'paused', dueAt: undefined });
    expect(timeLeft([paused, clock()], now)?.policy).toBe('resolution');
    expect(timeLeft([paused], now)?.tone).toBe('paused');
  });
  test('is none where all have stopped or there are none', () => {
    expect(timeLeft([clock({ status: 'stopped', dueAt: undefined })], now)).toBeUndefined();
    expect(timeLeft([], now)).toBeUndefined();
  });
});

describe('the tone', () => {
  test.each([
    [4 * HOUR, 'calm'],
    [2 * HOUR, 'calm'],
    [2 * HOUR - 1, 'soon'],
    [0, 'soon'],
    [-1, 'over'],
  ] as const)('with %d ms of eight hours left is %s', (left, tone) => {
    expect(timeLeft([clock({ dueAt: now + left, remainingMs: left })], now)?.tone).toBe(tone);
  });
  test('a paused clock that is over says so', () => {
    expect(clockLeft(clock({ status: 'paused', remainingMs: -5 }), now)?.tone).toBe('over');
  });
  test('the bar never leaves its frame', () => {
    expect(clockLeft(clock({ remainingMs: -9 * HOUR, dueAt: now - 9 * HOUR }), now)?.used).toBe(1);
    expect(clockLeft(clock({ remainingMs: 9 * HOUR, dueAt: now + 9 * HOUR }), now)?.used).toBe(0);
  });
  test('a stopped clock has none', () => {
    expect(clockLeft(clock({ status: 'stopped' }), now)).toBeUndefined();
  });
});
