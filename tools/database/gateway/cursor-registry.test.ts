import { expect, it } from 'vitest';
import { CursorRegistry, type OpenCursor } from './cursor-registry.ts';

const client = {};
const cursor = (id: bigint, more: Partial<OpenCursor> = {}): OpenCursor => ({
  id,
  continuation: Buffer.alloc(0),
  database: 'desk',
  session: undefined,
  client,
  ...more,
});

function registry(): { cursors: CursorRegistry; advance: (ms: number) => void } {
  let now = 0;
  return {
    cursors: new CursorRegistry({ idleMs: 1000, orphanMs: 100, now: () => now }),
    advance: (ms) => (now += ms),
  };
}

it('forgets cursors that nobody uses, sooner when their connection closed', () => {
  const { cursors, advance } = registry();
  cursors.put(cursor(1n));
  cursors.put(cursor(2n, { client: {} }));
  cursors.disconnected(client);
  advance(100);
  cursors.expire();
  expect(() => cursors.take(1n)).toThrow('cursor id 1 not found');
  expect(cursors.take(2n).id).toBe(2n);
  cursors.put(cursor(2n));
  advance(999);
  cursors.expire();
  expect(cursors.size).toBe(1);
  advance(1);
  cursors.expire();
  expect(cursors.size).toBe(0);
});

it('gives a cursor to one reader at a time and forgets those of an ended session', () => {
  const { cursors } = registry();
  cursors.put(cursor(1n, { session: 'aa' }));
  cursors.take(1n);
  expect(() => cursors.take(1n)).toThrow('not found');
  cursors.put(cursor(1n, { session: 'aa' }));
  cursors.put(cursor(2n, { session: 'bb' }));
  cursors.sessionEnded('aa');
  expect(cursors.kill(1n)).toBe(false);
  expect(cursors.kill(2n)).toBe(true);
});
