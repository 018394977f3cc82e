import { expect, test } from 'vitest';
import { namedReason } from './named-reason.ts';

const name = (prefix: string) => (id: string) => `${prefix} ${id}`;
const known = {
  names: {
    person: name('person'),
    team: name('team'),
    state: name('state'),
    event: name('event'),
    field: name('field'),
    policy: name('policy'),
    action: name('action'),
    task: name('task'),
  },
  guard: name('guard'),
  role: name('role'),
};
const params = (given: Record<string, string | number | readonly string[]>) =>
  namedReason({ code: 'kernel.x', params: given }, known).params;

test('ids become names, alone and in lists', () => {
  expect(params({ assignee: 'anna', event: 'a.b', state: 's', field: 'f' })).toEqual({
    assignee: 'person anna',
    event: 'event a.b',
    state: 'state s',
    field: 'field f',
  });
  expect(params({ fields: ['a', 'b'], roles: ['agent'] })).toEqual({
    fields: ['field a', 'field b'],
    roles: ['role agent'],
  });
});
test('guards become words', () => {
  expect(params({ guard: 'fields.a' })).toEqual({ guard: 'guard fields.a' });
});
test('numbers and everything else stay', () => {
  expect(params({ priority: 7, type: 'number', toString: 'x' })).toEqual({
    priority: 7,
    type: 'number',
    toString: 'x',
  });
});
