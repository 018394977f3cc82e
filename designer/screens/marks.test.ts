import { expect, it } from 'vitest';
import type { Diagnostic } from '#catalog/language';
import { marksOf } from './marks.ts';

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
