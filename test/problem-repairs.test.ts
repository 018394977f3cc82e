import { describe, expect, it } from 'vitest';
import { validateWorkflow, type Diagnostic, type Workflow } from '#catalog/language';
import { execute, openDocument, undo } from '#designer/document';
import {
  VOCABULARY,
  addState,
  addTransition,
  changed,
  event,
  part,
} from '../catalog/language/fixtures/workflow.fixture.ts';
import { repairOf, type Repair } from '#designer/problems';

const check = (document: Workflow) => validateWorkflow(document, VOCABULARY);
const title = { en: 'Title' };
const table = (rows: readonly { when: Record<string, string[]>; team: string }[]) => ({
  kind: 'table' as const,
  inputs: ['product'],
  rows: [...rows],
});

const REPAIRED: readonly (readonly [Diagnostic['code'], Repair['verb'], string, (draft: Workflow) => unknown])[] = [
  ['missing-initial', 'begin', 'Open', (d) => delete d.initial],
  ['missing-initial', 'begin', 'Repairing', (d) => delete part(d.states, 'working').initial],
  ['unknown-initial', 'begin', 'Waiting', (d) => (part(d.states, 'working').initial = 'waitin')],
  ['initial-outside', 'begin', 'Repairing', (d) => (part(d.states, 'working').initial = 'open')],
  ['initial-history', 'begin', 'Repairing', (d) => (part(d.states, 'working').initial = 'back')],
  ['history-without-fallback', 'fall-back', 'Repairing', (d) => delete part(d.states, 'back').history],
  [
    'unknown-fallback',
    'fall-back',
    'Waiting',
    (d) => (part(d.states, 'back').history = { depth: 'deep', fallback: 'waitin' }),
  ],
  [
    'fallback-outside',
    'fall-back',
    'Repairing',
    (d) => (part(d.states, 'back').history = { depth: 'deep', fallback: 'open' }),
  ],
  ['unknown-target', 'use', 'Repaired', (d) => (part(d.transitions, 'repair').target = 'repaird')],
  ['unknown-source', 'use', 'Open', (d) => (part(d.transitions, 'start').source = 'opne')],
  [
    'undeclared-event',
    'use',
    'ticket.approve',
    (d) => (part(d.transitions, 'approve').trigger = event('ticket.aprove')),
  ],
  [
    'at-unknown-field',
    'use',
    'visitAt',
    (d) => (part(d.transitions, 'visit').trigger = { kind: 'at', field: 'visitA' }),
  ],
  [
    'expression.unknown-fields',
    'use',
    'product',
    (d) => (part(d.transitions, 'start').guard = 'fields.produkt == "modem" || event.amount > 5'),
  ],
  [
    'expression.unknown-choice',
    'use',
    'modem',
    (d) => (part(d.transitions, 'start').guard = 'fields.product == "modme"'),
  ],
  ['unknown-team', 'use', 'desk', (d) => (part(d.states, 'working').team = { kind: 'fixed', team: 'desc' })],
  ['unknown-option', 'use', 'approval', (d) => (part(d.transitions, 'ask').onlyIf = 'aproval')],
  ['unknown-policy', 'remove-decision', 'reaction', (d) => (part(d.states, 'open').clocks = { reaction: 'stop' })],
  [
    'unused-row',
    'remove-row',
    '2',
    (d) =>
      (part(d.states, 'open').team = table([
        { when: {}, team: 'desk' },
        { when: { product: ['modem'] }, team: 'night' },
      ])),
  ],
  ['guard-always', 'remove-condition', '', (d) => (part(d.transitions, 'repair').guard = 'ticket.priority > 0')],
  ['compound-without-children', 'plain', '', (d) => (part(d.states, 'approving').type = 'compound')],
  ['parallel-without-regions', 'plain', '', (d) => (part(d.states, 'approving').type = 'parallel')],
  [
    'childless-parent',
    'group',
    'Approving',
    (d) => addState(d, { id: 'inner', parent: 'approving', category: 'open' }),
  ],
];

describe('a repair', () => {
  it.each(REPAIRED)(
    'mends %s (%s %s), brings nothing new, and is undone byte for byte',
    (...[code, verb, name, breaks]) => {
      const document = changed((draft) => void breaks(draft));
      const before = check(document);
      const diagnostic = before.find((each) => each.code === code);
      if (!diagnostic) throw new Error(`not found among ${before.map((each) => each.code).join()}`);
      const repair = repairOf(diagnostic, document);
      if (!repair) throw new Error('no repair');
      expect(repair).toMatchObject({ verb, name });
      const opened = openDocument(document);
      const executed = execute(opened, repair.command);
      if (executed.kind !== 'done') throw new Error(executed.reason.code);
      const after = check(executed.state.document);
      const key = ({ code: each, element }: Diagnostic) => `${each} ${element?.id ?? ''}`;
      expect(after.map(key)).not.toContain(key(diagnostic));
      const errors = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity === 'error').map(key);
      expect(errors(before)).toEqual(expect.arrayContaining(errors(after)));
      expect(JSON.stringify(undo(executed.state).document)).toBe(JSON.stringify(document));
    },
  );
});

describe('no repair', () => {
  it.each<[string, string, (draft: Workflow) => unknown]>([
    ['a state that no ticket reaches', 'unreachable', (d) => addState(d, { id: 'island', category: 'open' })],
    ['a target like no other', 'unknown-target', (d) => (part(d.transitions, 'repair').target = 'elsewhere')],
    ['a condition that never holds', 'guard-never', (d) => (part(d.transitions, 'repair').guard = 'false')],
    [
      'a wrong name that stands twice',
      'expression.unknown-fields',
      (d) => (part(d.transitions, 'start').guard = 'fields.produkt == "modem" || fields.produkt == "router"'),
    ],
    ['a parent that is an end', 'childless-parent', (d) => addState(d, { id: 'inner', parent: 'closed' })],
    [
      'a second part of the same id',
      'unknown-target',
      (d) => addTransition(d, { id: 'start', source: 'open', target: 'workin', trigger: event('ticket.approve') }),
    ],
  ])('is offered for %s', (_what, code, breaks) => {
    const document = changed((draft) => void breaks(draft));
    const found = check(document).find((each) => each.code === code);
    if (!found)
      throw new Error(
        `not found among ${check(document)
          .map((each) => each.code)
          .join()}`,
      );
    expect(repairOf(found, document)).toBeUndefined();
  });

  it('is offered where the document has changed meanwhile, for one country, or inside a fragment', () => {
    const document = changed((draft) => (part(draft.transitions, 'repair').target = 'repaird'));
    const [found] = check(document);
    if (!found) throw new Error('nothing found');
    expect(repairOf(found, document)).toBeDefined();
    const without = { ...document, transitions: document.transitions.filter(({ id }) => id !== 'repair') };
    expect(repairOf(found, without)).toBeUndefined();
    expect(repairOf({ ...found, params: { ...found.params, countries: 'PL' } }, document)).toBeUndefined();
    expect(repairOf({ ...found, path: ['fragments', 0, 'transitions', 0, 'target'] }, document)).toBeUndefined();
    expect(repairOf({ ...found, code: 'dead-end' }, { ...document, title })).toBeUndefined();
  });
});
