import { ROLES, type Role } from '#catalog/language';
import { describe, expect, test } from 'vitest';
import { ACTS, ROLE_ACTS, rolesThatMay, type Act } from './acts.ts';
import { can, canSomewhere, explainCan, type Actor, type Subject } from './can.ts';
import type { Grant } from './grant.ts';

const actor = (...grants: Grant[]): Actor => ({ id: 'ada', active: true, grants });
const ticket: Subject = {
  teams: ['network', 'field'],
  country: 'PL',
  customer: 'acme',
  workflow: 'incident',
  requester: 'eve',
};
const code = (person: Actor, act: Act, subject?: Subject) => explainCan(person, act, subject)?.code;

describe('the role matrix', () => {
  test('an administrator may everything, someone without grants nothing', () => {
    for (const act of ACTS) {
      expect(can(actor({ role: 'administrator' }), act, ticket)).toBe(true);
      expect(can(actor(), act, ticket)).toBe(false);
    }
  });

  test.each<[Act, Role[]]>([
    ['ticket.read', [...ROLES]],
    ['ticket.read-notes', ['administrator', 'process-owner', 'manager', 'approver', 'agent', 'integrator', 'auditor']],
    ['ticket.take', ['administrator', 'process-owner', 'manager', 'agent']],
    ['ticket.correct', ['administrator', 'process-owner']],
    ['workflow.publish', ['administrator', 'process-owner']],
    ['directory.edit', ['administrator']],
    ['operations.retry', ['administrator', 'integrator']],
    ['audit.read', ['administrator', 'process-owner', 'manager', 'auditor']],
  ])('%s is for %j', (act, roles) => {
    expect(rolesThatMay(act)).toEqual(roles);
  });

  test('an auditor changes nothing', () => {
    expect(ROLE_ACTS.auditor.all.filter((act) => !/\.read/.test(act))).toEqual([]);
    expect(ROLE_ACTS.auditor.own).toEqual([]);
  });
});

describe('scopes', () => {
  test('an agent works the tickets that one of his teams holds', () => {
    const agent = actor({ role: 'agent', team: 'field' });
    expect(can(agent, 'ticket.take', ticket)).toBe(true);
    expect(code(agent, 'ticket.take', { ...ticket, teams: ['network'] })).toBe('directory.other-team');
    expect(code(agent, 'ticket.take', { ...ticket, teams: [] })).toBe('directory.other-team');
  });

  test('an agent sees the queues of his teams, whatever country his grant names', () => {
    const agent = actor({ role: 'agent', team: 'field', country: 'PL' });
    expect(can(agent, 'queue.read', { teams: ['field'], workflow: 'incident' })).toBe(true);
    expect(can(agent, 'queue.read', { teams: ['network'], workflow: 'incident' })).toBe(false);
  });

  test('every part of a scope must fit', () => {
    const grant: Grant = { role: 'manager', team: 'field', country: 'PL', customer: 'acme', workflow: 'incident' };
    expect(can(actor(grant), 'ticket.assign', ticket)).toBe(true);
    expect(code(actor({ ...grant, country: 'DE' }), 'ticket.assign', ticket)).toBe('directory.other-country');
    expect(code(actor({ ...grant, customer: 'zeta' }), 'ticket.assign', ticket)).toBe('directory.other-customer');
    expect(code(actor({ ...grant, workflow: 'change' }), 'ticket.assign', ticket)).toBe('directory.other-workflow');
  });

  test('two halves of a right in different grants do not make one', () => {
    const halves = actor({ role: 'agent', team: 'voice' }, { role: 'auditor', team: 'field' });
    expect(can(halves, 'ticket.read', ticket)).toBe(true);
    expect(code(halves, 'ticket.take', ticket)).toBe('directory.other-team');
  });

  test('a limited grant does not reach a subject of which that part is unknown', () => {
    expect(can(actor({ role: 'agent', country: 'PL' }), 'ticket.read', { teams: ['field'] })).toBe(false);
    expect(can(actor({ role: 'agent' }), 'ticket.read')).toBe(true);
  });

  test('a ticket to be created has no team yet', () => {
    const agent = actor({ role: 'agent', team: 'field', country: 'PL' });
    expect(can(agent, 'ticket.create', { country: 'PL', workflow: 'incident' })).toBe(true);
    expect(can(agent, 'ticket.create', { country: 'DE', workflow: 'incident' })).toBe(false);
  });

  test('what all share is changed only by one whose role reaches everywhere', () => {
    const owner: Grant = { role: 'process-owner', workflow: 'incident' };
    expect(can(actor(owner), 'workflow.edit', { workflow: 'incident' })).toBe(true);
    expect(code(actor(owner), 'workflow.edit', { workflow: 'change' })).toBe('directory.other-workflow');
    expect(code(actor({ ...owner, country: 'PL' }), 'workflow.edit', { workflow: 'incident' })).toBe(
      'directory.too-narrow',
    );
    expect(code(actor({ role: 'administrator', country: 'PL' }), 'directory.edit')).toBe('directory.too-narrow');
  });

  test('a country’s process owner sets the options of his country alone', () => {
    const owner = actor({ role: 'process-owner', country: 'PL' });
    expect(can(owner, 'workflow.set-options', { workflow: 'incident', country: 'PL' })).toBe(true);
    expect(can(owner, 'workflow.set-options', { workflow: 'incident', country: 'DE' })).toBe(false);
    expect(can(owner, 'workflow.set-options', { workflow: 'incident' })).toBe(false);
  });
});

