import { expect, it } from 'vitest';
import { textFrom, withoutTranslation, writeText } from './text-edit.ts';

it('repeats a sentence in English, which every text has, until it is translated', () => {
  const fresh = textFrom('Новая', 'ru');
  expect(fresh).toEqual({ en: 'Новая', ru: 'Новая' });
  const renamed = writeText(fresh, 'Принята', 'ru');
  expect(renamed).toEqual({ en: 'Принята', ru: 'Принята' });
  const translated = writeText(renamed, 'Accepted', 'en');
  expect(translated).toEqual({ en: 'Accepted', ru: 'Принята' });
  expect(writeText(translated, 'Взята', 'ru')).toEqual({ en: 'Accepted', ru: 'Взята' });
});

it('leaves other translations alone when English is written', () => {
  expect(writeText({ en: 'New', pl: 'Nowe' }, 'Fresh', 'en')).toEqual({ en: 'Fresh', pl: 'Nowe' });
});

it('takes a translation away, never English', () => {
  expect(withoutTranslation({ en: 'New', pl: 'Nowe', ru: 'Новая' }, 'pl')).toEqual({ en: 'New', ru: 'Новая' });
  expect(withoutTranslation({ en: 'New' }, 'en')).toEqual({ en: 'New' });
});
