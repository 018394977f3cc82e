/** How long to wait before the n-th restart in a row (0, 1, 2 …): half a second, doubled each time, 30 seconds at most. */
export function backoffMs(restarts: number): number {
  return Math.min(30_000, 500 * 2 ** Math.min(restarts, 10));
}
