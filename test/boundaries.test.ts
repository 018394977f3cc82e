import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** Small files that the planted violations import. */
const TARGETS: Readonly<Record<string, string>> = {
  'app/_desk/compose.ts': 'export const desk = 1;',
  'catalog/language/index.ts': 'export const language = 1;',
  'catalog/language/inner.ts': 'export const inner = 1;',
  'catalog/server/index.ts': 'export const server = 1;',
  'designer/document/index.ts': 'export const document = 1;',
  'runtime/core/index.ts': 'export const core = 1;',
  'runtime/desk/index.ts': 'export const pages = 1;',
  'plugins/sdk/index.ts': 'export const sdk = 1;',
  'plugins/mail/index.ts': 'export const mail = 1;',
  'tools/start/index.ts': 'export const start = 1;',
  'ui/theme/index.ts': 'export const theme = 1;',
  'ui/theme/inner.ts': 'export const inner = 1;',
};

/** One violation of each rule: the file that breaks it, and what it says. */
const VIOLATIONS: Readonly<Record<string, readonly [file: string, source: string]>> = {
  'no-cycles': ['catalog/language/round-again.ts', "import './round.ts';"],
  'ui-knows-no-one': ['ui/theme/bad.ts', "import '../../catalog/language/index.ts';"],
  'catalog-knows-no-one': ['catalog/language/bad-runtime.ts', "import '../../runtime/core/index.ts';"],
  'ui-from-screens-only': ['runtime/server/bad-ui.ts', "import '../../ui/theme/index.ts';"],
  'runtime-below-designer': ['runtime/server/bad-plugin.ts', "import '../../plugins/mail/index.ts';"],
  'plugins-see-sdk-and-pure-catalog': ['plugins/chat/bad.ts', "import '../mail/index.ts';"],
  'designer-no-server': ['designer/canvas/bad.ts', "import '../../catalog/server/index.ts';"],
  'designer-no-desk': ['designer/screens/bad-desk.ts', "import '../../runtime/desk/index.ts';"],
  'screens-no-server': ['catalog/screens/bad.ts', "import '../server/index.ts';"],
  'pure-stays-pure': ['runtime/core/bad.ts', "import 'mongodb';"],
  'pure-no-node-builtins': ['plugins/sdk/bad.ts', "import 'node:fs';"],
  'through-the-front-door': ['runtime/core/bad-door.ts', "import '../../catalog/language/inner.ts';"],
  'app-uses-the-doors': ['app/bad/page.ts', "import '../../catalog/language/inner.ts';"],
  'ui-through-its-doors': ['designer/canvas/bad-ui.ts', "import '../../ui/theme/inner.ts';"],
  'nobody-imports-app': ['plugins/chat/bad-app.ts', "import '../../app/_desk/compose.ts';"],
  'nobody-imports-tools': ['catalog/server/bad-tools.ts', "import '../../tools/start/index.ts';"],
};

let folder = '';
let found: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statedesk-boundaries-'));
  const plant = async (file: string, source: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${source}\n`);
  };
  for (const [file, source] of Object.entries(TARGETS)) await plant(file, source);
  for (const [file, source] of Object.values(VIOLATIONS)) await plant(file, source);
  await plant('catalog/language/round.ts', "import './round-again.ts';");
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    await cp(join(PROJECT, file), join(folder, file));
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  const program = join(PROJECT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [
    program,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'app',
    'catalog',
    'designer',
    'runtime',
    'plugins',
    'ui',
    'tools',
  ];
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, args, options).catch((error: unknown) => error as { stdout: string });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: readonly { from: string; rule: { name: string } }[] };
  };
  found = new Map(
    Object.keys(VIOLATIONS).map((name) => [
      name,
      summary.violations.filter(({ rule }) => rule.name === name).map(({ from }) => from),
    ]),
  );
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const require = createRequire(import.meta.url);
const { forbidden } = require('../.dependency-cruiser.cjs') as {
  forbidden: readonly { name: string; severity: string }[];
};

it('a violation is planted for every rule, and every rule is an error', () => {
  expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(VIOLATIONS).sort());
  expect(new Set(forbidden.map(({ severity }) => severity))).toEqual(new Set(['error']));
});

it.each(Object.entries(VIOLATIONS))('%s catches its violation', (name, [file]) => {
  expect(found.get(name)).toContain(file);
});
