import { describe, expect, it } from 'vitest';
import { workflowSchema, type Workflow } from '#catalog/language';
import { after, refusal } from './after.fixture.ts';
import { transitionOf } from './part.ts';
import { renamedIn, usagesOf } from './reference.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';

const solution = { kind: 'field', id: 'solution' } as const;

/** The sample with every way of naming a field, an option, a team, an event. */
function knotted(): Workflow {
  const sample = sampleWorkflow();
  return workflowSchema.parse({
    ...sample,
    fields: [...sample.fields, { id: 'remote', title: { en: 'Remote' }, type: 'switch' }],
    states: sample.states.map((state) =>
      state.id === 'new'
        ? {
            ...state,
            team: { kind: 'table', inputs: ['remote'], rows: [{ when: { remote: ['true'] }, team: 'l2' }] },
            entry: [{ type: 'ticket.set', params: { field: 'solution', expression: 'fields.solution + "!"' } }],
          }
        : state,
    ),
    transitions: sample.transitions.map((each) =>
      each.id === 'new-take'
        ? { ...each, guard: 'fields.remote && options.onSite && event.solution != "solution"' }
        : each,
    ),
    routing: [{ id: 'vip', when: 'fields.remote', team: 'l2', assignee: 'vera' }],
    scenarios: [
      {
        id: 'story',
        title: { en: 'Story' },
        given: { at: '2026-03-02T09:00:00Z', fields: { remote: true }, options: { onSite: true } },
        steps: [
          { send: 'ticket.take', by: { role: 'agent', team: 'l2' } },
          { send: 'ticket.resolve', with: { solution: 'done' }, expect: { fields: { solution: 'done' } } },
        ],
      },
    ],
  });
}

describe('renaming in expressions', () => {
  const renamed = (guard: string) => renamedIn({ guard }, { reference: solution, to: 'answer' }).guard;
  it.each([
    ['fields.solution', 'fields.answer'],
    ['has(event.solution) && fields . solution == ""', 'has(event.answer) && fields . answer == ""'],
    ['fields["solution"] == fields[\'solution\']', 'fields["answer"] == fields[\'answer\']'],
    ['fields.solutions + fields.solution2', 'fields.solutions + fields.solution2'],
    ['"fields.solution" == \'fields.solution\'', '"fields.solution" == \'fields.solution\''],
    ['"a \\" b" + fields.solution', '"a \\" b" + fields.answer'],
    ['my.fields.solution || options.solution', 'my.fields.solution || options.solution'],
    ['customer.solution', 'customer.solution'],
  ])('%s becomes %s', (before, after) => {
    expect(renamed(before)).toBe(after);
  });
});

