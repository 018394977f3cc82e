import { describe, expect, it } from 'vitest';
import { readExchange, workflowSchema } from '#catalog/language';
import { sharpnessFor } from './draw-png.ts';
import { covers, rangesOf } from './embedded-fonts.ts';
import { exportFile, FILE_KINDS } from './export-file.ts';
import { groupedLosses } from './grouped-losses.ts';

const title = { en: 'Open' };
const workflow = workflowSchema.parse({
  ...{ schemaVersion: 1, id: 'small', title: { en: 'Small' }, initial: 'open' },
  states: [
    { id: 'open', title },
    { id: 'closed', title: { en: 'Closed' }, type: 'final', category: 'closed' },
  ],
  events: [{ type: 'ticket.close', title: { en: 'Close' }, roles: ['agent'] }],
  transitions: [{ id: 'close', source: 'open', target: 'closed', trigger: { kind: 'event', event: 'ticket.close' } }],
});

describe('a file', () => {
  it('is named after the workflow, and says what it will lack', () => {
    expect(FILE_KINDS.map((kind) => exportFile(workflow, kind, 'en').name)).toEqual([
      ...['small.json', 'small.xstate.json', 'small.scxml', 'small.mmd', 'small.svg', 'small.png'],
    ]);
    const lossy = FILE_KINDS.filter((kind) => exportFile(workflow, kind, 'en').losses.length > 0);
    expect(lossy).toEqual(['xstate', 'scxml', 'mermaid', 'svg', 'png']);
  });

  it('can be read back', async () => {
    for (const kind of ['statedesk', 'xstate', 'scxml', 'mermaid'] as const) {
      const text = await (await exportFile(workflow, kind, 'en').content()).text();
      expect(readExchange(text)).toMatchObject({ ok: true, format: kind });
    }
  });
});

it('a picture is drawn at twice its size, as far as browsers can', () => {
  expect(sharpnessFor({ width: 1000, height: 500 })).toBe(2);
  expect(sharpnessFor({ width: 16_000, height: 100 })).toBe(1);
  const huge = sharpnessFor({ width: 15_000, height: 15_000 });
  expect(15_000 * huge * 15_000 * huge).toBeLessThanOrEqual(100_000_001);
});

it('only fonts with letters of the text are brought along', () => {
  expect(rangesOf('U+0000-00FF, U+0131, U+4??, x')).toEqual([
    [0, 0xff],
    [0x131, 0x131],
    [0x400, 0x4ff],
  ]);
  expect(covers('U+0400-04FF', 'Открыт')).toBe(true);
  expect(covers('U+0400-04FF', 'Open')).toBe(false);
  expect(covers('', 'Open')).toBe(true);
});

it('many losses of one kind fold, those of parts of the language do not', () => {
  const loss = (code: 'export.guard' | 'export.left-out', number: number, feature = false) => ({
    ...{ code, severity: 'warning' as const, path: [] },
    params: feature ? { feature: 'tasks', count: number } : { transition: String(number) },
  });
  const guards = [1, 2, 3, 4, 5].map((number) => loss('export.guard', number));
  const parts = [1, 2, 3, 4, 5, 6].map((number) => loss('export.left-out', number, true));
  expect(groupedLosses([...guards, ...parts]).map(({ shown, more }) => [shown.length, more.length])).toEqual([
    [3, 2],
    [6, 0],
  ]);
  expect(groupedLosses(guards.slice(0, 4))).toMatchObject([{ more: [] }]);
});
