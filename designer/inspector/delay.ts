import { durationMs } from '#catalog/language';

/** The units that a delay is written in; a day is 24 hours. */
export const DELAY_UNITS = ['minutes', 'hours', 'days'] as const;
export type DelayUnit = (typeof DELAY_UNITS)[number];

const UNIT_MS: Readonly<Record<DelayUnit, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/** A delay as an amount of the greatest unit that says it without a fraction; seconds become a fraction of minutes. */
export function delayParts(duration: string): { readonly amount: number; readonly unit: DelayUnit } {
  const ms = durationMs(duration) ?? 0;
  const unit = ms === 0 ? 'hours' : (DELAY_UNITS.findLast((each) => ms % UNIT_MS[each] === 0) ?? 'minutes');
  return { amount: ms / UNIT_MS[unit], unit };
}

/** An amount of a unit as an ISO 8601 duration. */
export function delayOf(amount: number, unit: DelayUnit): string {
  if (unit === 'days' && Number.isInteger(amount)) return `P${amount}D`;
  if (unit === 'hours' && Number.isInteger(amount)) return `PT${amount}H`;
  const seconds = Math.max(0, Math.round((amount * UNIT_MS[unit]) / 1000));
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}
