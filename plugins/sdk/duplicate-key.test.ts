import { expect, it } from 'vitest';
import { isDuplicateKey } from './duplicate-key.ts';

it('is recognised by its code, from whatever copy of the driver', () => {
  expect(isDuplicateKey(Object.assign(new Error('E11000'), { code: 11000 }))).toBe(true);
  expect(isDuplicateKey(Object.assign(new Error('E11000'), { code: '11000' }))).toBe(false);
  expect(isDuplicateKey({ code: 11000 })).toBe(false);
  expect(isDuplicateKey(undefined)).toBe(false);
});
