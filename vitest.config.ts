import { defineConfig } from 'vitest/config';

const base = {
  resolve: { alias: { 'server-only': new URL('./test/empty.ts', import.meta.url).pathname } },
};

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        ...base,
        test: {
          name: 'unit',
          // Generous everywhere: a limit is there to end what hangs, not to judge a machine that is busy.
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
          include: ['**/*.test.{ts,tsx}'],
          exclude: [
            '**/node_modules/**',
            '.next/**',
            '.data/**',
            '**/*.db.test.ts',
            '**/*.dom.test.tsx',
            'test/e2e/**',
          ],
        },
      },
      {
        ...base,
        test: {
          name: 'database',
          sequence: { groupOrder: 1 },
          include: ['**/*.db.test.ts'],
          exclude: ['**/node_modules/**', '.next/**', '.data/**'],
          globalSetup: ['./test/database-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
      {
        ...base,
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['./test/desk-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
