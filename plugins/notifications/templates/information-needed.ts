import type { MailTemplate } from './mail-template.ts';

/** To the requester: the ticket waits for his answer. */
export const informationNeeded = {
  id: 'information-needed',
  title: { en: 'Information needed', ru: 'Нужны сведения', pl: 'Potrzebne informacje' },
  subject: {
    en: '[{{ ticket.key }}] We need more information',
    ru: '[{{ ticket.key }}] Нам нужны дополнительные сведения',
    pl: '[{{ ticket.key }}] Potrzebujemy dodatkowych informacji',
  },
  body: {
    en: `Hello {{ recipient.name }},

to go on with "{{ ticket.subject }}" we need an answer from you.

Please read our question and reply here: {{ ticket.url }}`,
    ru: `Здравствуйте, {{ recipient.name }}!

Чтобы продолжить работу по обращению «{{ ticket.subject }}», нам нужен ваш ответ.

Прочитать вопрос и ответить можно здесь: {{ ticket.url }}`,
    pl: `Dzień dobry, {{ recipient.name }},

aby kontynuować pracę nad zgłoszeniem „{{ ticket.subject }}”, potrzebujemy odpowiedzi.

Pytanie i miejsce na odpowiedź: {{ ticket.url }}`,
  },
} as const satisfies MailTemplate;
