import { Liquid } from 'liquidjs';
import type { Language } from '#catalog/language';
import type { TicketView } from '#plugins/sdk';
import type { MailTemplate } from '../templates/mail-template.ts';

/** What a template may read; nothing else of the ticket, above all no e-mail addresses. */
interface Scope {
  readonly ticket: Pick<TicketView, 'key' | 'subject' | 'priority' | 'fields' | 'url'> & { readonly country: string };
  readonly recipient: { readonly name: string };
  readonly requester: { readonly name: string };
}

/** A mail's words. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const LIMITS = { parseLimit: 50_000, renderLimit: 500, memoryLimit: 1_000_000 };
/** No file is ever read: partials come from an empty table. Only own properties are seen, so no prototype is reached. */
const SAFE = { ...LIMITS, templates: {}, ownPropertyOnly: true, strictFilters: true, cache: 100 } as const;

const plainText = new Liquid(SAFE);
const escaped = new Liquid({ ...SAFE, outputEscape: 'escape' });

const PAGE = `<!doctype html>
<html lang="{{ language }}"><head><meta charset="utf-8"><title>{{ subject }}</title></head>
<body style="font-family: sans-serif; font-size: 15px; line-height: 1.5; color: #1c1e21">
{% for paragraph in paragraphs %}<p style="white-space: pre-line">{{ paragraph }}</p>
{% endfor %}<p><a href="{{ url }}">{{ key }}</a></p>
</body></html>
`;

function scopeOf(ticket: TicketView, recipient: { readonly name: string }): Scope {
  const { key, subject, priority, fields, url, country = '' } = ticket;
  return {
    ticket: { key, subject, priority, fields, url, country },
    recipient: { name: recipient.name },
    requester: { name: ticket.requester?.name ?? '' },
  };
}

/** A link that a mail may carry; anything but the web stays text. */
function webAddress(url: string): string {
  return /^https?:\/\//.test(url) ? url : '';
}

/** Fills a template in. What the ticket says becomes text in the HTML, whatever it looks like. Throws where a template is no Liquid. */
export async function renderMail(
  template: MailTemplate,
  language: Language,
  context: { readonly ticket: TicketView; readonly recipient: { readonly name: string } },
): Promise<RenderedMail> {
  const scope = scopeOf(context.ticket, context.recipient);
  const subject = (await plainText.parseAndRender(template.subject[language], scope)) as string;
  const text = (await plainText.parseAndRender(template.body[language], scope)) as string;
  const paragraphs = text.split(/\n{2,}/);
  const page = { language, subject, paragraphs, url: webAddress(scope.ticket.url), key: scope.ticket.key };
  return { subject, text: `${text}\n`, html: (await escaped.parseAndRender(PAGE, page)) as string };
}
