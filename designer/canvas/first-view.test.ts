import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstView } from './first-view.ts';

const room = { width: 800, height: 600 };
const begin = { x: 0, y: 200, width: 160, height: 64 };

describe('a drawing opens', () => {
  it('as large as it is, in the middle, where there is room', () => {
    expect(firstView({ bounds: { x: 0, y: 0, width: 400, height: 300 }, begin, room })).toEqual({
      ...{ x: 200, y: 150, zoom: 1 },
    });
  });

  it('whole, where it can be read so', () => {
    expect(firstView({ bounds: { x: 100, y: 0, width: 1000, height: 500 }, begin, room }).zoom).toBeCloseTo(0.736);
  });

  it('by its width where it is high, at the begin', () => {
    const { x, y, zoom } = firstView({ bounds: { x: 0, y: 0, width: 1000, height: 3000 }, begin, room });
    expect(zoom).toBeCloseTo(0.736);
    expect(x).toBeCloseTo(32);
    expect(y).toBeCloseTo(32 - 200 * zoom);
  });

  it('near the begin where no side fits', () => {
    const bounds = { x: -400, y: -100, width: 4000, height: 3000 };
    expect(firstView({ bounds, begin, room })).toEqual({ x: 32, y: 32 - 150, zoom: 0.75 });
  });

  it('of nothing without harm', () => {
    const { x, y, zoom } = firstView({ bounds: { x: 0, y: 0, width: 0, height: 0 }, begin: undefined, room });
    expect([x, y, zoom]).toEqual([400, 300, 1]);
  });

  it('never beside what is drawn, always readable', () => {
    const side = fc.integer({ min: 1, max: 9000 });
    const at = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(
        fc.record({ x: at, y: at, width: side, height: side }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bounds, part) => {
          const from = { x: bounds.x + part * bounds.width, y: bounds.y, width: 10, height: 10 };
          const { x, y, zoom } = firstView({ bounds, begin: from, room });
          expect(zoom).toBeGreaterThanOrEqual(0.6);
          expect(zoom).toBeLessThanOrEqual(1);
          const [left, right] = [bounds.x * zoom + x, (bounds.x + bounds.width) * zoom + x];
          expect(right >= room.width - 33 || left >= 0).toBe(true);
          expect(from.x * zoom + x).toBeGreaterThanOrEqual(0);
          expect(from.x * zoom + x).toBeLessThanOrEqual(room.width);
          expect(from.y * zoom + y).toBeLessThanOrEqual(room.height);
        },
      ),
    );
  });
});
