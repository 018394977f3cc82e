import type { MailTemplate } from './mail-template.ts';

/** To the requester: the work is done. */
export const ticketResolved = {
  id: 'ticket-resolved',
  title: { en: 'Request resolved', ru: 'Обращение решено', pl: 'Zgłoszenie rozwiązane' },
  subject: {
    en: '[{{ ticket.key }}] Resolved: {{ ticket.subject }}',
    ru: '[{{ ticket.key }}] Решено: {{ ticket.subject }}',
    pl: '[{{ ticket.key }}] Rozwiązano: {{ ticket.subject }}',
  },
  body: {
    en: `Hello {{ recipient.name }},

we have resolved "{{ ticket.subject }}". If something is still wrong, tell us here and we go on: {{ ticket.url }}`,
    ru: `Здравствуйте, {{ recipient.name }}!

Обращение «{{ ticket.subject }}» решено. Если что-то ещё не в порядке, сообщите об этом здесь, и мы продолжим: {{ ticket.url }}`,
    pl: `Dzień dobry, {{ recipient.name }},

zgłoszenie „{{ ticket.subject }}” zostało rozwiązane. Jeśli coś nadal nie działa, prosimy napisać tutaj, a wrócimy do pracy: {{ ticket.url }}`,
  },
} as const satisfies MailTemplate;
