import type { Language, Text } from '#catalog/language';

/**
 * What a mail says, as data. Subject and body are Liquid and may read `ticket` (key, subject, country, priority, fields,
 * url), `recipient` (name) and `requester` (name); the body is plain text with an empty line between paragraphs, from
 * which the HTML is made.
 */
export interface MailTemplate {
  readonly id: string;
  readonly title: Text;
  readonly subject: Readonly<Record<Language, string>>;
  readonly body: Readonly<Record<Language, string>>;
}
