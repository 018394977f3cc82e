import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, pathOf, pointAt } from './curve.ts';
import { centreOf, holds } from './rectangle.ts';

const left = { x: 0, y: 0, width: 100, height: 60 };
const right = { x: 300, y: 0, width: 100, height: 60 };

describe('curveOf', () => {
  it('goes straight from border to border', () => {
    const curve = curveOf({ source: left, target: right, bow: 0 });
    expect(curve.from).toEqual({ x: 100, y: 30 });
    expect(curve.to).toEqual({ x: 300, y: 30 });
    expect(pointAt(curve, 0.5)).toEqual({ x: 200, y: 30 });
  });

  it('keeps both ways between two states apart: each bows to its own left', () => {
    const there = pointAt(curveOf({ source: left, target: right, bow: 30 }), 0.5);
    const back = pointAt(curveOf({ source: right, target: left, bow: 30 }), 0.5);
    expect(there.y).toBeLessThan(20);
    expect(back.y).toBeGreaterThan(40);
  });

  it('draws a loop outside its state, each further one wider', () => {
    const [first, second] = [0, 1].map((loop) => pointAt(curveOf({ source: left, target: left, bow: 0, loop }), 0.5));
    expect(first && holds(left, first)).toBe(false);
    expect(second?.y).toBeLessThan(first?.y ?? 0);
  });

  it('leads from a container to what lies in it, from the border beside it', () => {
    const inside = { x: 20, y: 80, width: 80, height: 40 };
    const outer = { x: 0, y: 0, width: 400, height: 200 };
    const inwards = curveOf({ source: outer, target: inside, bow: 0 });
    expect(inwards.from).toEqual({ x: 0, y: 100 });
    expect(curveOf({ source: inside, target: outer, bow: 0 }).to).toEqual({ x: 0, y: 100 });
  });

  it('ends on the borders of the states, whatever they are', () => {
    const box = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 40, max: 600 }),
      height: fc.integer({ min: 40, max: 600 }),
    });
    fc.assert(
      fc.property(box, box, fc.integer({ min: -240, max: 240 }), (source, target, bow) => {
        fc.pre(centreOf(source).x !== centreOf(target).x || centreOf(source).y !== centreOf(target).y);
        const curve = curveOf({ source, target, bow });
        for (const [point, state] of [
          [curve.from, source],
          [curve.to, target],
        ] as const) {
          const wider = {
            x: state.x - 0.001,
            y: state.y - 0.001,
            width: state.width + 0.002,
            height: state.height + 0.002,
          };
          expect(holds(wider, point)).toBe(true);
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
