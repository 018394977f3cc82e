export { PriceListsPage as default } from '#plugins/price-list/screens';
