import { implementPlugin, type PluginHost } from '#plugins/sdk';
import { notificationsPlugin } from '../notifications-manifest.ts';
import { createMailRouter } from './mail-router.ts';
import { parseMailSettings } from './mail-settings.ts';
import { createMailStore } from './mail-store.ts';
import { createSendEmailAction } from './send-email-action.ts';
import { createSmtpSender } from './smtp-sender.ts';

/**
 * The plugin on a host: its action, its router `mails.*`, its collection `mails`. Its settings are those that
 * `mailSettingsFromEnvironment` makes; without a mail server it holds the mails. RefusedError `mail.settings-invalid`.
 */
export function createNotificationsPlugin(
  host: Pick<PluginHost, 'database' | 'procedures' | 'now' | 'settings' | 'logger'>,
) {
  const { database, procedures, now, settings, logger } = host;
  const { smtp, from } = parseMailSettings(settings);
  const mails = createMailStore(database);
  const send = smtp && createSmtpSender(smtp, from);
  logger.info({ server: smtp ? `${smtp.host}:${smtp.port}` : 'none' }, smtp ? 'mails are sent' : 'mails are held');
  return {
    ...implementPlugin(notificationsPlugin, {
      actions: { 'send-email': createSendEmailAction({ mails, send, from, now }) },
    }),
    router: createMailRouter({ procedures, mails }),
    ensureIndexes: () => mails.ensureIndexes(),
  };
}
