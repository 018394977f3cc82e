import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workflowArbitrary } from '../fixtures/workflow-arbitrary.ts';
import { changed } from '../fixtures/workflow.fixture.ts';
import { toMermaid } from '../to-mermaid.ts';
import { validateWorkflow } from '../validate-workflow.ts';
import { fromMermaid } from './from-mermaid.ts';

function imported(text: string) {
  const result = fromMermaid(text);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}
const drawn = (...lines: readonly string[]) => imported(['stateDiagram-v2', ...lines].join('\n'));
const states = (text: ReturnType<typeof drawn>) =>
  text.workflow.states.map(({ id, type, parent, title }) => [id, type, parent, title.en]);

describe('a pasted diagram', () => {
  it('becomes states, transitions and events', () => {
    const { workflow, losses } = drawn(
      '  %% a comment',
      '  [*] --> New',
      '  New --> InProgress : Take in work',
      '  InProgress --> Waiting: wait [fields.parts == "ordered"]',
      '  InProgress : Work in progress',
      '  Waiting --> InProgress : after P3D',
      '  InProgress --> Closed : Take in work',
      '  Closed --> [*]',
    );
    expect(losses).toEqual([]);
    expect(workflow.initial).toBe('new');
    expect(states({ ok: true, workflow, losses })).toEqual([
      ['new', 'atomic', undefined, 'New'],
      ['in-progress', 'atomic', undefined, 'Work in progress'],
      ['waiting', 'atomic', undefined, 'Waiting'],
      ['closed', 'final', undefined, 'Closed'],
    ]);
    expect(workflow.transitions.map(({ source, target, trigger, guard }) => [source, target, trigger, guard])).toEqual([
      ['new', 'in-progress', { kind: 'event', event: 'ticket.take-in-work' }, undefined],
      ['in-progress', 'waiting', { kind: 'event', event: 'ticket.wait' }, 'fields.parts == "ordered"'],
      ['waiting', 'in-progress', { kind: 'after', duration: 'P3D', time: 'elapsed' }, undefined],
      ['in-progress', 'closed', { kind: 'event', event: 'ticket.take-in-work' }, undefined],
    ]);
    expect(workflow.events.map(({ type, title }) => [type, title.en])).toEqual([
      ['ticket.take-in-work', 'Take in work'],
      ['ticket.wait', 'wait'],
    ]);
  });

  it('keeps nesting, regions and the ends inside', () => {
    const result = drawn(
      '[*] --> Both',
      'state "Both at once" as Both {',
      '  [*] --> A1',
      '  A1 --> A2 : go',
      '  A2 --> [*] : finish',
      '  --',
      '  state Office {',
      '    [*] --> Write',
      '  }',
      '}',
      'Both --> Done : done',
    );
    expect(states(result)).toEqual([
      ['both-region-1', 'compound', 'both', 'Region 1'],
      ['both', 'parallel', undefined, 'Both at once'],
      ['a1', 'atomic', 'both-region-1', 'A1'],
      ['a2', 'atomic', 'both-region-1', 'A2'],
      ['office', 'compound', 'both', 'Office'],
      ['write', 'atomic', 'office', 'Write'],
      ['done', 'atomic', undefined, 'Done'],
      ['both-region-1-end', 'final', 'both-region-1', 'End'],
    ]);
    expect(result.workflow.transitions.map(({ trigger }) => trigger.kind)).toEqual(['event', 'event', 'done']);
    expect(validateWorkflow(result.workflow).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('lists what has no place', () => {
    const { workflow, losses } = drawn(
      'direction LR',
      'state pick <<choice>>',
      'state split <<fork>>',
      'A --> pick',
      'pick --> B : [is urgent]',
      'pick --> C : / notify them',
      'note right of A : first look',
      'note left of B',
      '  two',
      '  lines',
      'end note',
      'classDef red fill:#f00',
    );
    expect(losses.map(({ code, params }) => [code, Object.values(params)[0]])).toEqual([
      ['import.line', 1 + 1],
      ['import.line', 13],
      ['import.ignored', '<<fork>>'],
      ['import.unnamed', 'A'],
      ['import.guard', 'is urgent'],
      ['import.ignored', '/ notify them'],
    ]);
    expect(workflow.states.filter(({ description }) => description).map(({ description }) => description)).toEqual([
      'first look',
      'two lines',
    ]);
    expect(workflow.transitions.map(({ trigger }) => trigger.kind)).toEqual(['event', 'always', 'always']);
  });

  it('may stand in Markdown and have a title; what is none is refused', () => {
    expect(
      imported('```mermaid\n---\ntitle: Repairs\n---\nstateDiagram\n  A --> B : go\n```\nmore').workflow,
    ).toMatchObject({
      id: 'repairs',
      title: { en: 'Repairs' },
      initial: 'a',
    });
    expect(fromMermaid('flowchart TD\n A --> B')).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'document.no-mermaid' }],
    });
    expect(fromMermaid('')).toMatchObject({ ok: false });
  });
});

describe('our own drawing', () => {
  it('comes back with its states, their titles and nesting', () => {
    const sound = changed(() => undefined);
    const { workflow } = imported(toMermaid(sound));
    const shape = (each: typeof sound) =>
      each.states
        .filter(({ type }) => type !== 'history')
        .map(({ id, parent, type, title }) => [id, parent, type, title.en])
        .sort();
    expect(shape({ ...workflow, states: workflow.states.filter(({ id }) => id !== 'back') })).toEqual(shape(sound));
  });

  it('can always be read, with as many states', () => {
    fc.assert(
      fc.property(workflowArbitrary, (workflow) => {
        const { workflow: back } = imported(toMermaid(workflow));
        expect(back.states.length).toBeGreaterThanOrEqual(workflow.states.length);
        expect(back.initial).toBe(workflow.initial);
      }),
      { numRuns: 50 },
    );
  }, 20_000);
});

it('never throws', () => {
  const line = fc.constantFrom(
    ...[
      '[*] --> a',
      'a --> [*]',
      'a --> b : x [y] / z',
      'state a {',
      'state a { }',
      '}',
      '--',
      'state "t" as b {',
      'a : text',
      'note right of a',
      'end note',
      'x',
      '%%',
      'a --> a',
      'state c <<join>>',
      '[*] --> [*]',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 25 }), (lines) => {
      const result = fromMermaid(['stateDiagram-v2', ...lines].join('\n'));
      if (!result.ok) expect(result.diagnostics).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});
