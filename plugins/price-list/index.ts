export { priceListPlugin } from './price-list-manifest.ts';
export {
  STATUSES,
  UNITS,
  priceLineSchema,
  priceListOwnerSchema,
  priceListSchema,
  type PriceLine,
  type PriceList,
  type PriceListInput,
  type PriceListOwner,
} from './price-list.ts';
export { CURRENCIES, currencySchema, minorDigits } from './currency.ts';
export { isValidAt } from './validity.ts';
export {
  ownerKey,
  rivalsOf,
  selectPriceList,
  type PriceListRevision,
  type Selected,
  type Selection,
} from './select-price-list.ts';
export { quote, type Pricing, type PriceReason, type QuoteItem, type Quoted, type QuotedLine } from './quote.ts';
export { priceListTexts } from './texts/price-list-texts.ts';