describe('own tickets', () => {
  const requester = actor({ role: 'requester' });

  test('a requester reads and answers his own tickets and no others', () => {
    expect(can(requester, 'ticket.read', { ...ticket, requester: 'ada' })).toBe(true);
    expect(can(requester, 'ticket.reply', { ...ticket, requester: 'ada' })).toBe(true);
    expect(code(requester, 'ticket.read', ticket)).toBe('directory.not-own');
    expect(code(requester, 'ticket.read', {})).toBe('directory.not-own');
  });

  test('not even on his own ticket does he see the internal notes', () => {
    expect(code(requester, 'ticket.read-notes', { ...ticket, requester: 'ada' })).toBe('directory.no-role');
  });

  test('he creates tickets for himself alone', () => {
    expect(can(requester, 'ticket.create', { requester: 'ada' })).toBe(true);
    expect(can(requester, 'ticket.create', { requester: 'eve' })).toBe(false);
  });
});

describe('reasons', () => {
  test('a person who has left may nothing, whatever his grants', () => {
    const gone = { ...actor({ role: 'administrator' }), active: false };
    expect(explainCan(gone, 'ticket.read', ticket)).toEqual({
      code: 'directory.inactive',
      params: { act: 'ticket.read' },
    });
  });

  test('a missing role names those that would do', () => {
    expect(explainCan(actor({ role: 'agent' }), 'workflow.edit')).toEqual({
      code: 'directory.no-role',
      params: { act: 'workflow.edit', roles: ['administrator', 'process-owner'] },
    });
  });

  test('the reason is that of the first grant whose role could do it', () => {
    const person = actor({ role: 'auditor' }, { role: 'requester' }, { role: 'agent', team: 'voice' });
    expect(code(person, 'ticket.reply', ticket)).toBe('directory.not-own');
  });
});

describe('canSomewhere', () => {
  test('a limited role may somewhere what it may not everywhere', () => {
    const owner = actor({ role: 'process-owner', workflow: 'incident' });
    expect(can(owner, 'workflow.edit')).toBe(false);
    expect(canSomewhere(owner, 'workflow.edit')).toBe(true);
    expect(canSomewhere(actor({ role: 'requester' }), 'ticket.read')).toBe(true);
  });

  test('not without the role, not where the role is too narrow, not when inactive', () => {
    expect(canSomewhere(actor({ role: 'agent' }), 'workflow.edit')).toBe(false);
    expect(canSomewhere(actor({ role: 'administrator', country: 'PL' }), 'directory.edit')).toBe(false);
    expect(canSomewhere({ ...actor({ role: 'administrator' }), active: false }, 'ticket.read')).toBe(false);
  });
});
