import { describe, expect, test } from 'vitest';
import { outboxHeads } from './outbox-heads.ts';
import { wakeAtOf } from './queue-order.ts';
import type { OutboxEntry } from './ticket.ts';

const entry = (id: string, action: string, rest: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...{ id, action, params: {}, status: 'pending', attempts: 0, notBefore: 100, requestedAt: 100 },
  ...rest,
});

describe('the effects that may be tried next', () => {
  test('are the first of each plugin, in order', () => {
    const outbox = [entry('a', 'mail.send'), entry('b', 'mail.invite'), entry('c', 'price.quote')];
    expect(outboxHeads(outbox).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('a dead or recorded one holds nothing up', () => {
    const outbox = [
      entry('a', 'mail.send', { status: 'dead' }),
      entry('b', 'mail.send', { status: 'recorded' }),
      entry('c', 'mail.send'),
    ];
    expect(outboxHeads(outbox).map(({ id }) => id)).toEqual(['c']);
    expect(outboxHeads([])).toEqual([]);
  });

  test('one that waits for its next try keeps those behind it from waking a worker', () => {
    const outbox = [entry('a', 'mail.send', { notBefore: 900 }), entry('b', 'mail.send')];
    expect(wakeAtOf({ timers: [], outbox })).toBe(900);
    expect(wakeAtOf({ timers: [], outbox: [...outbox, entry('c', 'price.quote', { notBefore: 500 })] })).toBe(500);
  });
});
