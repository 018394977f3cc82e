import type { MailTemplate } from './mail-template.ts';

/** To the requester: the ticket is there. */
export const ticketReceived = {
  id: 'ticket-received',
  title: { en: 'Request received', ru: 'Обращение получено', pl: 'Zgłoszenie przyjęte' },
  subject: {
    en: '[{{ ticket.key }}] We have your request: {{ ticket.subject }}',
    ru: '[{{ ticket.key }}] Ваше обращение получено: {{ ticket.subject }}',
    pl: '[{{ ticket.key }}] Przyjęliśmy zgłoszenie: {{ ticket.subject }}',
  },
  body: {
    en: `Hello {{ recipient.name }},

your request "{{ ticket.subject }}" has reached us. Its number is {{ ticket.key }}.

You can follow it here: {{ ticket.url }}`,
    ru: `Здравствуйте, {{ recipient.name }}!

Мы получили ваше обращение «{{ ticket.subject }}». Его номер: {{ ticket.key }}.

Следить за ним можно здесь: {{ ticket.url }}`,
    pl: `Dzień dobry, {{ recipient.name }},

otrzymaliśmy zgłoszenie „{{ ticket.subject }}”. Jego numer to {{ ticket.key }}.

Przebieg można śledzić tutaj: {{ ticket.url }}`,
  },
} as const satisfies MailTemplate;
