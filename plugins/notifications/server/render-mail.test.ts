import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#catalog/language';
import { checkManifest } from '#plugins/sdk';
import { mailing } from '../fixtures/mailing.ts';
import { notificationsPlugin } from '../notifications-manifest.ts';
import { MAIL_TEMPLATES } from '../templates/mail-templates.ts';
import type { MailTemplate } from '../templates/mail-template.ts';
import { renderMail } from './render-mail.ts';

const { ticket } = mailing('key-1');
const recipient = { name: 'Anna' };
const templateOf = (body: string): MailTemplate => ({
  id: 'own',
  title: { en: 'Own' },
  subject: { en: 's', ru: 's', pl: 's' },
  body: { en: body, ru: body, pl: body },
});
const render = (body: string, changes = {}) =>
  renderMail(templateOf(body), 'en', { ticket: { ...ticket, ...changes }, recipient });

describe('the shipped templates', () => {
  const everyOne = [...MAIL_TEMPLATES.values()].flatMap((template) =>
    LANGUAGES.map((language) => [template.id, language, template] as const),
  );

  it.each(everyOne)('%s speaks %s and leaves no mark of Liquid', async (_id, language, template) => {
    const { subject, text, html } = await renderMail(template, language, { ticket, recipient });
    for (const words of [subject, text, html]) expect(words).not.toMatch(/\{\{|\{%|%\}/);
    expect(subject).toContain('REP-1');
    expect(subject).not.toMatch(/\n/);
    expect(text).toContain('http://127.0.0.1/tickets/REP-1');
    expect(html).toContain(`<html lang="${language}">`);
    if (language === 'ru') expect(subject).toMatch(/[а-яё]{4}/i);
  });

  it('say the estimate where there is one', async () => {
    const template = MAIL_TEMPLATES.get('estimate-ready') ?? templateOf('');
    expect((await renderMail(template, 'pl', { ticket, recipient })).text).toContain('jest gotowa: 451.25 PLN.');
    expect((await renderMail(template, 'pl', { ticket: { ...ticket, fields: {} }, recipient })).text).toContain(
      'jest gotowa.',
    );
  });

  it('belong to a manifest in order', () => {
    expect(checkManifest(notificationsPlugin)).toEqual([]);
  });
});

describe('renderMail', () => {
  it('makes text of whatever the ticket says', async () => {
    const subject = '<img src=x onerror=alert(1)> & {{ ticket.url }}';
    const { text, html } = await render('A: {{ ticket.subject }}\n\nB: {{ ticket.subject | raw }}', { subject });
    expect(text).toContain(`A: ${subject}`);
    expect(html).not.toContain('<img');
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt; &amp; \{\{ ticket\.url \}\}/g)).toHaveLength(2);
  });

  it('links to the web only', async () => {
    const { html } = await render('x', { url: 'javascript:alert(1)' });
    expect(html).toContain('<a href="">REP-1</a>');
  });

  it('sees neither prototypes nor addresses of people', async () => {
    const body =
      '[{{ ticket.constructor.name }}{{ ticket.__proto__ }}{{ requester.email }}{{ recipient.address }}{{ ticket.requester.email }}]';
    expect((await render(body)).text).toBe('[]\n');
  });

  it.each([
    ['a file', '{% include "/etc/hostname" %}'],
    ['a file rendered', '{% render "../package.json" %}'],
    ['an unknown filter', '{{ ticket.key | shout }}'],
    ['a loop without end', '{% for i in (1..99999999) %}{% for j in (1..99999999) %}x{% endfor %}{% endfor %}'],
  ])('refuses %s', async (_what, body) => {
    await expect(render(body)).rejects.toThrow();
  });
});
