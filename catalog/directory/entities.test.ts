import { describe, expect, test } from 'vitest';
import { countryEntrySchema } from './country.ts';
import { customerSchema } from './customer.ts';
import { teamSchema } from './team.ts';

describe('entities', () => {
  test('take what is enough and fill the rest', () => {
    expect(teamSchema.parse({ id: 'field', title: { en: 'Field service' } })).toEqual({
      id: 'field',
      title: { en: 'Field service' },
    });
    expect(countryEntrySchema.parse({ code: 'PL', title: { en: 'Poland' }, calendar: 'pl-office' })).toMatchObject({
      language: 'en',
    });
    expect(customerSchema.parse({ id: 'acme', title: 'Acme', country: 'PL' })).toMatchObject({
      vip: false,
      contract: false,
    });
  });

  test.each([
    ['a team whose id is no slug', () => teamSchema.parse({ id: 'Field Service', title: { en: 'x' } })],
    ['a team without an English title', () => teamSchema.parse({ id: 'field', title: { pl: 'Serwis' } })],
    ['a country without a calendar', () => countryEntrySchema.parse({ code: 'PL', title: { en: 'Poland' } })],
    [
      'a country code in small letters',
      () => countryEntrySchema.parse({ code: 'pl', title: { en: 'Poland' }, calendar: 'x' }),
    ],
    [
      'a customer with a part that nobody knows',
      () => customerSchema.parse({ id: 'acme', title: 'Acme', country: 'PL', vpi: true }),
    ],
  ])('refuse %s', (_, parse) => {
    expect(parse).toThrow();
  });
});
