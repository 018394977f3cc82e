import 'server-only';

export { createPriceListPlugin } from './create-price-list-plugin.ts';
export { PRICE_LIST_REFUSALS, type PriceListRouter } from './price-list-router.ts';
export type { Change, PriceListRow, PriceListStore, PriceListSummary } from './price-list-store.ts';
export type { QuoteStore, StoredQuote } from './quote-store.ts';
