import { notificationsPlugin } from '#plugins/notifications';
import { priceListPlugin } from '#plugins/price-list';

/** The plugins of this installation, as the browser may know them. */
export const PLUGIN_MANIFESTS = [priceListPlugin, notificationsPlugin] as const;
