/** How long to wait after the `attempt`th try, in milliseconds: doubling, with jitter so that many do not come back together. */
export function backoffMs(
  attempt: number,
  options: { readonly firstMs: number; readonly mostMs: number; readonly random?: () => number },
): number {
  const { firstMs, mostMs, random = Math.random } = options;
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(attempt - 1, 40));
  return Math.round(full * (0.5 + random() / 2));
}
