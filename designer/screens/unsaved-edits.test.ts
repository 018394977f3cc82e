import { beforeEach, describe, expect, it } from 'vitest';
import { newWorkflow } from '#designer/document';
import { forgetEdits, keepEdits, keptEdits, type EditStore } from './unsaved-edits.ts';

let kept: Map<string, string>;
let store: EditStore;
beforeEach(() => {
  kept = new Map();
  store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
});
const document = newWorkflow('incident', { en: 'Incident' });

describe('unsaved edits', () => {
  it('come back as they were, for their own workflow only', () => {
    keepEdits(store, 'incident', { revision: 3, document });
    expect(keptEdits(store, 'incident')).toEqual({ revision: 3, document });
    expect(keptEdits(store, 'request')).toBeUndefined();
    forgetEdits(store, 'incident');
    expect(keptEdits(store, 'incident')).toBeUndefined();
  });

  it.each(['{', '[]', '"x"', '{"revision":1}', '{"revision":"1","document":{}}'])(
    'are none where %s was kept',
    (text) => {
      keepEdits(store, 'incident', { revision: 3, document });
      for (const key of kept.keys()) kept.set(key, text);
      expect(keptEdits(store, 'incident')).toBeUndefined();
    },
  );

  it('do not fail where the browser keeps nothing', () => {
    const broken: EditStore = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('denied');
      },
    };
    expect(() => keepEdits(broken, 'incident', { revision: 1, document })).not.toThrow();
    expect(keptEdits(broken, 'incident')).toBeUndefined();
    expect(() => forgetEdits(broken, 'incident')).not.toThrow();
  });
});
