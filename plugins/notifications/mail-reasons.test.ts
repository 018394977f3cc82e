import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#catalog/language';
import { mailReasons } from './mail-reasons.ts';

/** The codes that the plugin's server files speak of, and those events' names are not. */
async function codesInSources(): Promise<readonly string[]> {
  const folder = join(import.meta.dirname, 'server');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const named = sources.flatMap((source) => [...source.matchAll(/'(mail\.[a-z-]+)'/g)].map(([, code = '']) => code));
  return [...new Set(named)].filter((code) => !['mail.sent', 'mail.held', 'mail.failed'].includes(code));
}

test('every reason why a mail does not go out has a sentence in every language', async () => {
  const codes = await codesInSources();
  expect(codes).toContain('mail.server-unreachable');
  expect(Object.keys(mailReasons).sort()).toEqual([...codes].sort());
  for (const text of Object.values(mailReasons)) expect(Object.keys(text).sort()).toEqual([...LANGUAGES].sort());
});
