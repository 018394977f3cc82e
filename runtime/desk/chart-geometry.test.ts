import { workflowSchema, type WorkflowInput } from '#catalog/language';
import { describe, expect, test } from 'vitest';
import { chartGeometry } from './chart-geometry.ts';

const state = (id: string, more: Partial<NonNullable<WorkflowInput['states']>[number]> = {}) => ({
  id,
  title: { en: id.toUpperCase(), pl: `${id} pl` },
  ...more,
});
const go = (id: string, source: string, target?: string) => ({
  id,
  source,
  ...(target !== undefined && { target }),
  trigger: { kind: 'event' as const, event: 'a.b' },
});
const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'W' },
  states: [
    state('new', { category: 'new' }),
    state('work', { type: 'compound', initial: 'busy' }),
    state('busy', { parent: 'work' }),
    state('parts', { parent: 'work' }),
    state('done', { type: 'final' }),
  ],
  transitions: [
    go('start', 'new', 'work'),
    go('again', 'new', 'work'),
    go('wait', 'busy', 'parts'),
    go('note', 'busy'),
    go('end', 'work', 'done'),
  ],
  layout: {
    states: { new: { x: 0, y: 0 }, work: { x: 300, y: 0 }, busy: { x: 44, y: 60 }, parts: { x: 44, y: 200 } },
  },
});
const chart = chartGeometry(workflow, ['busy'], 'en');
const box = (id: string, of = chart) => of.boxes.find((each) => each.id === id);

describe('where states are', () => {
  test('a state inside another stands on the whole plane', () => {
    expect(box('busy')).toMatchObject({ x: 344, y: 60 });
  });
  test('a container holds what is inside it', () => {
    const [work, parts] = [box('work'), box('parts')];
    expect((work?.y ?? 0) + (work?.height ?? 0)).toBeGreaterThan((parts?.y ?? 0) + (parts?.height ?? 0));
  });
  test('a state without a place goes right of its siblings', () => {
    expect(box('done')?.x).toBeGreaterThan((box('work')?.x ?? 0) + (box('work')?.width ?? 0));
  });
  test('everything lies inside the view box', () => {
    const [x = 0, y = 0, width = 0, height = 0] = chart.viewBox.split(' ').map(Number);
    for (const each of chart.boxes) {
      expect(each.x).toBeGreaterThan(x);
      expect(each.y).toBeGreaterThan(y);
      expect(each.x + each.width).toBeLessThan(x + width);
      expect(each.y + each.height).toBeLessThan(y + height);
    }
  });
  test('the focus holds where the ticket is and where it can go, and no more', () => {
    const at = chartGeometry(workflow, ['new'], 'en');
    const [x = 0, , width = 0] = at.focus.viewBox.split(' ').map(Number);
    expect(x).toBeLessThan(0);
    expect(x + width).toBeLessThan(box('done', at)?.x ?? 0);
    expect(at.focus.width).toBe(width);
  });
  test('one state alone is not blown up, and stands in the middle', () => {
    const { focus } = chartGeometry(workflow, ['done'], 'en');
    const done = box('done');
    const [x = 0] = focus.viewBox.split(' ').map(Number);
    expect(focus.width).toBeGreaterThan(2 * (done?.width ?? 0));
    expect(x + focus.width / 2).toBeCloseTo((done?.x ?? 0) + (done?.width ?? 0) / 2);
  });
  test('titles are in the reader’s language', () => {
    expect(box('new', chartGeometry(workflow, [], 'pl'))?.title).toBe('new pl');
  });
});

describe('what is lit', () => {
  test('where the ticket is, what is around it and where it can go', () => {
    expect(chart.boxes.map(({ id, light }) => [id, light])).toEqual([
      ['new', 'none'],
      ['work', 'around'],
      ['busy', 'current'],
      ['parts', 'next'],
      ['done', 'next'],
    ]);
  });
  test('the lines that lead out of there, each pair once, none for internal transitions', () => {
    expect(chart.lines.map(({ id, lit }) => [id, lit])).toEqual([
      ['new>work', false],
      ['busy>parts', true],
      ['work>done', true],
    ]);
  });
});

test('a workflow without states and one whose parents run in a circle are drawn without harm', () => {
  expect(chartGeometry({ ...workflow, states: [], transitions: [] }, [], 'en').viewBox).toBe('0 0 1 1');
  const circle = { ...workflow, states: workflow.states.map((each) => ({ ...each, parent: each.id })) };
  expect(() => chartGeometry(circle, ['new'], 'en')).not.toThrow();
});
