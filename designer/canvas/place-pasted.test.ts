import { expect, it } from 'vitest';
import { freeCorner } from './place-pasted.ts';

const size = { width: 200, height: 100 };

it('what is pasted goes around the wanted point where there is room', () => {
  expect(freeCorner(size, { x: 500, y: 300 }, [])).toEqual({ x: 400, y: 250 });
  expect(freeCorner(size, { x: 500, y: 300 }, [{ x: 0, y: 0, width: 100, height: 100 }])).toEqual({ x: 400, y: 250 });
});

it('what is in its way stays uncovered: it goes below, also below the next', () => {
  const taken = [
    { x: 450, y: 250, width: 100, height: 100 },
    { x: 300, y: 420, width: 400, height: 60 },
  ];
  expect(freeCorner(size, { x: 500, y: 300 }, taken)).toEqual({ x: 400, y: 528 });
});
