import { createTransport, type NodemailerError, type SMTPTransportOptions } from 'nodemailer';
import type { MailSettings, SmtpSettings } from './mail-settings.ts';
import type { Mail } from './mail-store.ts';

/** What the mail server said: it has the mail, it never will take it, or another time perhaps. */
export type SmtpAnswer =
  | { readonly kind: 'accepted'; readonly response: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly response: string }
  | { readonly kind: 'later'; readonly reason: string; readonly response: string; readonly retryAfterMs?: number };

/** Sends one mail; every outcome is an answer. */
export type SmtpSender = (mail: Mail, signal: AbortSignal) => Promise<SmtpAnswer>;

const RESPONSE_CHARACTERS = 500;
const LOGIN_RETRY_MS = 300_000;
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

interface SmtpFailure {
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

/**
 * A 5xx answer to the mail is final; 503 is not (the session, not the mail, was wrong), nor is a login that was refused:
 * that is ours to mend, and the mail waits for it. Everything without an answer is worth another try.
 */
export function answerOf({ code = 'unknown', responseCode = 0, response = '' }: SmtpFailure): SmtpAnswer {
  const said = response.slice(0, RESPONSE_CHARACTERS);
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return { kind: 'later', reason: 'mail.login-refused', response: said, retryAfterMs: LOGIN_RETRY_MS };
  if (responseCode >= 500 && responseCode !== 503) return { kind: 'refused', reason: 'mail.refused', response: said };
  if (responseCode >= 400) return { kind: 'later', reason: 'mail.deferred', response: said };
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'refused', reason: 'mail.refused', response: said };
  return { kind: 'later', reason: 'mail.server-unreachable', response: code };
}

function authOf({ user, password }: SmtpSettings) {
  return user !== undefined && password !== undefined ? { auth: { user, pass: password } } : undefined;
}

/** A sender through the server of the settings. A password crosses the network only over TLS. */
export function createSmtpSender(smtp: SmtpSettings, from: MailSettings['from']): SmtpSender {
  const { host, port, secure } = smtp;
  const auth = authOf(smtp);
  const options: SMTPTransportOptions = {
    host,
    port,
    secure,
    ...auth,
    requireTLS: auth !== undefined && !secure && !LOOPBACK.includes(host),
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = createTransport(options);
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return async ({ to, subject, text, html, messageId, ticket }, signal) => {
    try {
      const { response } = await transport.sendMail({
        from,
        to: { name: to.name, address: to.address },
        subject,
        text,
        html,
        messageId,
        // One thread per ticket in the reader's mail program, also before the first reply.
        references: `<ticket-${ticket.id}@${domain}>`,
        // No holiday answer shall open a ticket.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal,
      });
      return { kind: 'accepted', response: response.slice(0, RESPONSE_CHARACTERS) };
    } catch (error) {
      return answerOf(error as NodemailerError);
    }
  };
}
