import { z } from 'zod';
import { explainCan, type Person } from '#catalog/directory';
import { RefusedError, countrySchema, slugSchema } from '#catalog/language';
import type { PluginProcedures } from '#plugins/sdk';
import { currencySchema } from '../currency.ts';
import { priceListSchema, type PriceListOwner } from '../price-list.ts';
import type { Change, PriceListStore } from './price-list-store.ts';
import { priceFor } from './quote-action.ts';
import type { QuoteStore } from './quote-store.ts';

const revisionSchema = z.int().min(0);
const changeSchema = z.strictObject({ id: slugSchema, revision: revisionSchema });
const itemSchema = z.strictObject({ service: slugSchema, quantity: z.union([z.number(), z.string().max(40)]) });

/** The statuses of this plugin's refusals, for the host's table. */
export const PRICE_LIST_REFUSALS = {
  'price-list.published': 'CONFLICT',
  'price-list.not-published': 'CONFLICT',
  'price-list.rival': 'CONFLICT',
  'price-list.empty': 'UNPROCESSABLE_CONTENT',
} as const;

/** Prices of a country or a customer may be set by whoever has the right there; those for all only by whoever has it everywhere. */
function requireEdit(person: Person, owner: PriceListOwner): void {
  const act = 'price-list.edit';
  const subject = {
    country: owner.kind === 'country' ? owner.country : undefined,
    customer: owner.kind === 'customer' ? owner.customer : undefined,
  };
  const reason = explainCan(person, act, subject);
  if (reason) throw new RefusedError('forbidden', { act, why: reason.code });
}

/** `priceLists.*`: the lists, their history, what they would charge and the quotes they have made. */
export function createPriceListRouter(options: {
  readonly procedures: PluginProcedures;
  readonly lists: PriceListStore;
  readonly quotes: QuoteStore;
}) {
  const { procedures, lists, quotes } = options;
  const { router } = procedures;
  const read = procedures.authorised('price-list.read');
  const edit = procedures.authorised('price-list.edit');
  const byId = z.strictObject({ id: slugSchema });
  const changeOf = (input: { id: string; revision: number }, ctx: { person: Person; now: () => Date }): Change => ({
    ...input,
    by: ctx.person.id,
    at: ctx.now(),
  });

  return router({
    priceLists: router({
      list: read.query(() => lists.summaries()),
      get: read.input(byId).query(({ input }) => lists.latest(input.id)),
      history: read.input(byId).query(({ input }) => lists.history(input.id)),
      quotes: read
        .input(z.strictObject({ ticket: z.string().min(1).max(80) }))
        .query(({ input }) => quotes.ofTicket(input.ticket)),
      /** What the published lists would charge now; keeps nothing. */
      price: read
        .input(
          z.strictObject({
            items: z.array(itemSchema).min(1).max(100),
            country: countrySchema.optional(),
            customer: slugSchema.optional(),
            currency: currencySchema.optional(),
          }),
        )
        .query(({ input: { items, ...selection }, ctx }) => priceFor(lists, { ...selection, at: ctx.now() }, items)),
      save: edit
        .input(z.strictObject({ list: priceListSchema, revision: revisionSchema }))
        .mutation(async ({ input: { list, revision }, ctx }) => {
          requireEdit(ctx.person, list.owner);
          if (revision > 0) requireEdit(ctx.person, (await lists.latest(list.id)).list.owner);
          return lists.save(list, changeOf({ id: list.id, revision }, ctx));
        }),
      publish: edit.input(changeSchema).mutation(async ({ input, ctx }) => {
        requireEdit(ctx.person, (await lists.latest(input.id)).list.owner);
        return lists.publish(changeOf(input, ctx));
      }),
      retire: edit.input(changeSchema).mutation(async ({ input, ctx }) => {
        requireEdit(ctx.person, (await lists.latest(input.id)).list.owner);
        return lists.retire(changeOf(input, ctx));
      }),
    }),
  });
}

/** The router as a client knows it. */
export type PriceListRouter = ReturnType<typeof createPriceListRouter>;
