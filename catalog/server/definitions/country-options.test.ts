import { expect, test } from 'vitest';
import { smallWorkflow } from '../fixtures/workflow.ts';
import { withCountryOptions } from './country-options.ts';

const option = (id: string) => ({ id, type: 'switch' as const, title: { en: id }, default: false });
const workflow = smallWorkflow({
  options: [option('onSite'), option('parts')],
  countries: [
    { country: 'PL', options: { onSite: true, forgotten: true } },
    { country: 'DE', options: { parts: false } },
  ],
});

test('sets what is named, keeps what is not, and orders the countries', () => {
  const changed = withCountryOptions(workflow, { country: 'PL', options: { parts: true } });
  expect(changed.countries).toEqual([
    { country: 'DE', options: { parts: false } },
    { country: 'PL', options: { onSite: true, parts: true } },
  ]);
  expect({ ...changed, countries: workflow.countries }).toEqual(workflow);
});

test('null goes back to the default; a country that sets nothing has no entry', () => {
  const changed = withCountryOptions(workflow, { country: 'DE', options: { parts: null } });
  expect(changed.countries.map(({ country }) => country)).toEqual(['PL']);
});

test.each(['unknown', '__proto__', 'toString'])('the option %j is refused', (id) => {
  const options = Object.fromEntries([[id, true]]);
  expect(() => withCountryOptions(workflow, { country: 'PL', options })).toThrow('option-unknown');
});
