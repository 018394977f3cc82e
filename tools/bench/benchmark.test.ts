import { describe, expect, test } from 'vitest';
import { resultTable, runBenchmark, type Benchmark } from './benchmark.ts';
import { measure } from './slice.ts';

describe('runBenchmark', () => {
  test('leaves the first round out, changes the order, gives medians beside each other', async () => {
    const order: string[] = [];
    let calls = 0;
    const benchmark: Benchmark = {
      name: 'sample',
      cases: ['1', '8'],
      measure(which, floorFirst) {
        calls += 1;
        order.push(`${which}${floorFirst ? 'f' : ''}`);
        const perSecond = calls <= 2 ? 1_000_000 : calls * 10;
        return Promise.resolve({ own: { perSecond, tookMs: [calls] }, floor: { perSecond: 100, tookMs: [1] } });
      },
      close: () => Promise.resolve(),
    };
    const results = await runBenchmark(benchmark, { rounds: 3 });
    expect(order).toEqual(['1', '8', '1f', '8f', '1', '8', '1f', '8f']);
    expect(results).toEqual([
      { name: 'sample', case: '1', perSecond: 50, floorPerSecond: 100, ratio: 0.5, p50Ms: 5, p95Ms: 7, p99Ms: 7 },
      { name: 'sample', case: '8', perSecond: 60, floorPerSecond: 100, ratio: 0.6, p50Ms: 6, p95Ms: 8, p99Ms: 8 },
    ]);
    expect(resultTable(results).split('\n')[1]).toBe(
      'sample  1            50             100    0.5      5      7      7',
    );
  });
});

describe('measure', () => {
  test('runs the works of a lane in order and lanes side by side', async () => {
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`+${name}`);
      await Promise.resolve();
      log.push(`-${name}`);
    };
    const { tookMs, perSecond } = await measure([
      [work('a1'), work('a2')],
      [work('b1'), work('b2')],
    ]);
    expect(tookMs).toHaveLength(4);
    expect(perSecond).toBeGreaterThan(0);
    expect(log.slice(0, 2)).toEqual(['+a1', '+b1']);
    expect(log.indexOf('-a1')).toBeLessThan(log.indexOf('+a2'));
    expect(log.indexOf('-b1')).toBeLessThan(log.indexOf('+b2'));
  });

  test('a work that fails fails the measuring', async () => {
    await expect(measure([[() => Promise.reject(new Error('refused'))]])).rejects.toThrow('refused');
  });
});
