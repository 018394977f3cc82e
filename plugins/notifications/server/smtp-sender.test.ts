import { describe, expect, it } from 'vitest';
import { RefusedError } from '#catalog/language';
import { mailSettingsFromEnvironment, parseMailSettings } from './mail-settings.ts';
import { isHeaderSafe, recipientOf } from './recipient-of.ts';
import { answerOf } from './smtp-sender.ts';
import { mailing } from '../fixtures/mailing.ts';

describe('answerOf', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 no such user' }, 'refused', 'mail.refused'],
    [{ code: 'EMESSAGE', responseCode: 552 }, 'refused', 'mail.refused'],
    [{ code: 'EENVELOPE' }, 'refused', 'mail.refused'],
    [{ code: 'EPROTOCOL', responseCode: 503 }, 'later', 'mail.deferred'],
    [{ code: 'EENVELOPE', responseCode: 451 }, 'later', 'mail.deferred'],
    [{ code: 'ECONNECTION', responseCode: 421 }, 'later', 'mail.deferred'],
    [{ code: 'EAUTH', responseCode: 535 }, 'later', 'mail.login-refused'],
    [{ code: 'ESOCKET' }, 'later', 'mail.server-unreachable'],
    [{ code: 'ETIMEDOUT' }, 'later', 'mail.server-unreachable'],
    [{}, 'later', 'mail.server-unreachable'],
  ])('takes %j for %s', (failure, kind, reason) => {
    expect(answerOf(failure)).toMatchObject({ kind, reason });
  });
});

describe('recipientOf', () => {
  const { ticket } = mailing('key-1');

  it('takes name, address and language of the person', () => {
    expect(recipientOf({ to: 'requester' }, ticket)).toEqual({
      name: 'Анна Крылова',
      address: 'anna@example.org',
      language: 'ru',
    });
    expect(recipientOf({ to: 'assignee' }, ticket)).toMatchObject({ language: 'pl' });
    expect(recipientOf({ to: 'address', address: 'a@example.org' }, ticket)).toEqual({
      name: 'a@example.org',
      address: 'a@example.org',
      language: 'en',
    });
    expect(recipientOf({ to: 'address', address: 'a@example.org', language: 'pl' }, ticket)).toMatchObject({
      language: 'pl',
    });
  });

  it('says where there is none', () => {
    const { assignee: _nobody, ...unassigned } = ticket;
    expect(recipientOf({ to: 'assignee' }, unassigned)).toEqual({ reason: 'mail.no-recipient' });
    expect(
      recipientOf({ to: 'requester' }, { ...ticket, requester: { id: 'p', name: 'P', language: 'en', vip: false } }),
    ).toEqual({ reason: 'mail.no-recipient' });
  });

  it.each(['a@b.org\r\nBcc: c@d.org', 'a@b.org, c@d.org', 'a@b.org\n', '<a@b.org>', 'a b@c.org', ''])(
    'refuses the address %j',
    (email) => {
      expect(
        recipientOf(
          { to: 'requester' },
          { ...ticket, requester: { id: 'p', name: 'P', email, language: 'en', vip: false } },
        ),
      ).toEqual({ reason: 'mail.address-invalid' });
    },
  );

  it('knows what may stand in a header', () => {
    expect(isHeaderSafe('Żółć, „Крылова“ 🙂')).toBe(true);
    for (const text of ['a\r\nb', 'a\nb', 'a\rb', 'a\0b', 'a\u2028b', 'a\u0085b'])
      expect(isHeaderSafe(text)).toBe(false);
  });
});

describe('settings', () => {
  it('come from the environment', () => {
    expect(parseMailSettings(mailSettingsFromEnvironment({}))).not.toHaveProperty('smtp');
    const environment = {
      SMTP_HOST: 'mail.example.org',
      SMTP_USER: 'desk',
      SMTP_PASSWORD: 'geheim',
      MAIL_FROM: 'desk@example.org',
      MAIL_FROM_NAME: 'Desk',
    };
    expect(parseMailSettings(mailSettingsFromEnvironment(environment))).toEqual({
      from: { name: 'Desk', address: 'desk@example.org' },
      smtp: { host: 'mail.example.org', port: 587, secure: false, user: 'desk', password: 'geheim' },
    });
    expect(mailSettingsFromEnvironment({ ...environment, SMTP_SECURE: 'true' })).toMatchObject({
      smtp: { port: 465, secure: true },
    });
  });

  it('are refused by name, without showing a value', () => {
    const wrong = mailSettingsFromEnvironment({ SMTP_HOST: 'h', SMTP_PORT: 'geheim', MAIL_FROM: 'geheim' });
    let refusal: unknown;
    try {
      parseMailSettings(wrong);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(RefusedError);
    expect(refusal).toMatchObject({
      code: 'mail.settings-invalid',
      params: { settings: ['smtp.port', 'from.address'] },
    });
    expect(String(refusal)).not.toContain('geheim');
  });
});
