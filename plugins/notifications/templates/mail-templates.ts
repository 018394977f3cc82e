import { estimateReady } from './estimate-ready.ts';
import { informationNeeded } from './information-needed.ts';
import type { MailTemplate } from './mail-template.ts';
import { ticketAssigned } from './ticket-assigned.ts';
import { ticketReceived } from './ticket-received.ts';
import { ticketResolved } from './ticket-resolved.ts';

const TEMPLATES = [ticketReceived, informationNeeded, estimateReady, ticketAssigned, ticketResolved] as const;

/** The ids of the shipped templates. */
export const MAIL_TEMPLATE_IDS = TEMPLATES.map(({ id }) => id);
export type MailTemplateId = (typeof TEMPLATES)[number]['id'];

/** The shipped templates by id. */
export const MAIL_TEMPLATES: ReadonlyMap<string, MailTemplate> = new Map(
  TEMPLATES.map((template) => [template.id, template]),
);
