const CSS_TIME = /^\s*(\d*\.?\d+)\s*(ms|s|m|h|d)\s*$/i;
const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The milliseconds of a delay as SCXML writes it (`10ms`, `.5s`, `2h`); undefined for any other text. */
export function delayOf(text: string): number | undefined {
  const match = text.length > 40 ? null : CSS_TIME.exec(text);
  if (!match) return undefined;
  const ms = Math.round(Number(match[1]) * (UNIT_MS[(match[2] ?? '').toLowerCase()] ?? Number.NaN));
  return Number.isFinite(ms) ? ms : undefined;
}
