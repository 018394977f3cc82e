import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { checkTexts } from '#ui/texts';
import { speakInSchemas } from './schema-language.ts';
import { schemaTexts } from './schema-texts.ts';

afterAll(() => z.config({ customError: undefined }));

const schema = z.strictObject({
  hours: z.number().positive().max(10),
  name: z.string().min(2).max(4),
  mail: z.email(),
  level: z.enum(['l1', 'l2']),
});
const problems = (value: object) => schema.safeParse(value).error?.issues.map(({ message }) => message);

test('a schema says in the reader’s language what does not fit', () => {
  speakInSchemas('ru');
  expect(problems({ hours: -1, name: 'a', mail: 'x', level: 'l9' })).toEqual([
    'должно быть больше 0',
    'слишком коротко: не меньше 2',
    'записано не так, как нужно',
    'нет среди вариантов',
  ]);
  speakInSchemas('pl');
  expect(problems({ hours: 11, name: 'abcde', mail: 'a@b.example', extra: 1, level: 'l1' })).toEqual([
    'może wynosić najwyżej 10',
    'za długie: najwyżej 4',
    'zawiera nieznane części: extra',
  ]);
  speakInSchemas('en');
  expect(problems({ hours: '1', mail: 'a@b.example', level: 'l1' })).toEqual(['does not fit here', 'is missing']);
});

test('in every language', () => {
  expect(checkTexts(schemaTexts)).toEqual([]);
});
