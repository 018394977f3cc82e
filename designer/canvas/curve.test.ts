import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePorts } from './choose-ports.ts';
import { curveOf, pathOf, pointAt, type Ports } from './curve.ts';
import { SIDES, type Side } from './ports.ts';
import { holds } from './rectangle.ts';

const left = { x: 0, y: 0, width: 100, height: 60 };
const right = { x: 300, y: 0, width: 100, height: 60 };
const ports = (from: Side, to: Side, at = 0.5): Ports => ({ from: { side: from, at }, to: { side: to, at }, swing: 1 });
const wider = ({ x, y, width, height }: typeof left) => ({
  ...{ x: x - 0.001, y: y - 0.001 },
  ...{ width: width + 0.002, height: height + 0.002 },
});

describe('curveOf', () => {
  it('goes straight from border to border', () => {
    const curve = curveOf({ source: left, target: right, ports: ports('right', 'left') });
    expect(curve.from).toEqual({ x: 100, y: 30 });
    expect(curve.to).toEqual({ x: 300, y: 30 });
    expect(pointAt(curve, 0.5)).toEqual({ x: 200, y: 30 });
  });

  it('leaves and enters square to the borders', () => {
    const below = { x: 300, y: 300, width: 100, height: 60 };
    const { from, fromHandle, toHandle, to } = curveOf({ source: left, target: below, ports: ports('right', 'top') });
    expect(fromHandle.y).toBe(from.y);
    expect(fromHandle.x).toBeGreaterThan(from.x);
    expect(toHandle.x).toBe(to.x);
    expect(toHandle.y).toBeLessThan(to.y);
  });

  it('swings out from a side that both ends share, further where it is told to', () => {
    const over = ports('top', 'top');
    const top = pointAt(curveOf({ source: left, target: right, ports: over }), 0.5).y;
    expect(top).toBeLessThan(-40);
    expect(pointAt(curveOf({ source: left, target: right, ports: { ...over, swing: 2 } }), 0.5).y).toBeLessThan(top);
  });

  it('draws a loop outside its state, each further one wider', () => {
    const [first, second] = [0, 1].map((loop) =>
      pointAt(curveOf({ source: left, target: left, ports: ports('right', 'left'), loop }), 0.5),
    );
    expect(first && holds(left, first)).toBe(false);
    expect(second?.y).toBeLessThan(first?.y ?? 0);
  });

  it('stays inside a container on its way to what lies in it', () => {
    const inside = { x: 60, y: 80, width: 80, height: 40 };
    const outer = { x: 0, y: 0, width: 400, height: 200 };
    const found = choosePorts({ source: outer, target: inside, cards: [], titles: [] });
    expect([found.from.side, found.to.side]).toEqual(['left', 'left']);
    for (const t of [0, 0.25, 0.5, 0.75, 1])
      expect(holds(outer, pointAt(curveOf({ source: outer, target: inside, ports: found }), t))).toBe(true);
    const out = choosePorts({ source: inside, target: outer, cards: [], titles: [] });
    expect(curveOf({ source: inside, target: outer, ports: out }).to.x).toBe(0);
  });

  it('ends on the borders of the states, whatever they are', () => {
    const at = fc.integer({ min: -2000, max: 2000 });
    const side = fc.integer({ min: 40, max: 600 });
    const box = fc.record({ x: at, y: at, width: side, height: side });
    const port = fc.record({ side: fc.constantFrom(...SIDES), at: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(box, box, fc.record({ from: port, to: port, swing: fc.constantFrom(1, 2) }), (source, target, on) => {
        const curve = curveOf({ source, target, ports: on });
        for (const [point, state] of [
          [curve.from, source],
          [curve.to, target],
        ] as const) {
          expect(holds(wider(state), point)).toBe(true);
          const nearBorder = Math.min(
            Math.abs(point.x - state.x),
            Math.abs(point.x - state.x - state.width),
            Math.abs(point.y - state.y),
            Math.abs(point.y - state.y - state.height),
          );
          expect(nearBorder).toBeLessThan(0.001);
        }
        expect(pathOf(curve)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
