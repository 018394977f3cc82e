import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personSchema } from '#catalog/directory';
import { statedeskError } from '#catalog/language';
import { createProcedures } from '#catalog/server';
import { checkPlugin } from '#plugins/sdk';
import { openTestDatabase, type TestDatabase } from '#test/database';
import { catchMails, type MailCatcher } from '../fixtures/mail-catcher.ts';
import { mailing } from '../fixtures/mailing.ts';
import { createNotificationsPlugin } from './index.ts';
import type { Mail } from './mail-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

let catcher: MailCatcher;
const logged: unknown[] = [];
const logger = {
  info: (...line: unknown[]) => logged.push(line),
  warn: (...line: unknown[]) => logged.push(line),
  error: (...line: unknown[]) => logged.push(line),
};
const procedures = createProcedures();
const from = { name: 'Desk', address: 'desk@example.org' };
const pluginWith = (smtp?: object) =>
  createNotificationsPlugin({
    database: database.db,
    procedures,
    now: () => new Date(),
    logger,
    settings: { from, ...(smtp && { smtp }) },
  });
let plugin: ReturnType<typeof pluginWith>;
const rows = () => database.db.collection<Mail>('mails');

beforeEach(async () => {
  logged.length = 0;
  await rows().deleteMany({});
  catcher = await catchMails();
  plugin = pluginWith({ host: '127.0.0.1', port: catcher.port });
  await plugin.ensureIndexes();
});
afterEach(() => catcher.stop());

const toRequester = { to: 'requester', template: 'ticket-received' };
const send = (key: string, ticket = {}, params: object = toRequester) =>
  plugin.run('send-email', params, mailing(key, ticket));
const sent = { event: { type: 'mail.sent' } };
const failed = (reason: string) => ({ event: { type: 'mail.failed', payload: { reason } } });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ kind: 'none', code: JSON.stringify(value) }),
    (error: unknown) => statedeskError(error) ?? { kind: 'unknown', code: String(error) },
  );

describe('notifications.send-email', () => {
  it('keeps the contract', async () => {
    const effects = () => Promise.resolve(catcher.mails.length);
    expect(
      await checkPlugin(plugin, [{ action: 'send-email', params: toRequester, context: mailing('key-1'), effects }]),
    ).toEqual([]);
  });

  it('writes to the requester in his language, as text and as HTML', async () => {
    expect(await send('key-1')).toEqual(sent);
    const [mail] = catcher.mails;
    expect(mail?.recipients).toEqual(['anna@example.org']);
    expect(mail?.headers).toMatchObject({
      subject: '[REP-1] Ваше обращение получено: Не работает дисковый массив',
      to: 'Анна Крылова <anna@example.org>',
      from: 'Desk <desk@example.org>',
      references: '<ticket-ticket-1@example.org>',
      'auto-submitted': 'auto-generated',
    });
    expect(mail?.text).toMatch(
      /^Здравствуйте, Анна Крылова!\n\nМы получили ваше обращение «Не работает дисковый массив»/,
    );
    expect(mail?.html).toContain('<p style="white-space: pre-line">Здравствуйте, Анна Крылова!</p>');
    expect(await rows().findOne()).toMatchObject({
      status: 'sent',
      attempts: 1,
      messageId: mail?.headers['message-id'],
      response: expect.stringMatching(/^250/) as string,
    });
  });

  it('writes to the assignee in Polish, and to an address in the language named', async () => {
    await send('key-1', { subject: 'Zażółć gęślą jaźń' }, { to: 'assignee', template: 'ticket-assigned' });
    await send(
      'key-2',
      {},
      { to: 'address', address: 'Boss@Example.org', language: 'en', template: 'ticket-resolved' },
    );
    expect(catcher.mails.map(({ headers, recipients }) => [headers['subject'], recipients[0]])).toEqual([
      ['[REP-1] Przydzielono: Zażółć gęślą jaźń', 'lukasz@example.org'],
      ['[REP-1] Resolved: Не работает дисковый массив', 'Boss@example.org'],
    ]);
    expect(catcher.mails[0]?.headers['to']).toBe('Łukasz Żółć <lukasz@example.org>');
  });

  it('sends one mail for a key, however many call at once, and one for each key', async () => {
    const calls = await Promise.all(Array.from({ length: 12 }, () => failure(send('key-1'))));
    const codes = calls.map(({ code }) => code);
    expect(codes).toContain(JSON.stringify(sent));
    expect(codes.filter((code) => code !== JSON.stringify(sent) && code !== 'mail.under-way')).toEqual([]);
    expect(await send('key-1')).toEqual(sent);
    expect(await send('key-2')).toEqual(sent);
    expect(catcher.mails).toHaveLength(2);
    expect(new Set(catcher.mails.map(({ headers }) => headers['message-id'])).size).toBe(2);
  });

  it('waits for a server that is down, and then sends once', async () => {
    const { port } = catcher;
    await catcher.stop();
    for (const attempt of [1, 2]) {
      expect(await failure(send('key-1'))).toMatchObject({ kind: 'transient', code: 'mail.server-unreachable' });
      expect(await rows().findOne()).toMatchObject({
        status: 'sending',
        attempts: attempt,
        reason: 'mail.server-unreachable',
      });
    }
    catcher = await catchMails({ port });
    expect(await send('key-1')).toEqual(sent);
    expect(await send('key-1')).toEqual(sent);
    expect(catcher.mails).toHaveLength(1);
    const row = await rows().findOne();
    expect(row).toMatchObject({ status: 'sent', attempts: 3 });
    expect(row).not.toHaveProperty('reason');
  });

  it('tries again after a 4xx, and sends the words of the first try', async () => {
    catcher.refuse({ at: 'data', code: 451 });
    expect(await failure(send('key-1'))).toMatchObject({ kind: 'transient', code: 'mail.deferred' });
    catcher.refuse(undefined);
    expect(await send('key-1', { subject: 'Changed meanwhile' })).toEqual(sent);
    expect(catcher.mails.map(({ headers }) => headers['subject'])).toEqual([expect.stringContaining('Не работает')]);
  });

  it.each(['recipient', 'data'] as const)('reports a 5xx to the %s as failed, for good', async (at) => {
    catcher.refuse({ at, code: 550 });
    expect(await send('key-1')).toEqual(failed('mail.refused'));
    catcher.refuse(undefined);
    const before = catcher.connections();
    expect(await send('key-1')).toEqual(failed('mail.refused'));
    expect(catcher.connections()).toBe(before);
    expect(await rows().findOne()).toMatchObject({
      status: 'failed',
      response: expect.stringMatching(/^550/) as string,
    });
  });

  it('sends again under the same Message-ID where a crash hid the acceptance', async () => {
    await send('key-1');
    // What a process leaves that dies after the server's acceptance and before the second write.
    await rows().updateOne({}, { $set: { status: 'sending', claimedUntil: new Date(Date.now() + 60_000) } });
    expect(await failure(send('key-1'))).toMatchObject({ kind: 'transient', code: 'mail.under-way' });
    await rows().updateOne({}, { $set: { claimedUntil: new Date(Date.now() - 1) } });
    expect(await send('key-1')).toEqual(sent);
    const [first, second] = catcher.mails;
    expect(second?.headers['message-id']).toBe(first?.headers['message-id']);
    expect(second?.text).toBe(first?.text);
  });

  it('sends nothing once the try is over', async () => {
    const context = { ...mailing('key-1'), signal: AbortSignal.abort() };
    expect(await failure(plugin.run('send-email', toRequester, context))).toMatchObject({ kind: 'transient' });
    expect(catcher.mails).toEqual([]);
  });
});

