import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addState, addTransition, changed, event, part } from '../fixtures/workflow.fixture.ts';
import { workflowArbitrary } from '../fixtures/workflow-arbitrary.ts';
import { fieldSchema } from '../field.ts';
import { fragmentSchema } from '../fragment.ts';
import { scenarioSchema } from '../scenario.ts';
import { workflowSchema, type Workflow } from '../workflow.ts';
import { diffWorkflow } from './diff-workflow.ts';
import { sameValue } from './same-value.ts';
import type { WorkflowChange } from './workflow-change.ts';

const sound = changed(() => undefined);
const en = (text: string) => ({ en: text });
/** What the change of a sound workflow is told as. */
const told = (change: (draft: Workflow) => void) => diffWorkflow(sound, changed(change));
const pathsOf = (changes: readonly WorkflowChange[]) => changes.map(({ path }) => path.join('/'));

describe('parts', () => {
  test('equal workflows have no changes', () => {
    expect(told(() => undefined)).toEqual([]);
  });

  test('a state is added and removed, with its transition', () => {
    const change = (draft: Workflow) => {
      addState(draft, { id: 'checked', title: { en: 'Checked', ru: 'Проверено' } });
      addTransition(draft, { source: 'open', target: 'checked', trigger: event('ticket.start') });
    };
    const expected = (code: string) => [
      {
        code,
        params: { kind: 'state', id: 'checked', title: { en: 'Checked', ru: 'Проверено' } },
        path: ['states', 'checked'],
      },
      {
        code,
        params: {
          kind: 'transition',
          id: 'added',
          title: en('Start'),
          source: en('Open'),
          target: { en: 'Checked', ru: 'Проверено' },
        },
        path: ['transitions', 'added'],
      },
    ];
    expect(told(change)).toEqual(expected('added'));
    expect(diffWorkflow(changed(change), sound)).toEqual(expected('removed'));
  });

  test.each<[string, (draft: Workflow) => void, object]>([
    [
      'fields',
      (d) => d.fields.push(fieldSchema.parse({ id: 'note', type: 'text', title: en('Note') })),
      { kind: 'field' },
    ],
    [
      'events',
      (d) => d.events.push({ type: 'ticket.note', title: en('Note'), roles: [], form: [] }),
      { kind: 'event' },
    ],
    [
      'options',
      (d) => d.options.push({ id: 'note', type: 'switch', title: en('Note'), default: true }),
      { kind: 'option' },
    ],
    ['countries', (d) => d.countries.push({ country: 'DE', options: {} }), { kind: 'country', id: 'DE' }],
    [
      'sla',
      (d) => {
        const { title: _title, ...policy } = part(d.sla, 'resolution');
        d.sla.push({ ...policy, id: 'reaction', title: en('Reaction') });
      },
      { kind: 'policy', title: en('Reaction') },
    ],
    ['routing', (d) => d.routing.push({ id: 'night', when: 'true', assignee: 'bob' }), { kind: 'rule', id: 'night' }],
    [
      'scenarios',
      (d) =>
        d.scenarios.push(
          scenarioSchema.parse({
            id: 'story',
            title: en('Story'),
            given: { at: '2026-03-02T09:00:00Z' },
            steps: [{ send: 'ticket.start' }],
          }),
        ),
      { kind: 'scenario', title: en('Story') },
    ],
    [
      'fragments',
      (d) =>
        (d.fragments = [fragmentSchema.parse({ id: 'f', title: en('Part'), initial: 'a', states: [{ id: 'a' }] })]),
      { kind: 'fragment', title: en('Part') },
    ],
  ])('%s: one is added, one is removed', (list, change, params) => {
    for (const [code, found] of [
      ['added', told(change)],
      ['removed', diffWorkflow(changed(change), sound)],
    ] as const) {
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ code, params });
      expect(found[0]?.path[0]).toBe(list);
    }
  });

  test('what is inside a part is told of its own', () => {
    const choice = (draft: Workflow) => {
      const product = part(draft.fields, 'product');
      if (product.type === 'choice') product.choices.push({ id: 'switch', title: en('Switch') });
    };
    expect(told(choice)).toEqual([
      {
        code: 'added',
        params: { kind: 'choice', id: 'switch', title: en('Switch'), within: en('Product') },
        path: ['fields', 'product', 'choices', 'switch'],
      },
    ]);
    const one = changed(
      (d) => (part(d.states, 'open').tasks = { list: [{ id: 'look', title: en('Look') }], join: { kind: 'all' } }),
    );
    const two = changed(
      (d) => (part(d.states, 'open').tasks = { list: [{ id: 'look', title: en('Look well') }], join: { kind: 'any' } }),
    );
    expect(diffWorkflow(one, two)).toMatchObject([
      { code: 'renamed', params: { kind: 'task', id: 'look', within: en('Open') } },
      {
        code: 'changed',
        params: { kind: 'state', aspect: 'tasks.join', before: { word: 'all' }, after: { word: 'any' } },
      },
    ]);
  });

  test('the same parts in another order are told as such', () => {
    expect(told((d) => d.transitions.reverse())).toEqual([
      { code: 'reordered', params: { kind: 'transition' }, path: ['transitions'] },
    ]);
    expect(told((d) => void d.states.shift())).toMatchObject([{ code: 'removed' }]);
  });

  test('where ids repeat, the list is told as a whole', () => {
    const twice = (draft: Workflow) => void draft.states.push(part(draft.states, 'closed'));
    expect(told(twice)).toMatchObject([
      { code: 'changed', params: { kind: 'workflow', aspect: 'states' }, path: ['states'] },
    ]);
    expect(diffWorkflow(changed(twice), changed(twice))).toEqual([]);
  });

  test('the layout is one change apart from the meaning', () => {
    const moved = (draft: Workflow) => (draft.layout.states = { open: { x: 1, y: 2 }, closed: { x: 3, y: 4 } });
    expect(told(moved)).toEqual([{ code: 'moved', params: { count: 2 }, path: ['layout'] }]);
  });
});

