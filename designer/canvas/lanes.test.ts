import { expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { laneAt, laneLayout, laneTeam } from './lanes.ts';
import { overlap } from './rectangle.ts';
import { stateBoxes } from './state-boxes.ts';

const team = (id: string) => ({ kind: 'fixed' as const, team: id });
const document = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'W' },
  initial: 'new',
  states: [
    { id: 'new', title: { en: 'New' }, team: team('receipt') },
    { id: 'work', type: 'compound', title: { en: 'Work' }, team: team('lab') },
    { id: 'inside', parent: 'work', title: { en: 'Inside' }, team: team('receipt') },
    { id: 'reply', title: { en: 'Reply' }, team: team('receipt') },
    { id: 'ask', title: { en: 'Ask' }, team: team('receipt') },
    { id: 'lost', title: { en: 'Lost' }, team: { kind: 'event' } },
    { id: 'end', type: 'final', title: { en: 'End' } },
  ],
  transitions: [
    { id: 'a', source: 'new', target: 'inside', trigger: { kind: 'always' } },
    { id: 'b', source: 'inside', target: 'reply', trigger: { kind: 'always' } },
    { id: 'c', source: 'inside', target: 'ask', trigger: { kind: 'always' } },
    { id: 'd', source: 'reply', target: 'end', trigger: { kind: 'always' } },
    { id: 'e', source: 'end', target: 'new', trigger: { kind: 'always' } },
    { id: 'f', source: 'new', trigger: { kind: 'always' } },
  ],
  layout: { states: { work: { x: 900, y: 900, width: 300, height: 200 }, inside: { x: 50, y: 60 } } },
});

it('gives each team a lane, the states without one another, in the order of the document', () => {
  const { lanes } = laneLayout(document, 'en');
  expect(lanes.map((lane) => lane.team)).toEqual(['receipt', 'lab', '(event)', undefined]);
  expect(lanes[1]?.y).toBe(lanes[0]?.height);
});

it('puts states into their lane, further right the further they are from the begin', () => {
  const { places, lanes } = laneLayout(document, 'en');
  const xs = ['new', 'work', 'reply', 'end'].map((id) => places[id]?.x ?? 0);
  expect(xs).toEqual(xs.toSorted((one, other) => one - other));
  expect(new Set(xs).size).toBe(4);
  expect(places['ask']?.x).toBe(places['reply']?.x);
  for (const [id, lane] of [
    ['new', 0],
    ['reply', 0],
    ['work', 1],
    ['lost', 2],
    ['end', 3],
  ] as const) {
    const y = places[id]?.y ?? -1;
    expect(y).toBeGreaterThan(lanes[lane]?.y ?? 0);
    expect(y).toBeLessThan((lanes[lane]?.y ?? 0) + (lanes[lane]?.height ?? 0));
  }
  expect(places['inside']).toEqual({ x: 50, y: 60 });
  expect(places['work']).toMatchObject({ width: 300, height: 200 });
});

it('lets no state cover another', () => {
  const { places } = laneLayout(document, 'en');
  const { relative } = stateBoxes({ ...document, layout: { states: places } }, 'en');
  const outer = document.states.filter(({ parent }) => parent === undefined).map(({ id }) => relative.get(id));
  for (const [at, one] of outer.entries())
    for (const other of outer.slice(at + 1)) if (one && other) expect(overlap(one, other)).toBe(false);
});

it('knows the lane at a height, and how it finds the team', () => {
  const lanes = [
    { team: 'l1', y: 0, height: 100, width: 10 },
    { team: undefined, y: 100, height: 50, width: 10 },
    { team: '(table)', y: 150, height: 50, width: 10 },
  ];
  expect([-1, 0, 99, 100, 199, 200].map((y) => laneAt(lanes, y)?.y)).toEqual([undefined, 0, 0, 100, 150, undefined]);
  expect(lanes.map(laneTeam)).toEqual([{ kind: 'team', team: 'l1' }, { kind: 'none' }, { kind: 'found' }]);
});
