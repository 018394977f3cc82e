import { describe, expect, it } from 'vitest';
import { checkParams } from '#plugins/sdk';
import { notificationsPlugin } from './notifications-manifest.ts';

describe('the parameters of notifications.send-email', () => {
  const { params } = notificationsPlugin.actions['send-email'];
  const template = 'ticket-received';

  it.each([
    { to: 'requester', template },
    { to: 'address', address: 'a@example.org', language: 'pl', template },
    { to: { expression: 'fields.target' }, template },
    { to: 'address', address: { expression: 'fields.mail' }, template },
  ])('may be %j', (given) => {
    expect(checkParams(params, given)).toEqual([]);
  });

  it.each([
    [{ to: 'address', template }, /^address: a mail to an address needs the address/],
    [{ to: 'address', address: 'nobody', template }, /^address: /],
    [{ to: 'everyone', template }, /^to: /],
    [{ to: 'requester', template: 'poem' }, /^template: /],
  ])('may not be %j', (given, problem) => {
    expect(checkParams(params, given)).toEqual([expect.stringMatching(problem)]);
  });
});
