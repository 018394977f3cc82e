import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { execute, openDocument } from './designer-state.ts';
import { refusalOf } from './rules.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';

const trigger = { kind: 'always' } as const;
const at = { x: 0, y: 0 };
const state = (stateType: 'atomic' | 'history', parent?: string): Command => ({
  type: 'addState',
  stateType,
  title: { en: 'X' },
  position: at,
  ...(parent === undefined ? {} : { parent }),
});

describe('refusalOf', () => {
  it.each<[string, Command]>([
    ['designer.leaves-final', { type: 'addTransition', source: 'closed', target: 'new', trigger }],
    ['designer.leaves-history', { type: 'addTransition', source: 'last', target: 'new', trigger }],
    ['designer.unknown-state', { type: 'addTransition', source: 'new', target: 'gone', trigger }],
    ['designer.unknown-transition', { type: 'setGuard', id: 'gone', guard: 'true' }],
    ['designer.leaves-final', { type: 'moveTransitionEnd', id: 'new-take', end: 'source', state: 'closed' }],
    ['designer.unknown-state', { type: 'moveTransitionEnd', id: 'new-take', end: 'source' }],
    ['designer.holds-nothing', state('atomic', 'closed')],
    ['designer.history-outside', state('history')],
    ['designer.inside-itself', { type: 'nestStates', parent: 'second', moves: [{ id: 'work', ...at }] }],
    ['designer.history-outside', { type: 'nestStates', moves: [{ id: 'last', ...at }] }],
    ['designer.initial-elsewhere', { type: 'setInitial', initial: 'second' }],
    ['designer.initial-history', { type: 'setInitial', parent: 'work', initial: 'last' }],
    ['designer.no-compound', { type: 'setInitial', parent: 'new', initial: 'second' }],
    ['designer.history-outside', { type: 'setStateType', id: 'new', stateType: 'history' }],
    ['designer.event-used', { type: 'removeEvent', event: 'ticket.take' }],
    ['designer.field-used', { type: 'removeField', id: 'visitAt' }],
    ['designer.unknown-option', { type: 'setCountryOption', country: 'DE', option: 'gone', value: true }],
    ['designer.unknown-action', { type: 'removeAction', place: { kind: 'entry', state: 'new' }, index: 0 }],
  ])('says %s', (code, command) => expect(refusalOf(sampleWorkflow(), command)?.code).toBe(code));

  it('lets what may be done pass', () => {
    expect(refusalOf(sampleWorkflow(), { type: 'removeField', id: 'solution' })).toBeUndefined();
    expect(refusalOf(sampleWorkflow(), state('history', 'work'))).toBeUndefined();
  });
});

describe('execute', () => {
  it.each<[string, Command]>([
    ['states.0.title.en', { type: 'renameState', id: 'new', title: '  ', language: 'en' }],
    [
      'transitions.0.trigger.duration',
      { type: 'setTrigger', id: 'new-take', trigger: { kind: 'after', duration: '4 hours', time: 'elapsed' } },
    ],
    ['keyPrefix', { type: 'setKeyPrefix', keyPrefix: 'x' }],
  ])('refuses what a document cannot hold, at %s', (path, command) => {
    const before = openDocument(sampleWorkflow());
    expect(execute(before, command)).toMatchObject({
      kind: 'refused',
      reason: { code: 'designer.malformed', params: { path } },
    });
  });
});