describe('titles', () => {
  test('a new title is a new name, a new translation is not', () => {
    expect(told((d) => (part(d.states, 'open').title = en('Received')))).toEqual([
      {
        code: 'renamed',
        params: { kind: 'state', id: 'open', title: en('Received'), before: en('Open'), after: en('Received') },
        path: ['states', 'open', 'title'],
      },
    ]);
    expect(told((d) => (part(d.states, 'open').title = { en: 'Open', pl: 'Otwarte' }))).toMatchObject([
      { code: 'translated', params: { id: 'open' } },
    ]);
    expect(told((d) => (d.title = en('Fixes')))).toMatchObject([{ code: 'renamed', params: { kind: 'workflow' } }]);
  });

  test('a title of a transition that had none is told as a change', () => {
    expect(told((d) => (part(d.transitions, 'late').title = en('Too late')))).toMatchObject([
      {
        code: 'changed',
        params: { aspect: 'title', before: { kind: 'none' }, after: { kind: 'text', text: en('Too late') } },
      },
    ]);
  });
});

describe('aspects', () => {
  test.each<[string, (draft: Workflow) => void, object]>([
    [
      'a fixed team by its id',
      (d) => (part(d.states, 'working').team = { kind: 'fixed', team: 'night' }),
      { aspect: 'team', before: { kind: 'team', id: 'desk' }, after: { kind: 'team', id: 'night' } },
    ],
    [
      'another way to find the team',
      (d) => (part(d.states, 'open').team = { kind: 'event' }),
      { before: { kind: 'word', word: 'table' }, after: { kind: 'word', word: 'event' } },
    ],
    [
      'a category',
      (d) => (part(d.states, 'working').category = 'waiting'),
      { aspect: 'category', before: { word: 'open' }, after: { word: 'waiting' } },
    ],
    [
      'a parent by its title',
      (d) => (part(d.states, 'approving').parent = 'working'),
      { aspect: 'parent', before: { kind: 'none' }, after: { kind: 'text', text: en('Working') } },
    ],
    [
      'a target by its title',
      (d) => (part(d.transitions, 'skip').target = 'closed'),
      { aspect: 'target', before: { text: en('Working') }, after: { text: en('Closed') } },
    ],
    [
      'a delay with its kind of time',
      (d) => (part(d.transitions, 'late').trigger = { kind: 'after', duration: 'PT2H', time: 'elapsed' }),
      {
        aspect: 'trigger',
        before: { kind: 'duration', ms: 259_200_000, business: true },
        after: { kind: 'duration', ms: 7_200_000, business: false },
      },
    ],
    [
      'an event by its title',
      (d) => (part(d.transitions, 'skip').trigger = event('ticket.approve')),
      { before: { text: en('Resolve') }, after: { text: en('Approve') } },
    ],
    [
      'an option by its title',
      (d) => (part(d.transitions, 'skip').onlyIf = 'approval'),
      { aspect: 'onlyIf', after: { text: en('Approval') } },
    ],
    [
      'roles as words',
      (d) => (part(d.transitions, 'skip').roles = ['agent', 'manager']),
      { aspect: 'roles', after: { kind: 'words', words: ['agent', 'manager'] } },
    ],
    [
      'a switch of a country under the option’s title',
      (d) => (d.countries[0] = { country: 'PL', options: { approval: true } }),
      { kind: 'country', aspect: 'options', about: en('Approval'), before: { value: false }, after: { value: true } },
    ],
    [
      'a decision for a clock under the policy’s title',
      (d) => (part(d.states, 'approving').clocks = { resolution: 'pause' }),
      { aspect: 'clocks', about: en('Resolution'), before: { kind: 'none' }, after: { word: 'pause' } },
    ],
    [
      'a memory’s depth',
      (d) => (part(d.states, 'back').history = { depth: 'deep', fallback: 'repairing' }),
      { aspect: 'history.depth', before: { word: 'shallow' }, after: { word: 'deep' } },
    ],
    [
      'the key prefix',
      (d) => (d.keyPrefix = 'REP'),
      { kind: 'workflow', aspect: 'keyPrefix', after: { value: 'REP' } },
    ],
    [
      'an eventless trigger as a word',
      (d) => (part(d.transitions, 'skip').trigger = { kind: 'always' }),
      { after: { kind: 'word', word: 'always' } },
    ],
  ])('%s', (_name, change, params) => {
    const changes = told(change);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ code: 'changed', params });
  });

  test('a guard is said in every language', () => {
    const [change] = told((d) => (part(d.transitions, 'skip').guard = 'fields.urgent'));
    expect(change).toMatchObject({ params: { aspect: 'guard', before: { kind: 'none' }, after: { kind: 'text' } } });
    const after = change?.code === 'changed' ? change.params.after : undefined;
    expect(after?.kind === 'text' && after.text.ru).toContain('Urgent');
    expect(after?.kind === 'text' && after.text.ru).not.toBe(after?.kind === 'text' && after.text.en);
  });

  test('what has no short form is told without values', () => {
    const changes = told((d) => part(d.states, 'open').entry.push({ type: 'notify.send', params: {} }));
    expect(changes).toEqual([
      {
        code: 'changed',
        params: { kind: 'state', id: 'open', title: en('Open'), aspect: 'entry' },
        path: ['states', 'open', 'entry'],
      },
    ]);
    const rows = told((d) => {
      const { team } = part(d.states, 'open');
      if (team?.kind === 'table') team.rows.reverse();
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.params).not.toHaveProperty('before');
  });
});

