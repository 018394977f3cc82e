import { z } from 'zod';
import { LANGUAGES } from '#catalog/language';
import { definePlugin, labelled } from '#plugins/sdk';
import { mailReasons } from './mail-reasons.ts';
import { MAIL_TEMPLATE_IDS } from './templates/mail-templates.ts';

/** Whom a mail can go to: someone of the ticket, or an address. */
export const MAIL_TARGETS = ['requester', 'assignee', 'address'] as const;
export type MailTarget = (typeof MAIL_TARGETS)[number];

// Flat, so that a form can be drawn from it: a target that is either a word or an object could only be edited as JSON.
const sendEmailParams = z
  .strictObject({
    to: labelled(z.enum(MAIL_TARGETS), { title: { en: 'To', ru: 'Кому', pl: 'Do' } }),
    address: labelled(z.email().max(254).optional(), {
      title: { en: 'Address', ru: 'Адрес', pl: 'Adres' },
      description: {
        en: 'Only where the mail goes to an address',
        ru: 'Только если письмо идёт на адрес',
        pl: 'Tylko gdy list idzie na adres',
      },
    }),
    language: labelled(z.enum(LANGUAGES).optional(), {
      title: { en: 'Language', ru: 'Язык', pl: 'Język' },
      description: {
        en: 'Of a mail to an address, English if left empty; people get theirs',
        ru: 'Язык письма на адрес, если пусто — английский; люди получают письма на своём языке',
        pl: 'Język listu na adres, jeśli puste – angielski; osoby dostają listy w swoim języku',
      },
    }),
    template: labelled(z.enum(MAIL_TEMPLATE_IDS), { title: { en: 'Template', ru: 'Шаблон', pl: 'Szablon' } }),
  })
  .refine(({ to, address }) => to !== 'address' || address !== undefined, {
    error: 'a mail to an address needs the address',
    path: ['address'],
  });
export type SendEmailParams = z.output<typeof sendEmailParams>;

/** The browser-safe half of the plugin. */
export const notificationsPlugin = definePlugin({
  id: 'notifications',
  version: '0.1.0',
  title: { en: 'Notifications', ru: 'Уведомления', pl: 'Powiadomienia' },
  actions: {
    'send-email': {
      title: { en: 'Send an e-mail', ru: 'Отправить письмо', pl: 'Wyślij e-mail' },
      description: {
        en: 'Writes to a person of the ticket, or to an address, in the person’s language.',
        ru: 'Пишет участнику заявки или на адрес, на языке получателя.',
        pl: 'Pisze do osoby ze zgłoszenia lub na adres, w języku odbiorcy.',
      },
      params: sendEmailParams,
      emits: ['mail.sent', 'mail.held', 'mail.failed'],
      timeoutMs: 90_000,
      // About an hour and a half from the first try to the last: long enough for a mail server's restart.
      retry: { maxAttempts: 11, firstDelayMs: 5_000 },
    },
  },
  reasons: mailReasons,
});
