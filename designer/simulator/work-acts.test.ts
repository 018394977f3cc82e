import { expect, test } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { scenarioCompiler } from '#runtime/core';
import { beginSession, playSession, withStep } from './session.ts';
import { openWork } from './work-acts.ts';

const title = { en: 'x' };
const workflow = workflowSchema.parse({
  ...{ schemaVersion: 1, id: 'work', title, initial: 'both' },
  states: [
    {
      ...{ id: 'both', title, category: 'open', team: { kind: 'fixed', team: 'desk' } },
      tasks: { list: [{ id: 'part', title }] },
      approval: { title, approvers: [{ kind: 'role', role: 'approver' }], quorum: 2 },
    },
    { id: 'done', type: 'final', title, category: 'closed' },
  ],
  transitions: [{ id: 'all', source: 'both', target: 'done', trigger: { kind: 'event', event: 'approval.approved' } }],
});
const stage = { compile: scenarioCompiler(workflow), world: { calendars: new Map(), countryCalendars: new Map() } };

test('tasks are done and approvals decided from what is offered, by as many people as are needed', () => {
  let session = beginSession({ at: '2026-03-02T08:00:00Z' });
  const here = () => {
    const playback = playSession(session, stage);
    const played = playback.ok ? playback.moments[session.at]?.played : undefined;
    if (!played) throw new Error('not played');
    return played;
  };
  const act = (kind: string) => {
    const found = openWork(here().play, 'Because')
      .flatMap(({ acts }) => acts)
      .find((each) => each.kind === kind);
    if (!found) throw new Error(`nothing to ${kind}`);
    session = withStep(session, found.step);
    expect(here().reason).toBeUndefined();
  };
  expect(openWork(here().play, '').map(({ kind }) => kind)).toEqual(['task', 'approval']);
  act('complete');
  expect(openWork(here().play, '').map(({ kind }) => kind)).toEqual(['approval']);
  act('approve');
  act('approve');
  expect(here().play.ticket.states).toEqual(['done']);
  expect(openWork(here().play, '')).toEqual([]);
});
