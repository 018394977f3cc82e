export { PriceListsPage } from './price-lists-page.tsx';
export { NewPriceListPage, PriceListPage } from './price-list-page.tsx';
