import { notificationsPlugin } from '#plugins/notifications';
import { createNotificationsPlugin, mailSettingsFromEnvironment } from '#plugins/notifications/server';
import { priceListPlugin } from '#plugins/price-list';
import { createPriceListPlugin } from '#plugins/price-list/server';
import type { PluginHost } from '#plugins/sdk';

/** The plugins of this installation, as the browser may know them. */
export const PLUGIN_MANIFESTS = [priceListPlugin, notificationsPlugin] as const;

/** The plugins at work on a host. */
export function installPlugins(
  host: Omit<PluginHost, 'settings'>,
  variables: Readonly<Record<string, string | undefined>>,
) {
  return {
    priceList: createPriceListPlugin(host),
    notifications: createNotificationsPlugin({ ...host, settings: mailSettingsFromEnvironment(variables) }),
  };
}
