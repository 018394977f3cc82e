import type { MailTemplate } from './mail-template.ts';

/** To the requester: the work has been priced. Reads the fields `amount` and `currency`, which `pricing.quoted` fills. */
export const estimateReady = {
  id: 'estimate-ready',
  title: { en: 'Estimate ready', ru: 'Смета готова', pl: 'Wycena gotowa' },
  subject: {
    en: '[{{ ticket.key }}] Estimate for: {{ ticket.subject }}',
    ru: '[{{ ticket.key }}] Смета: {{ ticket.subject }}',
    pl: '[{{ ticket.key }}] Wycena: {{ ticket.subject }}',
  },
  body: {
    en: `Hello {{ recipient.name }},

the estimate for "{{ ticket.subject }}" is ready{% if ticket.fields.amount %}: {{ ticket.fields.amount }} {{ ticket.fields.currency }}{% endif %}.

Work goes on as soon as you agree to it: {{ ticket.url }}`,
    ru: `Здравствуйте, {{ recipient.name }}!

Смета по обращению «{{ ticket.subject }}» готова{% if ticket.fields.amount %}: {{ ticket.fields.amount }} {{ ticket.fields.currency }}{% endif %}.

Работы продолжатся, как только вы с ней согласитесь: {{ ticket.url }}`,
    pl: `Dzień dobry, {{ recipient.name }},

wycena zgłoszenia „{{ ticket.subject }}” jest gotowa{% if ticket.fields.amount %}: {{ ticket.fields.amount }} {{ ticket.fields.currency }}{% endif %}.

Prace ruszą po jej akceptacji: {{ ticket.url }}`,
  },
} as const satisfies MailTemplate;
