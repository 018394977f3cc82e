import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeLanguage } from '../fixtures/whole-language.fixture.ts';
import { IMPORT_FORMATS, readExchange, recogniseFormat } from './read-exchange.ts';
import { writeExchange } from './write-exchange.ts';

describe('a text from elsewhere', () => {
  it.each(IMPORT_FORMATS)('in %s is recognised and read, also in a fence and after a byte order mark', (format) => {
    const { text } = writeExchange(wholeLanguage(), format);
    for (const written of [text, `\uFEFF${text}`, `\`\`\`${format}\n${text}\`\`\`\n`, `\n\n  ${text}`]) {
      const read = readExchange(written);
      expect([read.ok, read.format]).toEqual([true, format]);
      if (read.ok) expect(read.workflow.states.length).toBeGreaterThan(9);
    }
  });

  it.each([
    ['a word', 'hello', 'document.no-format'],
    ['nothing', '', 'document.no-format'],
    ['other JSON', '{"a":1}', 'document.no-format'],
    ['a list', '[1,2]', 'document.no-format'],
    ['a web page', '<html><body>scxml</body></html>', 'document.no-format'],
    ['a flow chart', 'flowchart TD\n A --> B', 'document.no-format'],
    ['half a file', '{"schemaVersion":1,"states":[', 'document.no-format'],
    ['a program', 'const m = createMachine({ initial: "a", states: {} })', 'document.program'],
    ['too much', 'x'.repeat(8_000_001), 'document.too-large'],
  ])('that is none of them is told so: %s', (_, text, code) => {
    expect(readExchange(text)).toMatchObject({ ok: false, diagnostics: [{ code }] });
    expect(recogniseFormat(text)).toBeUndefined();
  });

  it('that is one of them but broken says what is wrong', () => {
    expect(readExchange('{"schemaVersion":1}')).toMatchObject({ ok: false, format: 'statedesk' });
    expect(readExchange('<scxml><state></scxml>')).toMatchObject({
      ...{ ok: false, format: 'scxml' },
      diagnostics: [{ code: 'document.no-xml' }],
    });
  });

  it('never throws', () => {
    const begin = fc.constantFrom('', '{', '<scxml', '```', 'stateDiagram-v2\n', '{"states":', '{"schemaVersion":1,');
    fc.assert(
      fc.property(begin, fc.string({ maxLength: 200 }), (start, rest) => {
        expect(typeof readExchange(start + rest).ok).toBe('boolean');
      }),
    );
  });
});
