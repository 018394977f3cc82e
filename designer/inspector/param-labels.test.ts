import { expect, it } from 'vitest';
import { z } from 'zod';
import { labelled } from '#plugins/sdk';
import { labelsOf } from './param-labels.ts';

it('finds the labels of parameters, nested ones and those of lists, in the language asked for', () => {
  const to = labelled(z.string(), { title: { en: 'To', pl: 'Do' } });
  const params = z.object({ to, lines: z.array(z.object({ to })), plain: z.string() });
  const labels = labelsOf({ params }, 'pl');
  expect(labels('to')).toBe('Do');
  expect(labels('lines.0.to')).toBe('Do');
  expect(labels('plain')).toBeUndefined();
  expect(labels('nowhere.to')).toBeUndefined();
  expect(labelsOf({ params }, 'ru')('to')).toBe('To');
});
