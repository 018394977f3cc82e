import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workflowProblemTexts } from '#designer/screens';
import { notificationsPlugin } from '#plugins/notifications';
import { priceListTexts } from '#plugins/price-list';
import { refusalTexts } from '#runtime/desk';
import { apiProblem, COMMON_PROBLEMS, problemTexts } from '#ui/api';
import { LANGUAGES, type Texts } from '#ui/texts';

const PROJECT = join(import.meta.dirname, '..');

/** `RefusedError('code'`, `TransientError('code'`, `refused('code'`, `code: 'code'`: all that a server file can give as a reason. */
const CODE = /(?:(?:RefusedError|TransientError|refused)\(\s*|\bcode: )'([a-z][a-z.-]*)'/g;

/** The codes of a folder's source files, tests and fixtures apart. */
async function codesIn(folder: string): Promise<readonly string[]> {
  const files = (await readdir(join(PROJECT, folder), { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('fixtures'),
  );
  const sources = await Promise.all(files.map((name) => readFile(join(PROJECT, folder, name), 'utf8')));
  return [...new Set(sources.flatMap((source) => [...source.matchAll(CODE)].map(([, code = '']) => code)))].sort();
}

/** What the screens say by the kind of the answer, because there is no more to say. */
const BY_KIND: Readonly<Record<string, string>> = {
  forbidden: COMMON_PROBLEMS.forbidden,
  'not-signed-in': COMMON_PROBLEMS.notSignedIn,
  'database-unreachable': COMMON_PROBLEMS.busy,
  'write-conflict': COMMON_PROBLEMS.busy,
};

/** What only those read who start the desk, in a terminal; and zod's own word. */
const IN_TERMINALS = [
  'custom',
  'secret-too-weak',
  'database-address-invalid',
  'data-newer',
  'data-migrations-busy',
  'data-migrations-lost',
  'mail.settings-invalid',
];

/** Diagnostics of a publication: their sentences are the designer's, checked beside them. */
const DIAGNOSTICS = ['scenario-failed', 'scenario-not-opened'];

/** What nobody can do from the screens yet: accounts are made by the demo and by imports. The sign-in page speaks by status. */
const NOT_ON_SCREENS = ['sign-in-refused', 'password-too-weak', 'last-administrator', 'template-unknown'];

const mailTexts = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    Object.fromEntries(Object.entries(notificationsPlugin.reasons).map(([code, text]) => [code, text[language]])),
  ]),
) as unknown as Texts;

/** Where each part's refusals are read, and the sentences that are there. */
const PARTS: readonly (readonly [folder: string, texts: readonly Texts[]])[] = [
  ['runtime/core', [refusalTexts]],
  ['runtime/server', [refusalTexts]],
  ['catalog/directory', [refusalTexts]],
  ['catalog/server', [workflowProblemTexts]],
  ['plugins/price-list', [priceListTexts]],
  ['plugins/notifications', [mailTexts]],
];

/** The message at a code, which may be nested by its dots. */
function sentence(messages: unknown, code: string): string | undefined {
  if (typeof messages !== 'object' || messages === null) return undefined;
  const table = messages as Readonly<Record<string, unknown>>;
  const whole = table[code];
  if (typeof whole === 'string') return whole;
  const dot = code.indexOf('.');
  return dot === -1 ? undefined : sentence(table[code.slice(0, dot)], code.slice(dot + 1));
}

describe.each(PARTS)('%s', (folder, texts) => {
  test.each(LANGUAGES)('every refusal has a sentence in %s', async (language) => {
    const codes = (await codesIn(folder)).filter(
      (code) => ![...IN_TERMINALS, ...DIAGNOSTICS, ...NOT_ON_SCREENS].includes(code),
    );
    const lacking = codes.filter((code) =>
      [...texts, problemTexts as Texts].every((each) => sentence(each[language], BY_KIND[code] ?? code) === undefined),
    );
    expect(lacking).toEqual([]);
  });
});

test('the search finds codes: what is known is among them', async () => {
  expect(await codesIn('runtime/server')).toEqual(
    expect.arrayContaining(['assignee-unknown', 'event-reserved', 'requester-unknown', 'ticket-busy']),
  );
  expect(await codesIn('catalog/server')).toEqual(expect.arrayContaining(['draft-changed', 'forbidden']));
  expect(apiProblem({ data: { code: 'FORBIDDEN', reason: { code: 'forbidden', params: {} } } }).kind).toBe(
    BY_KIND['forbidden'],
  );
});
