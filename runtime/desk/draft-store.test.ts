import { expect, test } from 'vitest';
import { loadDraft, saveDraft, type DraftStorage } from './draft-store.ts';

function memory(): DraftStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const refusing: DraftStorage = {
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => undefined,
};

test('a draft comes back under its name until it is forgotten', () => {
  const storage = memory();
  expect(saveDraft(storage, 'reply INC-1', 'Dear')).toBe(true);
  expect(loadDraft(storage, 'reply INC-1', text)).toBe('Dear');
  expect(loadDraft(storage, 'reply INC-2', text)).toBeUndefined();
  saveDraft(storage, 'reply INC-1', undefined);
  expect(loadDraft(storage, 'reply INC-1', text)).toBeUndefined();
});

test('what is not of the shape is no draft', () => {
  const storage = memory();
  saveDraft(storage, 'a', { not: 'a text' });
  expect(loadDraft(storage, 'a', text)).toBeUndefined();
  storage.setItem('statedesk.draft.b', '{broken');
  expect(loadDraft(storage, 'b', text)).toBeUndefined();
});

test('without a storage, or with one that refuses, nothing breaks and it is told', () => {
  expect(saveDraft(undefined, 'a', 'x')).toBe(false);
  expect(loadDraft(undefined, 'a', text)).toBeUndefined();
  expect(saveDraft(refusing, 'a', 'x')).toBe(false);
  expect(loadDraft(refusing, 'a', text)).toBeUndefined();
});