describe('what would write headers of its own', () => {
  const anna = { id: 'p-1', name: 'Anna', email: 'anna@example.org', language: 'en', vip: false };

  it.each<[string, object, string]>([
    ['a subject', { subject: 'Disk\r\nBcc: evil@example.org' }, 'mail.subject-invalid'],
    [
      'an address',
      { requester: { ...anna, email: 'anna@example.org\r\nBcc: evil@example.org' } },
      'mail.address-invalid',
    ],
    [
      'a second address',
      { requester: { ...anna, email: 'anna@example.org, evil@example.org' } },
      'mail.address-invalid',
    ],
    ['a name', { requester: { ...anna, name: 'Anna\nBcc: evil@example.org' } }, 'mail.address-invalid'],
  ])('is refused in %s', async (_what, ticket, reason) => {
    expect(await send('key-1', ticket)).toEqual(failed(reason));
    expect(catcher.connections()).toBe(0);
  });

  it('is refused in a parameter', async () => {
    const params = { to: 'address', address: 'a@example.org\r\nBcc: evil@example.org', template: 'ticket-received' };
    expect(await failure(send('key-1', {}, params))).toMatchObject({ kind: 'refused', code: 'params-invalid' });
  });

  it('stays within quotes where it is only unusual', async () => {
    await send('key-1', { requester: { ...anna, name: '"Anna" <evil@example.org>, Bcc' } });
    expect(catcher.mails[0]?.recipients).toEqual(['anna@example.org']);
    expect(catcher.mails[0]?.headers).not.toHaveProperty('bcc');
  });
});

describe('a server with a login', () => {
  const password = 'correct horse battery staple';

  it('is logged in to, and a refusal waits to be mended without showing the password', async () => {
    const guarded = await catchMails({ login: true });
    plugin = pluginWith({ host: '127.0.0.1', port: guarded.port, user: 'desk', password });
    guarded.refuse({ at: 'login', code: 535 });
    const error = await failure(send('key-1'));
    expect(error).toMatchObject({ kind: 'transient', code: 'mail.login-refused', retryAfterMs: 300_000 });
    guarded.refuse(undefined);
    expect(await send('key-1')).toEqual(sent);
    await guarded.stop();
    const secrets = [password, Buffer.from(password).toString('base64')];
    const seen =
      JSON.stringify([logged, error, await rows().find().toArray()]) +
      (error instanceof Error ? `${error.message}${error.stack ?? ''}` : '');
    for (const secret of secrets) expect(seen).not.toContain(secret);
    expect(logged.length).toBeGreaterThan(0);
  });
});

describe('without a mail server', () => {
  it('holds the mail where it can be seen', async () => {
    plugin = pluginWith();
    expect(await send('key-1')).toEqual({ event: { type: 'mail.held' } });
    expect(await send('key-1')).toEqual({ event: { type: 'mail.held' } });
    expect(await rows().countDocuments()).toBe(1);
    expect(catcher.connections()).toBe(0);
    const caller = (role: 'administrator' | 'agent') => {
      const person = personSchema.parse({ id: 'p', name: 'P', email: 'p@example.org', grants: [{ role }] });
      return procedures.createCallerFactory(plugin.router)({ person, now: () => new Date(), newId: () => 'id' }).mails;
    };
    const [held] = await caller('administrator').list({ ticket: 'ticket-1', status: 'held' });
    expect(held).toMatchObject({
      status: 'held',
      reason: 'mail.no-server',
      to: { address: 'anna@example.org' },
      template: 'ticket-received',
    });
    expect(held).not.toHaveProperty('text');
    expect(await caller('administrator').list({ status: 'sent' })).toEqual([]);
    expect((await caller('administrator').get({ id: held?._id ?? '' })).text).toContain('Здравствуйте');
    await expect(caller('administrator').get({ id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(caller('agent').list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
