import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choosePorts } from './choose-ports.ts';
import { curveOf, pointAt } from './curve.ts';
import { placeLabels, type Label } from './place-labels.ts';
import { overlap, type Rectangle } from './rectangle.ts';

const card = (x: number, y: number): Rectangle => ({ x, y, width: 160, height: 64 });
const label = (id: string, source: Rectangle, target: Rectangle): Label => ({
  id,
  curve: curveOf({ source, target, ports: choosePorts({ source, target, cards: [], titles: [] }) }),
  size: { width: 120, height: 24 },
});
function boxes(labels: readonly Label[], cards: readonly Rectangle[]): Rectangle[] {
  const places = placeLabels(labels, cards);
  return labels.map(({ id, curve, size }) => {
    const { at, dx, dy } = places.get(id) ?? { at: 0, dx: 0, dy: 0 };
    const { x, y } = pointAt(curve, at);
    return { x: x + dx - size.width / 2, y: y + dy - size.height / 2, ...size };
  });
}

it('puts a lone label in the middle of its curve', () => {
  const [one, other] = [card(0, 0), card(500, 0)];
  expect(placeLabels([label('a', one, other)], [one, other]).get('a')).toEqual({ at: 0.5, dx: 0, dy: 0 });
});

it('moves a label off a card that lies on its way', () => {
  const cards = [card(0, 0), card(600, 0), card(300, 0)];
  const [box] = boxes([label('a', card(0, 0), card(600, 0))], cards);
  if (!box) throw new Error('no label');
  expect(cards.some((each) => overlap(box, each))).toBe(false);
});

it('never lets one label hide another, however narrow the room', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 3, maxLength: 8 }), (spots) => {
      const cards = spots.map(({ x, y }) => card(x, y));
      const labels = cards.flatMap((source, at) =>
        cards.filter((target) => target !== source).map((target, to) => label(`${at} ${to}`, source, target)),
      );
      const found = boxes(labels, cards);
      for (const [at, one] of found.entries())
        for (const other of found.slice(at + 1)) expect(overlap(one, other)).toBe(false);
    }),
    { numRuns: 50 },
  );
});
