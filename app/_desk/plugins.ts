import { createNotificationsPlugin, mailSettingsFromEnvironment } from '#plugins/notifications/server';
import { createPriceListPlugin } from '#plugins/price-list/server';
import type { PluginHost } from '#plugins/sdk';

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
