export { NewPriceListPage as default } from '#plugins/price-list/screens';
