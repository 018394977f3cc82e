import { z } from 'zod';
import { RefusedError } from '#catalog/language';

const smtpSchema = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(1).max(65_535),
  /** TLS from the first byte (port 465). Otherwise STARTTLS where the server offers it. */
  secure: z.boolean().default(false),
  user: z.string().min(1).optional(),
  password: z.string().min(1).optional(),
});

/** How mails leave. Without `smtp` they are held. */
export const mailSettingsSchema = z.strictObject({
  smtp: smtpSchema.optional(),
  from: z.strictObject({ name: z.string().max(200).default('Statedesk'), address: z.email() }),
});
export type MailSettings = z.output<typeof mailSettingsSchema>;
export type SmtpSettings = NonNullable<MailSettings['smtp']>;

const NOBODY = { address: 'statedesk@localhost.localdomain' };

/**
 * The settings of environment variables: SMTP_HOST, SMTP_PORT (587, or 465 where SMTP_SECURE=true), SMTP_SECURE,
 * SMTP_USER, SMTP_PASSWORD, MAIL_FROM (an address), MAIL_FROM_NAME. Without SMTP_HOST mails are held.
 */
export function mailSettingsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  const {
    SMTP_HOST: host,
    SMTP_PORT,
    SMTP_SECURE,
    SMTP_USER: user,
    SMTP_PASSWORD: password,
    MAIL_FROM,
    MAIL_FROM_NAME: name,
  } = environment;
  const secure = SMTP_SECURE === 'true';
  const port = SMTP_PORT ? Number(SMTP_PORT) : secure ? 465 : 587;
  const from = MAIL_FROM ? { address: MAIL_FROM, ...(name && { name }) } : NOBODY;
  if (!host) return { from };
  return { from, smtp: { host, port, secure, ...(user && { user }), ...(password && { password }) } };
}

/** The plugin's settings. RefusedError `mail.settings-invalid` names the wrong ones and never shows a value. */
export function parseMailSettings(settings: Readonly<Record<string, unknown>>): MailSettings {
  const parsed = mailSettingsSchema.safeParse({ from: NOBODY, ...settings });
  if (parsed.success) return parsed.data;
  throw new RefusedError('mail.settings-invalid', { settings: parsed.error.issues.map(({ path }) => path.join('.')) });
}
