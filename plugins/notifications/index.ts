export { MAIL_TARGETS, notificationsPlugin, type MailTarget, type SendEmailParams } from './notifications-manifest.ts';
export { MAIL_TEMPLATES, MAIL_TEMPLATE_IDS, type MailTemplateId } from './templates/mail-templates.ts';
export type { MailTemplate } from './templates/mail-template.ts';
