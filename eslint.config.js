import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

const PURE = [
  'catalog/language/**/*.ts',
  'catalog/directory/**/*.ts',
  'runtime/core/**/*.ts',
  'plugins/sdk/**/*.ts',
  'designer/document/**/*.ts',
];
const ambient = (selector, message) => ({ selector, message });

export default tseslint.config(
  { ignores: ['.next', '.data', 'node_modules', 'next-env.d.ts', '**/*.js', '**/*.cjs'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 500 }] },
  },
  {
    files: PURE,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'process',
        'setTimeout',
        'setInterval',
        'window',
        'document',
        'crypto',
      ],
      'no-restricted-syntax': [
        'error',
        ambient("NewExpression[callee.name='Date'][arguments.length=0]", 'The core is told the time; it never asks.'),
        ambient(
          "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          'The core is told the time; it never asks.',
        ),
        ambient(
          "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          'The core is given its ids; it never invents them.',
        ),
        ambient(':function[async=true], AwaitExpression', 'The core is synchronous.'),
      ],
    },
  },
);
