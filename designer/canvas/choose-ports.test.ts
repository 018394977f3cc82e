import { expect, it } from 'vitest';
import { choosePorts } from './choose-ports.ts';
import { curveOf, pointAt } from './curve.ts';
import { holds, type Rectangle } from './rectangle.ts';

const card = (x: number, y: number): Rectangle => ({ x, y, width: 160, height: 64 });
const [source, target] = [card(0, 0), card(600, 0)];
const sides = (ports: ReturnType<typeof choosePorts>) => [ports.from.side, ports.to.side];

it('takes the sides that face each other', () => {
  expect(sides(choosePorts({ source, target, cards: [], titles: [] }))).toEqual(['right', 'left']);
  expect(sides(choosePorts({ source, target: card(0, 300), cards: [], titles: [] }))).toEqual(['bottom', 'top']);
});

it('goes round a state in between', () => {
  const between = card(300, 0);
  const ports = choosePorts({ source, target, cards: [between], titles: [] });
  const curve = curveOf({ source, target, ports });
  for (let t = 0; t <= 1; t += 0.02) expect(holds(between, pointAt(curve, t))).toBe(false);
});

it('keeps off the side that bears the mark of an initial state where another will do', () => {
  const below = card(320, 200);
  const taken = (end: 'source' | 'target', side: string) => (end === 'target' && side === 'left' ? 32 : 0);
  expect(choosePorts({ source, target: below, cards: [], titles: [], taken }).to.side).toBe('top');
});
