import { expect, test } from 'vitest';
import { differences } from './differences.ts';

const deep = (before: object, next: object) => differences({ part: before }, { part: next }, (part) => part === 'part');

test('field by field, whole where a part is not named', () => {
  const [before, next] = [
    { a: 1, b: { x: 1, y: 2 }, c: 3 },
    { a: 1, b: { x: 1, y: 3 }, d: [4] },
  ];
  expect(differences(before, next, () => false)).toEqual({ $set: { b: { x: 1, y: 3 }, d: [4] }, $unset: { c: '' } });
});

test('within a named part only the values that differ', () => {
  const before = { kept: { z: 1 }, moved: { x: 1, y: 2, gone: true } };
  const next = { kept: { z: 1 }, moved: { x: 1, y: 3 } };
  expect(deep(before, next)).toEqual({ $set: { 'part.moved.y': 3 }, $unset: { 'part.moved.gone': '' } });
});

test('a list that grew is written item by item', () => {
  const [before, next] = [[{ list: [{ to: 0 }] }], [{ list: [{ to: 5 }, { to: 6 }] }, { list: [] }]];
  expect(deep(before, next)).toEqual({
    $set: { 'part.0.list.0.to': 5, 'part.0.list.1': { to: 6 }, 'part.1': { list: [] } },
    $unset: {},
  });
});

test('a list that shrank is written whole', () => {
  expect(deep([1, 2, 3], [1, 2])).toEqual({ $set: { part: [1, 2] }, $unset: {} });
});

test('what changed its kind is written whole', () => {
  expect(deep({ a: 1 }, [1])).toEqual({ $set: { part: [1] }, $unset: {} });
  const next = { a: new Date(5) };
  expect(deep({ a: {} }, next)).toEqual({ $set: { 'part.a': new Date(5) }, $unset: {} });
});

test('equal values are no difference, whatever the order of their names; equal instants neither', () => {
  const at = () => new Date(7);
  const [before, next] = [
    { a: 1, b: [at()], c: { x: 1, y: 2 } },
    { c: { y: 2, x: 1 }, b: [at()], a: 1 },
  ];
  expect(differences(before, next, () => false)).toEqual({ $set: {}, $unset: {} });
  expect(deep(before, next)).toEqual({ $set: {}, $unset: {} });
});
