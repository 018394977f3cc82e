import { z } from 'zod';
import { LINK_ACTIONS, LINK_KINDS, slugSchema, eventTypeSchema, type Text } from '#catalog/language';
import type { ActionDeclaration } from '#plugins/sdk';

/** An action as the picker offers it. */
export type OfferedDeclaration = Pick<ActionDeclaration, 'title' | 'description' | 'params'>;

const named = <T extends z.ZodType>(schema: T, titles: Text): T => schema.meta({ title: titles.en, titles });
const link = (titles: Text) => named(z.enum(LINK_KINDS), titles);
const values = (titles: Text) => named(z.record(z.string(), z.json()).optional(), titles);

/**
 * The parameters as a person fills them in: one simple input each, where the form offers an expression by itself. What
 * is written is held against the language's own schema by the validator.
 */
const FORMS: Readonly<Record<keyof typeof LINK_ACTIONS, z.ZodObject>> = {
  'ticket.create': z.strictObject({
    workflow: named(slugSchema, { en: 'Workflow', ru: 'Процесс', pl: 'Proces' }),
    subject: named(z.string().max(300), { en: 'Subject', ru: 'Тема', pl: 'Temat' }),
    priority: named(z.int().min(1).max(5).optional(), { en: 'Priority', ru: 'Приоритет', pl: 'Priorytet' }),
    fields: values({ en: 'Its fields', ru: 'Её поля', pl: 'Jego pola' }),
    link: link({ en: 'It is to this one', ru: 'Кем приходится этой', pl: 'Czym jest dla tego' }).default('child'),
  }),
  'ticket.link': z.strictObject({
    link: link({ en: 'The other is to this one', ru: 'Кем другая приходится этой', pl: 'Czym inne jest dla tego' }),
    to: named(z.string().max(300), { en: 'Key of the ticket', ru: 'Номер заявки', pl: 'Numer zgłoszenia' }),
  }),
  'ticket.send': z.strictObject({
    to: link({ en: 'To those linked as', ru: 'Тем, кто связан как', pl: 'Do powiązanych jako' }),
    event: named(eventTypeSchema, { en: 'Event', ru: 'Событие', pl: 'Zdarzenie' }),
    payload: values({ en: 'What its form says', ru: 'Что в его форме', pl: 'Co mówi jego formularz' }),
  }),
};

const TYPES = Object.keys(FORMS) as (keyof typeof LINK_ACTIONS)[];

/** The kernel's own actions that reach other tickets, each with its form. */
export const LINK_ACTION_FORMS: readonly { readonly type: string; readonly declaration: OfferedDeclaration }[] =
  TYPES.map((type) => {
    const { title, description } = LINK_ACTIONS[type];
    return { type, declaration: { title, description, params: FORMS[type] } };
  });
