import 'server-only';

export { createNotificationsPlugin } from './create-notifications-plugin.ts';
export { mailSettingsFromEnvironment } from './mail-settings.ts';
export type { MailRouter } from './mail-router.ts';
export type { Mail, MailStatus, MailSummary } from './mail-store.ts';
