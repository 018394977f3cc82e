import { describe, expect, it } from 'vitest';
import { readEnvironment, withDatabase } from './environment.ts';

describe('withDatabase', () => {
  it.each([
    ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/statedesk'],
    ['mongodb://127.0.0.1:27017/', 'mongodb://127.0.0.1:27017/statedesk'],
    ['mongodb://a:1,b:2/?replicaSet=rs0', 'mongodb://a:1,b:2/statedesk?replicaSet=rs0'],
    ['mongodb://a/desk?x=1', 'mongodb://a/desk?x=1'],
    ['mongodb+srv://user:pass@cluster.example', 'mongodb+srv://user:pass@cluster.example/statedesk'],
  ])('%s becomes %s', (given, expected) => {
    expect(withDatabase(given)).toBe(expected);
  });
});

it('names the setting that is missing', () => {
  expect(() => readEnvironment({ MONGODB_URI: 'mongodb://x' })).toThrow('STATEDESK_SECRET');
});
