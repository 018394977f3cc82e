import type { Language } from '#catalog/language';
import type { TicketView } from '#plugins/sdk';
import { z } from 'zod';
import type { SendEmailParams } from '../notifications-manifest.ts';

/** Whom a mail goes to, in which language. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

const addressSchema = z.email().max(254);
const hasControl = (text: string) => /[\p{Cc}\u2028\u2029]/u.test(text);

/** Whether a text may stand in a header: a line break there would begin a header, or a mail, of the writer's own. */
export function isHeaderSafe(text: string): boolean {
  return !hasControl(text);
}

/** The person or address meant, or the reason why there is none: `mail.no-recipient`, `mail.address-invalid`. */
export function recipientOf(
  { to, address, language: named = 'en' }: Pick<SendEmailParams, 'to' | 'address' | 'language'>,
  ticket: TicketView,
): Recipient | { readonly reason: string } {
  const { name, email, language } =
    to === 'address' ? { name: address, email: address, language: named } : { ...ticket[to] };
  if (email === undefined || name === undefined || language === undefined) return { reason: 'mail.no-recipient' };
  if (!addressSchema.safeParse(email).success || !isHeaderSafe(email) || !isHeaderSafe(name))
    return { reason: 'mail.address-invalid' };
  return { name, address: email, language };
}
