import { z } from 'zod';
import { RefusedError } from '#catalog/language';
import type { PluginProcedures } from '#plugins/sdk';
import { MAIL_STATUSES, type MailStore } from './mail-store.ts';

/** `mails.*`: what was sent, held or failed, for those who run the desk. */
export function createMailRouter({
  procedures,
  mails,
}: {
  readonly procedures: PluginProcedures;
  readonly mails: MailStore;
}) {
  const read = procedures.authorised('operations.read');
  return procedures.router({
    mails: procedures.router({
      list: read
        .input(
          z.strictObject({
            ticket: z.string().min(1).max(80).optional(),
            status: z.enum(MAIL_STATUSES).optional(),
            limit: z.int().min(1).max(500).default(100),
          }),
        )
        .query(({ input: { limit, ...filter } }) => mails.list(filter, limit)),
      get: read.input(z.strictObject({ id: z.string().min(1).max(80) })).query(async ({ input: { id } }) => {
        const mail = await mails.find(id);
        if (!mail) throw new RefusedError('not-found', { what: 'mail', id });
        return mail;
      }),
    }),
  });
}

/** The router as a client knows it. */
export type MailRouter = ReturnType<typeof createMailRouter>;
