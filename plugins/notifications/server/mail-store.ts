import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';
import { DefectError, type Language } from '#catalog/language';
import { isDuplicateKey } from '#plugins/sdk';

/** `sending`: not yet known to be accepted; `held`: kept here, because no mail server is configured. */
export const MAIL_STATUSES = ['sending', 'sent', 'held', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** A mail as stored before it is sent: every try sends the same words under the same Message-ID. */
export interface Mail {
  /** Derived from the idempotency key: one key, one mail. */
  readonly _id: string;
  readonly ticket: { readonly id: string; readonly key: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly language: Language;
  readonly template: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly status: MailStatus;
  readonly attempts: number;
  /** No other try begins before; only while `sending`. */
  readonly claimedUntil: Date;
  /** Why it failed, or why the last try did not get through. */
  readonly reason?: string;
  /** The mail server's last answer. */
  readonly response?: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** How a try ended. */
export interface MailResult {
  readonly status: MailStatus;
  readonly reason?: string;
  readonly response?: string;
}

export interface MailStore {
  ensureIndexes(): Promise<void>;
  find(id: string): Promise<Mail | undefined>;
  /** Writes the mail down, or returns the one that its id names already. */
  begin(mail: Mail): Promise<Mail>;
  /** Takes the mail for one try; `undefined` where another try is under way or it is no longer to be sent. */
  claim(id: string, now: Date, until: Date): Promise<Mail | undefined>;
  /** Ends a try. What was sent stays sent. */
  settle(id: string, result: MailResult, now: Date): Promise<void>;
  /** The newest mails, without their words. */
  list(
    filter: { ticket?: string | undefined; status?: MailStatus | undefined },
    limit: number,
  ): Promise<readonly MailSummary[]>;
}

/** A mail on the operations page. */
export type MailSummary = Omit<Mail, 'text' | 'html' | 'claimedUntil'>;

/** The id of the mail that a key makes: 32 hexadecimal digits. */
export function mailId(idempotencyKey: string): string {
  return createHash('sha256').update(`mail ${idempotencyKey}`).digest('hex').slice(0, 32);
}

/** Makes the store of a database. */
export function createMailStore(database: Db): MailStore {
  const mails = database.collection<Mail>('mails');
  const find = async (id: string) => (await mails.findOne({ _id: id })) ?? undefined;
  return {
    async ensureIndexes() {
      await mails.createIndex({ createdAt: -1 }, undefined, undefined);
      await mails.createIndex({ 'ticket.id': 1, createdAt: -1 }, undefined, undefined);
      await mails.createIndex({ status: 1, createdAt: -1 }, undefined, undefined);
    },
    find,
    async begin(mail) {
      try {
        await mails.insertOne(mail);
        return mail;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const earlier = await find(mail._id);
      if (!earlier) throw new DefectError('mail-vanished', { mail: mail._id });
      return earlier;
    },
    async claim(id, now, until) {
      const claimed = await mails.findOneAndUpdate(
        { _id: id, status: 'sending', claimedUntil: { $lte: now } },
        { $set: { claimedUntil: until, changedAt: now }, $inc: { attempts: 1 } },
        { returnDocument: 'after' },
      );
      return claimed ?? undefined;
    },
    async settle(id, { status, reason, response }, now) {
      const end = { status, claimedUntil: now, changedAt: now, ...(response !== undefined && { response }) };
      // What is sent at last no longer has the reason of an earlier try.
      const change =
        reason === undefined ? { $set: end, $unset: { reason: '' as const } } : { $set: { ...end, reason } };
      await mails.updateOne({ _id: id, status: { $ne: 'sent' } }, change);
    },
    list({ ticket, status }, limit) {
      const filter = { ...(ticket !== undefined && { 'ticket.id': ticket }), ...(status && { status }) };
      return mails
        .find(filter, { projection: { text: 0, html: 0, claimedUntil: 0 } })
        .sort({ createdAt: -1, _id: 1 })
        .limit(limit)
        .toArray();
    },
  };
}
