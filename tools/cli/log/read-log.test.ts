import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL_LOG, logOf } from '../fixtures/small-log.ts';
import { testFolder, type TestFolder } from '../fixtures/test-folder.ts';
import { readLog } from './read-log.ts';

let folder: TestFolder;
beforeAll(async () => void (folder = await testFolder()));
afterAll(() => folder.remove());

const ROW = 'A,0,2024-01-01T10:00:00Z,New,,First';

describe('a sound log', () => {
  test('cases come by first row, rows by seq, instants in UTC', async () => {
    const log = await readLog(await folder.write('small.csv', SMALL_LOG));
    expect(log.events).toBe(9);
    expect(log.cases.map(({ id, rows }) => [id, rows.map(({ seq }) => seq)])).toEqual([
      ['A', [0, 1, 2, 3]],
      ['B', [0, 1]],
      ['C', [10, 11, 12]],
    ]);
    expect(log.cases[0]?.rows[2]).toMatchObject({
      at: Date.UTC(2024, 0, 2, 8),
      state: 'Work/On site',
      team: 'Second line',
    });
    expect(log.cases[0]?.rows[0]?.at).toBe(Date.UTC(2024, 0, 1, 10));
    expect(log.cases[0]?.rows[3]?.team).toBeUndefined();
  });

  test('is the same compressed, by whatever name', async () => {
    const plain = await readLog(await folder.write('plain.csv', SMALL_LOG));
    const zipped = await readLog(await folder.write('zipped.csv.gz', gzipSync(SMALL_LOG)));
    const unnamed = await readLog(await folder.write('unnamed.csv', gzipSync(SMALL_LOG)));
    expect(zipped).toEqual(plain);
    expect(unnamed).toEqual(plain);
  });

  test('may have further columns in any order, a byte order mark, Windows lines and quotes', async () => {
    const text =
      '\uFEFFextra,team,substate,state,timestamp,seq,case_id\r\n"a,\r\n""b""",T,,"On, hold",2024-01-01,7, X \r\n\r\n';
    const log = await readLog(await folder.write('other.csv', text));
    expect(log.cases).toMatchObject([{ id: 'X', rows: [{ seq: 7, state: 'On, hold', team: 'T' }] }]);
  });

  test('another text has another hash', async () => {
    const [first, second] = [logOf(ROW), logOf(ROW.replace('New', 'Old'))];
    const hashes = [
      await readLog(await folder.write('first.csv', first)),
      await readLog(await folder.write('second.csv', second)),
    ].map(({ hash }) => hash);
    expect(hashes[0]).not.toBe(hashes[1]);
  });
});

describe('a malformed log', () => {
  test.each([
    [
      'a missing column',
      'case_id,seq,timestamp,substate,team\nA,0,2024-01-01,,T\n',
      /line 1: the column is missing: state/,
    ],
    [
      'several missing columns',
      'a,b\n1,2\n',
      /line 1: the columns are missing: case_id, seq, timestamp, state, substate, team/,
    ],
    ['a doubled column', 'case_id,seq,seq,timestamp,state,substate,team\n', /line 1: column seq stands twice/],
    ['a bad date', logOf(ROW, 'A,1,soon,New,,First'), /line 3: timestamp is "soon"/],
    ['no date', logOf(ROW, 'A,1,,New,,First'), /line 3: timestamp is ""/],
    ['a missing state', logOf(ROW, 'A,1,2024-01-01, ,Sub,First'), /line 3: state is empty/],
    ['a missing case', logOf(' ,1,2024-01-01,New,,First'), /line 2: case_id is empty/],
    ['a bad seq', logOf('A,1.5,2024-01-01,New,,First'), /line 2: seq is "1\.5"/],
    ['a negative seq', logOf('A,-1,2024-01-01,New,,First'), /line 2: seq is "-1"/],
    [
      'a duplicate seq',
      logOf(ROW, 'B,0,2024-01-01,New,,', 'A,1,2024-01-01,X,,', 'A,0,2024-01-02,X,,'),
      /line 5: case A has seq 0 already, on line 2/,
    ],
    [
      'the same seq written otherwise',
      logOf('A,7,2024-01-01,X,,', 'A,07,2024-01-02,X,,'),
      /line 3: case A has seq 7 already, on line 2/,
    ],
    ['too few cells', logOf(ROW, 'A,1,2024-01-01'), /line 3: the row has another number of cells/],
    ['an endless name', logOf(`A,1,2024-01-01,${'x'.repeat(501)},,T`), /line 2: state is longer than 500 characters/],
    ['an open quote', logOf(ROW, 'A,1,2024-01-01,"New,,T'), /line \d+: a quote is opened and never closed/],
    ['no rows', logOf(), /no rows/],
    ['an empty file', '', /The file is empty/],
  ])('%s', async (_, text, message) => {
    const file = await folder.write('bad.csv', text);
    await expect(readLog(file)).rejects.toThrow(message);
    await expect(readLog(file)).rejects.toMatchObject({ name: 'CommandFailure' });
  });

  test('truncated gzip names the line it came to', async () => {
    const rows = Array.from({ length: 20_000 }, (_, seq) => `A,${String(seq)},2024-01-01,S${String(Math.sin(seq))},,T`);
    const whole = gzipSync(logOf(...rows));
    const file = await folder.write('cut.csv.gz', whole.subarray(0, whole.length / 2));
    await expect(readLog(file)).rejects.toThrow(/line [1-9]\d{3,4}: the compressed data ends too early/);
  });

  test('damaged gzip', async () => {
    const whole = gzipSync(logOf(...Array.from({ length: 2000 }, (_, seq) => `A,${String(seq)},2024-01-01,S,,T`)));
    const file = await folder.write('damaged.csv.gz', whole.fill(0xff, whole.length / 2, whole.length / 2 + 40));
    await expect(readLog(file)).rejects.toThrow(/the compressed data is damaged/);
  });

  test('a .gz that is no gzip, an empty one inside, no file, a folder', async () => {
    await expect(readLog(await folder.write('text.csv.gz', SMALL_LOG))).rejects.toThrow(/is not gzip/);
    await expect(readLog(await folder.write('void.csv.gz', gzipSync('')))).rejects.toThrow(/The file is empty/);
    await expect(readLog(folder.path('nowhere.csv'))).rejects.toThrow(/There is no such file: .*nowhere\.csv/);
    await expect(readLog(folder.path('.'))).rejects.toThrow(/This is a folder/);
  });

  test.each([
    ['plain', 'A,1,2024-01-01,'],
    ['quoted', 'A,1,2024-01-01,"'],
  ])('a line of 200 MB (%s) is refused and never held in memory', async (name, start) => {
    const file = folder.path(`long-${name}.csv`);
    const stream = createWriteStream(file);
    stream.write(logOf(ROW) + start);
    const chunk = Buffer.alloc(1_000_000, 'x');
    for (let written = 0; written < 200; written += 1) if (!stream.write(chunk)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'finish');
    const before = process.memoryUsage().rss;
    await expect(readLog(file)).rejects.toThrow(/line 3: the row is longer than 1 MB/);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
