import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workflowArbitrary } from '../fixtures/workflow-arbitrary.ts';
import { addTransition, changed, event, part } from '../fixtures/workflow.fixture.ts';
import { readXml, type XmlElement } from '../scxml/read-xml.ts';
import { indexWorkflow } from '../workflow-index.ts';
import { boxesOf } from './svg-boxes.ts';
import { durationWords } from './svg-texts.ts';
import { toSvg } from './to-svg.ts';

function elements(svg: string): readonly XmlElement[] {
  const read = readXml(svg);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostic));
  const flat = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(flat)];
  return flat(read.root);
}
const texts = (svg: string) => elements(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []));

describe('a drawing', () => {
  it('has every state, every transition by what triggers it, and a legend of the categories in it', () => {
    const shown = texts(toSvg(changed(() => undefined)));
    for (const title of ['Open', 'Working', 'Repairing', 'Waiting', 'Repaired', 'Approving', 'Closed', 'H'])
      expect(shown).toContain(title);
    expect(shown).toContain('after 3 d');
    expect(shown).toContain('at Visit at');
    expect(shown).toContain('when completed');
    expect(shown.slice(-9)).toEqual([
      ...['New', 'Open', 'Waiting', 'Closed', 'Start', 'End', 'H', 'History', 'Stays where it is'],
    ]);
  });

  it('speaks the language of the reader', () => {
    const workflow = changed((draft) => {
      part(draft.states, 'waiting').title = { en: 'Waiting', ru: 'Ждёт деталей' };
      addTransition(draft, { source: 'open', target: 'closed', trigger: event('*') });
    });
    const shown = texts(toSvg(workflow, 'ru'));
    expect(shown).toEqual(expect.arrayContaining(['Ждёт деталей', 'любое событие', 'через 3 дн', 'Закрыто']));
  });

  it('lets no text become markup, and cuts what is too long', () => {
    const title = { en: `<script>alert("&")</script>${'x'.repeat(400)}` };
    const workflow = changed((draft) => {
      part(draft.states, 'open').title = title;
      draft.title = { en: '"><a href="javascript:1">' };
    });
    const found = elements(toSvg(workflow));
    expect(found.filter(({ name }) => name === 'script' || name === 'a')).toEqual([]);
    expect(found[0]?.attributes.get('aria-label')).toBe('"><a href="javascript:1">');
    expect(Math.max(...texts(toSvg(workflow)).map((text) => text.length))).toBeLessThan(80);
  });

  it('of nothing is a drawing too', () => {
    const empty = changed((draft) => Object.assign(draft, { states: [], transitions: [], initial: undefined }));
    expect(elements(toSvg(empty))[0]?.name).toBe('svg');
  });

  it('holds all of itself, of any workflow', () => {
    fc.assert(
      fc.property(workflowArbitrary, (workflow) => {
        const found = elements(toSvg(workflow));
        const [x = 0, y = 0, width = 0, height = 0] = (found[0]?.attributes.get('viewBox') ?? '')
          .split(' ')
          .map(Number);
        for (const { attributes, name } of found) {
          if (name !== 'rect') continue;
          const at = (key: string) => Number(attributes.get(key));
          if (attributes.get('fill') === '#ffffff') continue;
          expect(at('x')).toBeGreaterThanOrEqual(x);
          expect(at('y')).toBeGreaterThanOrEqual(y);
          expect(at('x') + at('width')).toBeLessThanOrEqual(x + width);
          expect(at('y') + at('height')).toBeLessThanOrEqual(y + height);
        }
        expect(found.filter(({ name, attributes }) => name === 'path' && attributes.get('d')?.includes('NaN'))).toEqual(
          [],
        );
      }),
      { numRuns: 50 },
    );
  }, 20_000);
});

describe('boxes', () => {
  it('stand where they were put, others beside them, inner ones in outer ones', () => {
    const workflow = changed((draft) => {
      draft.layout.states = { open: { x: -50, y: 10, width: 200, height: 80 }, waiting: { x: 400, y: 300 } };
    });
    const index = indexWorkflow(workflow);
    const boxes = boxesOf(index, 'en');
    const box = (id: string) => {
      const state = index.states.get(id);
      const found = state && boxes.get(state);
      if (!found) throw new Error(id);
      return found;
    };
    expect(box('open')).toEqual({ x: -50, y: 10, width: 200, height: 80 });
    const [outer, inner] = [box('working'), box('waiting')];
    expect([inner.x - outer.x, inner.y - outer.y]).toEqual([400, 300]);
    expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
    expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
    expect(box('closed').x).toBeGreaterThan(box('approving').x + box('approving').width);
  });
});

it('durations are short words', () => {
  expect(durationWords('P1DT4H', 'en')).toBe('1 d 4 h');
  expect(durationWords('PT1.5S', 'pl')).toBe('1.5 s');
});
