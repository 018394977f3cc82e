import { describe, expect, test } from 'vitest';
import { changeThread, visibleThread, type CommentAct, type CommentThread } from './comment-thread.ts';

const at = new Date(5);
const thread: CommentThread = {
  id: 't',
  workflow: 'incident',
  pin: { kind: 'state', id: 'open' },
  messages: [{ id: 'm1', text: 'Why?', by: 'ann', at: new Date(1) }],
  revision: 1,
};
const does = (act: CommentAct, by = 'ann', on = thread) => changeThread(on, act, { by, at });
const replied = does({ kind: 'reply', id: 'm2', text: 'So.' }, 'bob');

describe('an act', () => {
  test('adds a reply once, however often it is sent', () => {
    expect(replied.messages[1]).toEqual({ id: 'm2', text: 'So.', by: 'bob', at });
    expect(does({ kind: 'reply', id: 'm2', text: 'So.' }, 'bob', replied)).toBe(replied);
  });

  test('changes one’s own message, and tells that it was', () => {
    const edited = does({ kind: 'edit', message: 'm1', text: 'What for?' });
    expect(edited.messages[0]).toMatchObject({ text: 'What for?', editedAt: at });
    expect(does({ kind: 'edit', message: 'm1', text: 'What for?' }, 'ann', edited)).toBe(edited);
  });

  test.each<CommentAct>([
    { kind: 'edit', message: 'm1', text: 'x' },
    { kind: 'remove', message: 'm1' },
    { kind: 'restore', message: 'm1' },
  ])('$kind is refused on another’s message and on none', (act) => {
    expect(() => does(act, 'bob')).toThrow(expect.objectContaining({ code: 'comment-not-yours' }));
    expect(() => does({ ...act, message: 'm9' } as CommentAct)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test('deletes and brings back just what was there', () => {
    const removed = does({ kind: 'remove', message: 'm1' });
    expect(does({ kind: 'remove', message: 'm1' }, 'ann', removed)).toBe(removed);
    expect(does({ kind: 'restore', message: 'm1' }, 'ann', removed)).toEqual(thread);
    expect(does({ kind: 'restore', message: 'm1' })).toBe(thread);
  });

  test('resolves and reopens, by anybody', () => {
    const resolved = does({ kind: 'resolve' }, 'bob');
    expect(resolved).toMatchObject({ resolvedBy: 'bob', resolvedAt: at });
    expect(does({ kind: 'resolve' }, 'ann', resolved)).toBe(resolved);
    expect(does({ kind: 'reopen' }, 'ann', resolved)).toEqual(thread);
    expect(does({ kind: 'reopen' })).toBe(thread);
  });

  test('is refused where a thread has no end', () => {
    const messages = Array.from({ length: 200 }, (_, id) => ({ id: String(id), text: 'x', by: 'ann', at }));
    expect(() => does({ kind: 'reply', id: 'n', text: 'x' }, 'ann', { ...thread, messages })).toThrow(
      expect.objectContaining({ code: 'comment-full' }),
    );
  });
});

describe('what is seen', () => {
  test('of a deleted comment is nothing; with replies, that it was there', () => {
    expect(visibleThread(does({ kind: 'remove', message: 'm1' }))).toBeUndefined();
    const first = visibleThread(does({ kind: 'remove', message: 'm1' }, 'ann', replied));
    expect(first?.messages.map(({ text }) => text)).toEqual(['', 'So.']);
    const last = visibleThread(does({ kind: 'remove', message: 'm2' }, 'bob', replied));
    expect(last?.messages.map(({ id }) => id)).toEqual(['m1']);
  });
});
