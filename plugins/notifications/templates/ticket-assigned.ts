import type { MailTemplate } from './mail-template.ts';

/** To the assignee: there is work for him. */
export const ticketAssigned = {
  id: 'ticket-assigned',
  title: { en: 'Ticket assigned', ru: 'Заявка назначена', pl: 'Zgłoszenie przydzielone' },
  subject: {
    en: '[{{ ticket.key }}] Assigned to you: {{ ticket.subject }}',
    ru: '[{{ ticket.key }}] Назначено вам: {{ ticket.subject }}',
    pl: '[{{ ticket.key }}] Przydzielono: {{ ticket.subject }}',
  },
  body: {
    en: `Hello {{ recipient.name }},

ticket {{ ticket.key }} with priority {{ ticket.priority }} is now yours{% if requester.name %}; it comes from {{ requester.name }}{% endif %}.

{{ ticket.url }}`,
    ru: `Здравствуйте, {{ recipient.name }}!

Вам назначена заявка {{ ticket.key }} с приоритетом {{ ticket.priority }}{% if requester.name %}; заявитель: {{ requester.name }}{% endif %}.

{{ ticket.url }}`,
    pl: `Dzień dobry, {{ recipient.name }},

zgłoszenie {{ ticket.key }} o priorytecie {{ ticket.priority }} czeka na obsługę{% if requester.name %}; zgłasza: {{ requester.name }}{% endif %}.

{{ ticket.url }}`,
  },
} as const satisfies MailTemplate;
