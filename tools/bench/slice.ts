/** One stretch of measuring: how many a second, and how long each took. */
export interface Slice {
  readonly perSecond: number;
  readonly tookMs: readonly number[];
}

/** Runs `lanes` side by side, each taking its works in order, and measures them. */
export async function measure(lanes: readonly (readonly (() => Promise<void>)[])[]): Promise<Slice> {
  const tookMs: number[] = [];
  const began = performance.now();
  await Promise.all(
    lanes.map(async (works) => {
      for (const work of works) {
        const start = performance.now();
        await work();
        tookMs.push(performance.now() - start);
      }
    }),
  );
  return { perSecond: (tookMs.length * 1000) / (performance.now() - began), tookMs };
}
