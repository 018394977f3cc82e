import { describe, expect, it } from 'vitest';
import { describeActions } from './describe-actions.ts';
import { bell } from './fixtures/bell.ts';
import { vocabularyOf } from './vocabulary-of.ts';

describe('vocabularyOf', () => {
  it('names each action by plugin and name, with its events and its check', () => {
    const vocabulary = vocabularyOf([bell]);
    expect([...vocabulary.keys()]).toEqual(['bell.ring']);
    const ring = vocabulary.get('bell.ring');
    expect(ring?.emits).toEqual(['bell.rung', 'bell.broken']);
    expect(ring?.check({ times: { expression: 'fields.times' } })).toEqual([]);
    expect(ring?.check({ times: 'twice' })).toEqual([expect.stringMatching(/^times: /)]);
  });
});

describe('describeActions', () => {
  it('is data that survives JSON, with titles in every language for the form', () => {
    const [ring] = describeActions([bell]);
    expect(JSON.parse(JSON.stringify(ring))).toMatchObject({
      type: 'bell.ring',
      plugin: { id: 'bell', version: '1.0.0' },
      emits: ['bell.rung', 'bell.broken'],
      params: {
        type: 'object',
        required: ['times'],
        properties: {
          times: {
            type: 'integer',
            minimum: 1,
            title: 'Times',
            titles: { en: 'Times', ru: 'Times (ru)' },
            descriptions: { pl: 'How often (pl)' },
          },
          to: { default: 'all' },
        },
      },
    });
  });
});
