import { expect, test } from 'vitest';
import { workflowOf } from './fixtures/bench.ts';
import { scenarioDiagnostic } from './scenario-diagnostic.ts';

const workflow = workflowOf({
  initial: 'open',
  fields: [{ id: 'why', type: 'text', title: { en: 'Reason' } }],
  states: [{ id: 'open', title: { en: 'Open ones' }, category: 'new' }],
  scenarios: [
    { id: 'first', title: { en: 'First' }, given: { at: '2026-03-02T08:00:00Z' }, steps: [{ advance: 'PT1H' }] },
    { id: 'second', title: { en: 'Second' }, given: { at: '2026-03-02T08:00:00Z' }, steps: [{ advance: 'PT1H' }] },
  ],
});
const of = (failure?: Parameters<typeof scenarioDiagnostic>[1]['failure']) =>
  scenarioDiagnostic(workflow, { scenario: 'second', entries: [], ...(failure && { failure }) });

test('a scenario that went as it says is no finding', () => expect(of()).toBeUndefined());

test('one that did not is an error at its step, in words', () => {
  const states = { what: 'states' as const, expected: ['open'], actual: [] };
  expect(of({ step: 2, mismatches: [states] })).toEqual({
    code: 'scenario-failed',
    severity: 'error',
    element: { kind: 'scenario', id: 'second' },
    path: ['scenarios', 1, 'steps', 2],
    params: { scenario: 'Second', step: 3, what: 'states', name: '', expected: 'Open ones', actual: '–' },
  });
  const field = { what: 'field' as const, name: 'why', expected: 'x', actual: false };
  expect(of({ step: 0, mismatches: [field] })?.params).toMatchObject({
    name: 'Reason',
    expected: 'x',
    actual: 'false',
  });
});

test('one whose ticket could not be opened says why', () => {
  expect(of({ step: -1, reason: { code: 'kernel.fields-missing', params: {} } })).toMatchObject({
    code: 'scenario-not-opened',
    params: { scenario: 'Second', because: 'kernel.fields-missing' },
  });
});
