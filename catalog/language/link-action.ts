import { z } from 'zod';
import { eventTypeSchema, nameSchema, slugSchema } from './identifiers.ts';
import { linkKindSchema } from './link.ts';
import type { Text } from './text.ts';

const expressionParam = z.strictObject({ expression: z.string().min(1).max(2000) });
const valueSchema = z.union([z.string().max(20_000), z.number(), z.boolean(), expressionParam]);
const valuesSchema = z.record(nameSchema, valueSchema).default({});
const textParam = z.union([z.string().trim().min(1).max(300), expressionParam]);

/** Opens a ticket of a workflow for the same requester and customer, linked to this one. */
export const createParamsSchema = z.strictObject({
  workflow: slugSchema,
  subject: textParam,
  priority: z.union([z.int().min(1).max(5), expressionParam]).optional(),
  fields: valuesSchema,
  /** What the new ticket is to this one. */
  link: linkKindSchema.default('child'),
});

/** Links this ticket to the one with a readable key. */
export const linkParamsSchema = z.strictObject({ link: linkKindSchema, to: textParam });

/** Sends an event to every ticket that is linked in one way. */
export const sendParamsSchema = z.strictObject({ to: linkKindSchema, event: eventTypeSchema, payload: valuesSchema });

/** An action that the kernel brings itself; it goes through the outbox like a plugin's. */
export interface KernelAction {
  readonly title: Text;
  readonly description: Text;
  readonly params: z.ZodObject;
}

/** The kernel's own actions that reach other tickets, for pickers and checks, by type. */
export const LINK_ACTIONS: Readonly<Record<'ticket.create' | 'ticket.link' | 'ticket.send', KernelAction>> = {
  'ticket.create': {
    title: { en: 'Create a linked ticket', ru: 'Создать связанную заявку', pl: 'Utwórz powiązane zgłoszenie' },
    description: {
      en: 'Opens a ticket of another workflow for the same requester; “link.added” says that it is there.',
      ru: 'Открывает заявку другого процесса для того же заявителя; «link.added» сообщает, что она есть.',
      pl: 'Otwiera zgłoszenie innego procesu dla tego samego zgłaszającego; „link.added” mówi, że już jest.',
    },
    params: createParamsSchema,
  },
  'ticket.link': {
    title: { en: 'Link to a ticket', ru: 'Связать с заявкой', pl: 'Powiąż ze zgłoszeniem' },
    description: {
      en: 'Links this ticket to the one with the given key, on both sides.',
      ru: 'Связывает эту заявку с заявкой с данным номером, с обеих сторон.',
      pl: 'Wiąże to zgłoszenie ze zgłoszeniem o podanym numerze, po obu stronach.',
    },
    params: linkParamsSchema,
  },
  'ticket.send': {
    title: {
      en: 'Send an event to linked tickets',
      ru: 'Отправить событие связанным',
      pl: 'Wyślij zdarzenie powiązanym',
    },
    description: {
      en: 'Sends an event to every ticket that is linked in this way; what is refused there comes back as “link.refused”.',
      ru: 'Отправляет событие каждой так связанной заявке; отказ возвращается как «link.refused».',
      pl: 'Wysyła zdarzenie każdemu tak powiązanemu zgłoszeniu; odmowa wraca jako „link.refused”.',
    },
    params: sendParamsSchema,
  },
};

/** Whether an action is one of the kernel's own that reach other tickets. */
export function isLinkAction(type: string): type is keyof typeof LINK_ACTIONS {
  return Object.hasOwn(LINK_ACTIONS, type);
}
