import { monaco } from './monaco.ts';

/** Highlighting and brackets of CEL, the Common Expression Language. */
export function registerCel(): void {
  monaco.languages.register({ id: 'cel' });
  monaco.languages.setLanguageConfiguration('cel', {
    brackets: [
      ['(', ')'],
      ['[', ']'],
      ['{', '}'],
    ],
    autoClosingPairs: [
      { open: '(', close: ')' },
      { open: '[', close: ']' },
      { open: '"', close: '"', notIn: ['string'] },
    ],
  });
  monaco.languages.setMonarchTokensProvider('cel', {
    keywords: ['true', 'false', 'null', 'in'],
    tokenizer: {
      root: [
        [/[a-zA-Z_]\w*(?=\s*\()/, 'function'],
        [/[a-zA-Z_]\w*/, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
        [/\d+(\.\d+)?([eE][+-]?\d+)?/, 'number'],
        [/[rR]?"(?:\\.|[^"\\])*"/, 'string'],
        [/[rR]?'(?:\\.|[^'\\])*'/, 'string'],
        [/&&|\|\||[=!<>]=|[<>!?:+\-*/%]/, 'operator'],
        [/[()[\]{}]/, '@brackets'],
        [/\/\/.*$/, 'comment'],
      ],
    },
  });
}