describe('renaming everywhere', () => {
  it('a field: in forms, triggers, tables, actions, expressions and scenarios', () => {
    const document = after(
      knotted(),
      { type: 'rename', reference: solution, to: 'answer' },
      { type: 'rename', reference: { kind: 'field', id: 'remote' }, to: 'far' },
      { type: 'rename', reference: { kind: 'field', id: 'visitAt' }, to: 'comesAt' },
    );
    expect(document.fields.map(({ id }) => id)).toEqual(['answer', 'comesAt', 'far']);
    expect(document.states[0]?.team).toEqual({
      kind: 'table',
      inputs: ['far'],
      rows: [{ when: { far: ['true'] }, team: 'l2' }],
    });
    expect(document.states[0]?.entry[0]?.params).toEqual({ field: 'answer', expression: 'fields.answer + "!"' });
    expect(transitionOf(document, 'new-take')?.guard).toBe(
      'fields.far && options.onSite && event.answer != "solution"',
    );
    expect(transitionOf(document, 'visit-at')?.trigger).toEqual({ kind: 'at', field: 'comesAt' });
    expect(document.events[1]?.form).toEqual([{ field: 'answer', required: false }]);
    expect(document.routing[0]?.when).toBe('fields.far');
    expect(document.scenarios[0]?.given.fields).toEqual({ far: true });
    expect(document.scenarios[0]?.steps[1]).toEqual({
      send: 'ticket.resolve',
      with: { answer: 'done' },
      expect: { fields: { answer: 'done' } },
    });
  });

  it('an event and an option', () => {
    const document = after(
      knotted(),
      { type: 'rename', reference: { kind: 'event', id: 'ticket.take' }, to: 'ticket.begin' },
      { type: 'rename', reference: { kind: 'option', id: 'onSite' }, to: 'visits' },
    );
    expect(document.events[0]?.type).toBe('ticket.begin');
    expect(transitionOf(document, 'new-take')).toMatchObject({
      trigger: { kind: 'event', event: 'ticket.begin' },
      guard: 'fields.remote && options.visits && event.solution != "solution"',
    });
    expect(document.scenarios[0]?.steps[0]).toMatchObject({ send: 'ticket.begin' });
    expect(document.options[0]?.id).toBe('visits');
    expect(document.countries).toEqual([{ country: 'PL', options: { visits: false } }]);
    expect(document.states.find(({ id }) => id === 'visit')?.onlyIf).toBe('visits');
  });

  it('is refused where the id is unknown, taken or malformed', () => {
    const rename = (id: string, to: string) =>
      refusal(sampleWorkflow(), { type: 'rename', reference: { kind: 'field', id }, to });
    expect(rename('none', 'answer')).toBe('designer.unknown-id');
    expect(rename('solution', 'visitAt')).toBe('designer.id-taken');
    expect(rename('solution', 'My answer')).toBe('designer.id-malformed');
    const event = { kind: 'event', id: 'ticket.take' } as const;
    expect(refusal(sampleWorkflow(), { type: 'rename', reference: event, to: 'ticket.*' })).toBe(
      'designer.id-malformed',
    );
  });

  it('another team stands in for one: in rules, tables, routing and scenarios', () => {
    const document = after(knotted(), { type: 'replaceTeam', team: 'l2', by: 'l3' });
    expect(JSON.stringify(document)).not.toContain('"l2"');
    expect(document.routing[0]?.team).toBe('l3');
    expect(document.states.find(({ id }) => id === 'work')?.team).toEqual({ kind: 'fixed', team: 'l3' });
  });
});

describe('where something is used', () => {
  const uses = (kind: 'event' | 'field' | 'option' | 'team', id: string) =>
    usagesOf(knotted(), { kind, id }).map((usage) => `${usage.kind} ${usage.id}`);
  it('finds every part that mentions it, and not what declares it', () => {
    expect(uses('event', 'ticket.take')).toEqual(['transition new-take', 'scenario story']);
    expect(uses('field', 'solution')).toEqual([
      'state new',
      'transition new-take',
      'event ticket.resolve',
      'scenario story',
    ]);
    expect(uses('field', 'remote')).toEqual(['state new', 'transition new-take', 'routing vip', 'scenario story']);
    expect(uses('option', 'onSite')).toEqual([
      'state visit',
      'transition new-take',
      'transition work-visit',
      'scenario story',
      'country PL',
    ]);
    expect(uses('team', 'l2')).toEqual(['state new', 'state work', 'routing vip', 'scenario story']);
    expect(uses('team', 'nobody')).toEqual([]);
  });
});

describe('titling an event', () => {
  const title = (event: string, sentence: string, follows: boolean) =>
    ({ type: 'titleEvent', event, title: sentence, language: 'en', follows }) as const;

  it('leaves its type alone unless it follows', () => {
    const document = after(sampleWorkflow(), title('ticket.take', 'Begin', false));
    expect(document.events[0]).toMatchObject({ type: 'ticket.take', title: { en: 'Begin' } });
  });

  it('lets the type follow letter by letter, never onto another one', () => {
    const document = after(
      sampleWorkflow(),
      title('ticket.take', 'R', true),
      title('ticket.r', 'Resolve', true),
      title('ticket.resolve-2', 'Resolved', true),
    );
    expect(document.events.map(({ type }) => type)).toEqual(['ticket.resolved', 'ticket.resolve']);
    expect(transitionOf(document, 'new-take')?.trigger).toEqual({ kind: 'event', event: 'ticket.resolved' });
  });
});
