import { expect, it } from 'vitest';
import { alignedMoves, type Placed } from './align.ts';

const states: readonly Placed[] = [
  { id: 'a', box: { x: 0, y: 10, width: 100, height: 60 } },
  { id: 'b', box: { x: 130, y: 40, width: 200, height: 60 } },
  { id: 'c', box: { x: 500, y: 0, width: 100, height: 40 } },
];
const xs = (...args: Parameters<typeof alignedMoves>) => alignedMoves(...args).map(({ id, x }) => [id, x]);
const ys = (...args: Parameters<typeof alignedMoves>) => alignedMoves(...args).map(({ id, y }) => [id, y]);

it('lines up at an edge and leaves the other direction alone', () => {
  expect(xs(states, 'left')).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
  ]);
  expect(ys(states, 'left')).toEqual([
    ['a', 10],
    ['b', 40],
    ['c', 0],
  ]);
  expect(ys(states, 'top')).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
  ]);
});

it('lines up by the middles', () => {
  expect(xs(states, 'centre')).toEqual([
    ['a', 250],
    ['b', 200],
    ['c', 250],
  ]);
  expect(ys(states, 'middle')).toEqual([
    ['a', 20],
    ['b', 20],
    ['c', 30],
  ]);
});

it('makes the gaps equal, the outermost staying', () => {
  expect(xs(states, 'across')).toEqual([
    ['a', 0],
    ['b', 200],
    ['c', 500],
  ]);
  expect(ys(states, 'down')).toEqual([
    ['c', 0],
    ['a', 10],
    ['b', 40],
  ]);
  expect(alignedMoves(states.slice(0, 2), 'across')).toEqual([]);
});
