import { z } from 'zod';
import { LANGUAGES } from '#catalog/language';
import { definePlugin, labelled } from '#plugins/sdk';
import { MAIL_TEMPLATE_IDS } from './templates/mail-templates.ts';

/** Whom a mail goes to: someone of the ticket, or an address (written to in English unless another language is named). */
export const mailTargetSchema = z.union([
  z.enum(['requester', 'assignee']),
  z.strictObject({ address: z.email().max(254), language: z.enum(LANGUAGES).optional() }),
]);
export type MailTarget = z.output<typeof mailTargetSchema>;

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
      params: z.strictObject({
        to: labelled(mailTargetSchema, { title: { en: 'To', ru: 'Кому', pl: 'Do' } }),
        template: labelled(z.enum(MAIL_TEMPLATE_IDS), { title: { en: 'Template', ru: 'Шаблон', pl: 'Szablon' } }),
      }),
      emits: ['mail.sent', 'mail.held', 'mail.failed'],
      timeoutMs: 90_000,
      // About an hour and a half from the first try to the last: long enough for a mail server's restart.
      retry: { maxAttempts: 11, firstDelayMs: 5_000 },
    },
  },
});
