import { expect, it } from 'vitest';
import { z } from 'zod';
import { labelled } from './labelled.ts';
import { labelsOf } from './labels-of.ts';
import { bell } from './fixtures/bell.ts';

it('names parameters in a language, also those inside lists, in English where it is not translated', () => {
  const quantity = labelled(z.number(), { title: { en: 'Quantity', ru: 'Количество', pl: 'Ilość' } });
  const items = labelled(z.array(z.strictObject({ quantity })), { title: { en: 'Items' } });
  const labelOf = labelsOf({ ...bell.actions.ring, params: z.strictObject({ items, plain: z.string() }) }, 'pl');
  expect(labelOf('items')).toBe('Items');
  expect(labelOf('items.quantity')).toBe('Ilość');
  expect(labelOf('plain')).toBeUndefined();
  expect(labelOf('toString')).toBeUndefined();
});
