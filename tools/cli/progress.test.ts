import { describe, expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function watched(isTTY: boolean) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const progress = createProgress({ write: (text) => written.push(text), isTTY }, 100, () => clock.ms);
  const tick = (afterMs: number) => {
    clock.ms += afterMs;
    progress.tick();
  };
  return { written, progress, tick };
}

describe('progress', () => {
  test('a file gets a line every five seconds', () => {
    const { written, progress, tick } = watched(false);
    for (let row = 0; row < 11; row += 1) tick(1000);
    progress.end();
    expect(written).toEqual(['5 of 100 rows, 1 a second\n', '10 of 100 rows, 1 a second\n']);
  });

  test('a terminal gets one line that is rewritten and removed in the end', () => {
    const { written, progress, tick } = watched(true);
    tick(100);
    tick(100);
    tick(250);
    progress.end();
    progress.end();
    expect(written).toEqual([
      '\r\u001B[K2 of 100 rows, 10 a second',
      '\r\u001B[K3 of 100 rows, 7 a second',
      '\r\u001B[K',
    ]);
  });

  test('what is quick says nothing', () => {
    const { written, progress, tick } = watched(true);
    tick(10);
    progress.end();
    expect(written).toEqual([]);
  });
});
