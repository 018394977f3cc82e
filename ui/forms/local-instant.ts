import { Temporal } from 'temporal-polyfill';

/** An instant (ISO 8601, UTC) as `YYYY-MM-DDTHH:MM` on the clocks of a zone; empty for what is no instant. */
export function localFromInstant(instant: string, zone: string): string {
  try {
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
    return local.toString({ smallestUnit: 'minute' });
  } catch {
    return '';
  }
}

/**
 * The instant (ISO 8601, UTC) of a wall-clock reading in a zone. A reading that the change to summer time skips is taken
 * an hour later, one that occurs twice the first time. `undefined` for what is no reading.
 */
export function instantFromLocal(local: string, zone: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return undefined;
  }
}