/** Every leaf of a value, by its path: items of lists that have ids by their ids. */
function leavesOf(value: unknown, path: readonly string[] = []): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('/'), value]]);
  const idOf = (item: unknown, index: number): string => {
    const [top] = path;
    const key =
      path.length === 1 && top === 'events' ? 'type' : path.length === 1 && top === 'countries' ? 'country' : 'id';
    const id = typeof item === 'object' && item !== null ? (Reflect.get(item, key) as unknown) : undefined;
    return typeof id === 'string' ? id : String(index);
  };
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index): [string, unknown] => [idOf(item, index), item])
    : Object.entries(value);
  return new Map(entries.flatMap(([key, item]) => [...leavesOf(item, [...path, key])]));
}

/** The paths of all leaves that differ. */
function changedLeaves(before: Workflow, after: Workflow): readonly string[] {
  const [old, fresh] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((path) => !Object.is(old.get(path), fresh.get(path)));
}

const covers = (found: readonly string[], leaf: string) =>
  found.some((path) => leaf === path || leaf.startsWith(`${path}/`));

describe('for every workflow', () => {
  test('it equals itself, however its keys are ordered', () => {
    fc.assert(
      fc.property(workflowArbitrary, (workflow) => {
        const turned = Object.fromEntries(Object.entries(structuredClone(workflow)).reverse()) as Workflow;
        expect(diffWorkflow(workflow, turned)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('every leaf that differs between two lies below one of the changes, and each change is of something that differs', () => {
    fc.assert(
      fc.property(workflowArbitrary, workflowArbitrary, (before, after) => {
        const found = diffWorkflow(before, after);
        const paths = pathsOf(found);
        const leaves = changedLeaves(before, after);
        expect(leaves.filter((leaf) => !covers(paths, leaf))).toEqual([]);
        const idle = found.filter(
          ({ code, path }) => code !== 'reordered' && !leaves.some((leaf) => covers([path.join('/')], leaf)),
        );
        expect(idle).toEqual([]);
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 100 },
    );
  });

  test('a single leaf that is changed is found', () => {
    const full = workflowSchema.parse({
      ...sound,
      description: 'What for',
      observed: { start: 3 },
      layout: { states: { open: { x: 0, y: 0 } } },
      scenarios: [
        { id: 'story', title: en('Story'), given: { at: '2026-03-02T09:00:00Z' }, steps: [{ send: 'ticket.start' }] },
      ],
    });
    const leaves = [...leavesOf(full).keys()].filter(
      (path) => !path.endsWith('/id') && !path.endsWith('/type') && !path.endsWith('/country'),
    );
    expect(leaves.length).toBeGreaterThan(100);
    for (const leaf of leaves) {
      const draft = structuredClone(full);
      let at: unknown = draft;
      const keys = leaf.split('/');
      for (const key of keys.slice(0, -1)) {
        const list: readonly unknown[] = Array.isArray(at) ? at : [];
        at =
          list.find((item) =>
            [
              Reflect.get(Object(item), 'id'),
              Reflect.get(Object(item), 'type'),
              Reflect.get(Object(item), 'country'),
            ].includes(key),
          ) ?? Reflect.get(Object(at), key);
      }
      const last = keys.at(-1) ?? '';
      Reflect.set(Object(at), last, typeof Reflect.get(Object(at), last) === 'number' ? -7 : 'otherwise');
      expect(sameValue(full, draft), leaf).toBe(false);
      expect(covers(pathsOf(diffWorkflow(full, draft)), leaf), leaf).toBe(true);
      expect(diffWorkflow(full, draft).filter(({ code }) => code !== 'translated').length, leaf).toBeLessThanOrEqual(2);
    }
  });
});
