import type { ActionContext, ActionOutcome } from '#plugins/sdk';
import { quote, type Pricing, type Quoted, type QuoteItem } from '../quote.ts';
import { selectPriceList, type Selection } from '../select-price-list.ts';
import type { PriceListStore } from './price-list-store.ts';
import type { QuoteStore } from './quote-store.ts';

type QuoteOutcome = ActionOutcome<'pricing.quoted' | 'pricing.failed'>;

/** What the action is asked for. */
export interface QuoteParams {
  readonly items: readonly QuoteItem[];
  readonly currency?: string | undefined;
}

/** Prices items from the list that holds for whoever asks; stores nothing. Problems as of `selectPriceList` and `quote`. */
export async function priceFor(
  lists: PriceListStore,
  selection: Selection,
  items: readonly QuoteItem[],
): Promise<Quoted> {
  const selected = selectPriceList(await lists.candidates(selection), selection);
  return selected.ok ? quote(selected.selected, items) : selected;
}

function selectionOf({ currency }: QuoteParams, { ticket, now }: ActionContext): Selection {
  return { country: ticket.country, customer: ticket.customer?.id, currency, at: now };
}

function quoted({ total, currency }: Pricing, id: string): QuoteOutcome {
  return { event: { type: 'pricing.quoted', payload: { amount: total, currency, quote: id } } };
}

const failed = (reason: string): QuoteOutcome => ({ event: { type: 'pricing.failed', payload: { reason } } });

/** The handler of `price-list.quote`: one quote for a key, however often it is called. */
export function createQuoteAction(lists: PriceListStore, quotes: QuoteStore) {
  return {
    run: async (params: QuoteParams, context: ActionContext): Promise<QuoteOutcome> => {
      const { ticket, idempotencyKey, now } = context;
      const earlier = await quotes.find(idempotencyKey);
      if (earlier) return quoted(earlier, earlier._id);
      const result = await priceFor(lists, selectionOf(params, context), params.items);
      if (!result.ok) return failed(result.problem.code);
      const kept = await quotes.keep(idempotencyKey, {
        ...result.pricing,
        ticket: { id: ticket.id, key: ticket.key },
        ...(ticket.country !== undefined && { country: ticket.country }),
        ...(ticket.customer && { customer: ticket.customer.id }),
        at: now,
      });
      return quoted(kept, kept._id);
    },
    dryRun: async (params: QuoteParams, context: ActionContext): Promise<QuoteOutcome> => {
      const result = await priceFor(lists, selectionOf(params, context), params.items);
      return result.ok ? quoted(result.pricing, '') : failed(result.problem.code);
    },
  };
}
