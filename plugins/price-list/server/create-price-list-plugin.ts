import { implementPlugin, type PluginHost } from '#plugins/sdk';
import { priceListPlugin } from '../price-list-manifest.ts';
import { createPriceListRouter } from './price-list-router.ts';
import { createPriceListStore } from './price-list-store.ts';
import { createQuoteAction } from './quote-action.ts';
import { createQuoteStore } from './quote-store.ts';

/**
 * The plugin on a host: its action, its router `priceLists.*`, its collections `priceListRevisions` and `quotes`, and its
 * stores for the demo and for imports. It has no settings.
 */
export function createPriceListPlugin({ database, procedures }: Pick<PluginHost, 'database' | 'procedures'>) {
  const lists = createPriceListStore(database);
  const quotes = createQuoteStore(database);
  const action = createQuoteAction(lists, quotes);
  return {
    ...implementPlugin(priceListPlugin, { actions: { quote: action.run }, dryRun: { quote: action.dryRun } }),
    router: createPriceListRouter({ procedures, lists, quotes }),
    async ensureIndexes() {
      await Promise.all([lists.ensureIndexes(), quotes.ensureIndexes()]);
    },
    lists,
    quotes,
  };
}
