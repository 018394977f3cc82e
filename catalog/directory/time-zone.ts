import { z } from 'zod';

/** Whether the text names an IANA time zone; an offset such as `+03:00` is none, for it knows no summer time. */
function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** An IANA time zone, for example `Europe/Warsaw` or `UTC`. */
export const timeZoneSchema = z
  .string()
  .max(60)
  .refine(isTimeZone, {
    error: (issue) => `'${String(issue.input)}' is no time zone; write one such as Europe/Warsaw`,
  });
