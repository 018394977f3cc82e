import { expect, it } from 'vitest';
import { workflowSchema, type Diagnostic } from '#catalog/language';
import { marksOf, partOf } from './marks.ts';

const found = (code: string, severity: Diagnostic['severity'], element: Diagnostic['element']): Diagnostic => ({
  code,
  severity,
  path: [],
  params: {},
  ...(element ? { element } : {}),
});
const state = (id: string) => ({ kind: 'state', id }) as const;

it('marks each part with the worst that was found of it', () => {
  const diagnostics = [
    found('dead-end', 'warning', state('a')),
    found('missing-initial', 'error', state('a')),
    found('unknown-team', 'error', state('a')),
    found('unreachable', 'warning', state('b')),
    found('unsent-event', 'warning', { kind: 'event', id: 'a' }),
  ];
  const marks = marksOf(diagnostics, 'state', ({ code }) => code);
  expect([...marks]).toEqual([
    ['a', { severity: 'error', sentence: 'missing-initial' }],
    ['b', { severity: 'warning', sentence: 'unreachable' }],
  ]);
  expect(marksOf(diagnostics, 'transition', ({ code }) => code).size).toBe(0);
});

it('leads to the part on the drawing, for an event to a transition that waits for it', () => {
  const document = workflowSchema.parse({
    schemaVersion: 1,
    id: 'w',
    title: { en: 'W' },
    transitions: [
      { id: 'after', source: 'a', trigger: { kind: 'after', duration: 'PT1H' } },
      { id: 'on', source: 'a', trigger: { kind: 'event', event: 'ticket.go' } },
    ],
  });
  const leads = (element: Diagnostic['element']) => partOf(found('x', 'warning', element), document);
  expect(leads(state('a'))).toEqual(state('a'));
  expect(leads({ kind: 'event', id: 'ticket.go' })).toEqual({ kind: 'transition', id: 'on' });
  expect(leads({ kind: 'event', id: 'ticket.rest' })).toBeUndefined();
  expect(leads({ kind: 'field', id: 'ticket.go' })).toBeUndefined();
  expect(leads(undefined)).toBeUndefined();
});
