import { RefusedError, TransientError, type ActionContext, type ActionOutcome } from '#plugins/sdk';
import type { SendEmailParams } from '../notifications-manifest.ts';
import { MAIL_TEMPLATES } from '../templates/mail-templates.ts';
import type { MailSettings } from './mail-settings.ts';
import { mailId, type Mail, type MailResult, type MailStore } from './mail-store.ts';
import { isHeaderSafe, recipientOf } from './recipient-of.ts';
import { renderMail } from './render-mail.ts';
import type { SmtpSender } from './smtp-sender.ts';

type MailOutcome = ActionOutcome<'mail.sent' | 'mail.held' | 'mail.failed'>;

/** What the handler works with. `send` is absent where no mail server is configured. */
export interface SendEmailOptions {
  readonly mails: MailStore;
  readonly send: SmtpSender | undefined;
  readonly from: MailSettings['from'];
  readonly now: () => Date;
}

/** Longer than a try can take, all of the sender's limits together. */
const CLAIM_MS = 120_000;

function outcomeOf({ status, reason = '' }: MailResult): MailOutcome {
  switch (status) {
    case 'sent':
      return { event: { type: 'mail.sent' } };
    case 'held':
      return { event: { type: 'mail.held' } };
    case 'failed':
      return { event: { type: 'mail.failed', payload: { reason } } };
    case 'sending':
      throw new TransientError('mail.under-way', { retryAfterMs: CLAIM_MS });
  }
}

/** The mail to be sent under the key, or the reason why there can be none. */
async function composed(
  params: SendEmailParams,
  { ticket, idempotencyKey, now }: ActionContext,
  from: MailSettings['from'],
): Promise<Mail | { readonly reason: string }> {
  const { template: id } = params;
  const template = MAIL_TEMPLATES.get(id);
  if (!template) throw new RefusedError('mail.template-unknown', { template: id });
  const recipient = recipientOf(params, ticket);
  if ('reason' in recipient) return recipient;
  const { name, address, language } = recipient;
  const words = await renderMail(template, language, { ticket, recipient });
  if (!isHeaderSafe(words.subject)) return { reason: 'mail.subject-invalid' };
  const _id = mailId(idempotencyKey);
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    _id,
    ticket: { id: ticket.id, key: ticket.key },
    to: { name, address },
    language,
    template: id,
    ...words,
    messageId: `<${_id}@${domain}>`,
    status: 'sending',
    attempts: 0,
    claimedUntil: now,
    createdAt: now,
    changedAt: now,
  };
}

/**
 * The handler of `notifications.send-email`. The mail is written down as `sending` before the mail server sees it and as `sent`
 * after the server has accepted it; a key whose mail is `sent`, `held` or `failed` sends nothing more. Where the process dies between
 * the server's acceptance and that second write, the next try sends the mail again: with the same Message-ID and the same words, so
 * that mail servers and programs can tell that it is one mail. No protocol step of SMTP could close that window.
 */
export function createSendEmailAction({ mails, send, from, now }: SendEmailOptions) {
  async function trySending(mail: Mail, signal: AbortSignal): Promise<MailResult> {
    if (!send) {
      const held: MailResult = { status: 'held', reason: 'mail.no-server' };
      await mails.settle(mail._id, held, now());
      return held;
    }
    const startedAt = now();
    const claimed = await mails.claim(mail._id, startedAt, new Date(startedAt.getTime() + CLAIM_MS));
    if (!claimed) return (await mails.find(mail._id)) ?? mail;
    const answer = await send(claimed, signal);
    const { response } = answer;
    if (answer.kind === 'later') {
      const { reason, retryAfterMs } = answer;
      await mails.settle(mail._id, { status: 'sending', reason, response }, now());
      throw new TransientError(reason, { ...(retryAfterMs !== undefined && { retryAfterMs }) });
    }
    const result: MailResult =
      answer.kind === 'accepted' ? { status: 'sent', response } : { status: 'failed', reason: answer.reason, response };
    await mails.settle(mail._id, result, now());
    return result;
  }

  return async (params: SendEmailParams, context: ActionContext): Promise<MailOutcome> => {
    let mail = await mails.find(mailId(context.idempotencyKey));
    if (!mail) {
      const fresh = await composed(params, context, from);
      if ('reason' in fresh) return outcomeOf({ status: 'failed', reason: fresh.reason });
      mail = await mails.begin(fresh);
    }
    return outcomeOf(mail.status === 'sending' ? await trySending(mail, context.signal) : mail);
  };
}
