import { expect, test } from 'vitest';
import { formatter } from './formatter.ts';

test('makes one formatter for each locale and options', () => {
  let made = 0;
  const dates = formatter((locale: string, options: Intl.DateTimeFormatOptions) => {
    made += 1;
    return new Intl.DateTimeFormat(locale, options);
  });
  const warsaw = dates('en-GB', { timeZone: 'Europe/Warsaw' });
  expect(dates('en-GB', { timeZone: 'Europe/Warsaw' })).toBe(warsaw);
  expect(dates('pl', { timeZone: 'Europe/Warsaw' })).not.toBe(warsaw);
  expect(dates('en-GB', { timeZone: 'Asia/Almaty' })).not.toBe(warsaw);
  expect(made).toBe(3);
});

test('options that are not there are a kind of their own', () => {
  const lists = formatter(
    (locale, options: Intl.ListFormatOptions | undefined) => new Intl.ListFormat(locale, options),
  );
  expect(lists('en', undefined)).toBe(lists('en', undefined));
  expect(lists('en', { type: 'disjunction' }).format(['a', 'b'])).toBe('a or b');
});
