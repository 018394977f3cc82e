import { describe, expect, it } from 'vitest';
import type { Role } from '#catalog/language';
import type { Decision } from './decision.ts';
import { Bench, HOUR } from './fixtures/bench.ts';
import { worksWorkflow } from './fixtures/works-workflow.ts';

const reason = (decision: Decision) => (decision.outcome === 'refused' ? decision.reason.code : decision.outcome);
const by = (id: string, ...roles: readonly Role[]) => ({ actor: Bench.person(id, ...roles) });
const finance = (id: string) => ({
  actor: { kind: 'person' as const, id, roles: ['agent' as const], teams: ['finance'] },
});

function asked(options: ConstructorParameters<typeof Bench>[1] = {}, changes: object = {}): Bench {
  const states = worksWorkflow.states?.map((state) =>
    state.approval ? { ...state, approval: { ...state.approval, ...changes } } : state,
  );
  const bench = new Bench({ ...worksWorkflow, ...(states && { states }) }, options);
  bench.send('cost.ask');
  return bench;
}

describe('an approval', () => {
  it('is asked for on entry, stands in the queues of its teams, and has a time limit', () => {
    const bench = asked();
    expect(bench.ticket.approvals).toMatchObject([
      {
        id: 'deciding:2',
        status: 'open',
        askedBy: 'anna',
        queueKeys: ['sample:deciding:finance'],
        dueAt: bench.now + 8 * HOUR,
      },
    ]);
    expect(bench.ticket.timers).toMatchObject([{ id: 'approval:deciding', dueAt: bench.now + 8 * HOUR }]);
  });

  it('needs its quorum of different people', () => {
    const bench = asked();
    expect(reason(bench.send('approval.approve', by('adam', 'approver')))).toBe('accepted');
    expect(bench.ticket.states).toEqual(['deciding']);
    expect(reason(bench.send('approval.approve', by('adam', 'approver')))).toBe('kernel.already-voted');
    const second = bench.send('approval.approve', finance('fay'));
    expect(second).toMatchObject({ entry: { transitions: ['yes'], to: ['on-site'], changes: { status: 'approved' } } });
    expect(bench.ticket.timers).toEqual([]);
    expect(bench.ticket.approvals?.[0]?.votes.map(({ person, vote }) => `${person} ${vote}`)).toEqual([
      'adam approve',
      'fay approve',
    ]);
  });

  it('takes no late vote', () => {
    const bench = asked({}, { quorum: 1 });
    bench.send('approval.approve', by('adam', 'approver'));
    expect(reason(bench.send('approval.reject', { ...finance('fay'), payload: { why: 'Too dear' } }))).toBe(
      'kernel.approval-decided',
    );
    expect(bench.ticket.states).toEqual(['on-site']);
  });

  it('ends with the first rejection, which says why', () => {
    const bench = asked();
    expect(reason(bench.send('approval.reject', by('adam', 'approver')))).toBe('kernel.why-missing');
    bench.send('approval.reject', { ...by('adam', 'approver'), payload: { why: 'Too dear' } });
    expect(bench.ticket.states).toEqual(['planning']);
    expect(bench.ticket.approvals?.[0]).toMatchObject({ status: 'rejected', votes: [{ why: 'Too dear' }] });
  });

  it('needs several rejections where it says so', () => {
    const bench = asked({}, { rejections: 2 });
    bench.send('approval.reject', { ...by('adam', 'approver'), payload: { why: 'No' } });
    expect(bench.ticket.states).toEqual(['deciding']);
    bench.send('approval.reject', { ...finance('fay'), payload: { why: 'No' } });
    expect(bench.ticket.states).toEqual(['planning']);
  });

  it('is for those who are named only, and never for the machine', () => {
    const bench = asked();
    expect(reason(bench.send('approval.approve', by('bob', 'agent')))).toBe('kernel.not-an-approver');
    expect(reason(bench.send('approval.approve', { actor: { kind: 'system' } }))).toBe('kernel.person-needed');
    expect(reason(bench.send('approval.approve', by('deputy', 'agent')))).toBe('kernel.not-an-approver');
  });

  it('lets the deputy decide while the person is absent', () => {
    const bench = asked({ scope: { absentees: ['boss'] } });
    expect(reason(bench.send('approval.approve', by('deputy', 'agent')))).toBe('accepted');
  });

  it('needs four eyes: neither the requester nor whoever asked', () => {
    const bench = asked({ ticket: { requester: 'rita' } });
    expect(reason(bench.send('approval.approve', by('rita', 'approver')))).toBe('kernel.four-eyes');
    expect(reason(bench.send('approval.approve', by('anna', 'approver')))).toBe('kernel.four-eyes');
    const alone = asked({ ticket: { requester: 'rita' } }, { fourEyes: false, quorum: 1 });
    expect(reason(alone.send('approval.approve', by('rita', 'approver')))).toBe('accepted');
  });
});

describe('delegation', () => {
  const hand = (to: string) => ({ payload: { to } });

  it('moves the right on, and back', () => {
    const bench = asked();
    bench.send('approval.delegate', { ...by('adam', 'approver'), ...hand('eva') });
    expect(reason(bench.send('approval.approve', by('adam', 'approver')))).toBe('kernel.not-an-approver');
    bench.send('approval.delegate', { ...by('eva', 'agent'), ...hand('tom') });
    expect(reason(bench.send('approval.approve', by('eva', 'agent')))).toBe('kernel.not-an-approver');
    expect(bench.ticket.approvals?.[0]?.delegations).toEqual([{ from: 'adam', to: 'tom' }]);
    bench.send('approval.delegate', { ...by('tom', 'agent'), ...hand('adam') });
    expect(reason(bench.send('approval.approve', by('adam', 'approver')))).toBe('accepted');
  });

  it('gives nobody two votes, and none to those concerned', () => {
    const bench = asked({ ticket: { requester: 'rita' } });
    const unfit = (to: string) => reason(bench.send('approval.delegate', { ...by('adam', 'approver'), ...hand(to) }));
    expect(unfit('rita')).toBe('kernel.delegate-unfit');
    expect(unfit('anna')).toBe('kernel.delegate-unfit');
    expect(unfit('adam')).toBe('kernel.delegate-unfit');
    expect(unfit('')).toBe('kernel.assignee-missing');
    bench.send('approval.approve', finance('fay'));
    expect(unfit('fay')).toBe('kernel.delegate-unfit');
    bench.send('approval.delegate', { ...by('adam', 'approver'), ...hand('gus') });
    bench.send('approval.approve', finance('gus'));
    expect(bench.ticket.states).toEqual(['on-site']);
  });

  it('is refused where the decision must be made in person', () => {
    const bench = asked({}, { delegation: false });
    expect(reason(bench.send('approval.delegate', { ...by('adam', 'approver'), ...hand('eva') }))).toBe(
      'kernel.delegation-refused',
    );
  });
});

describe('the time of an approval', () => {
  it('expires it', () => {
    const bench = asked();
    bench.advance(9 * HOUR);
    expect(bench.ticket.states).toEqual(['closed']);
    expect(bench.ticket.approvals?.[0]?.status).toBe('expired');
  });

  it('counts business time, and may decide by silence', () => {
    const timeout = { duration: 'PT10H', time: 'business' as const, outcome: 'approved' as const };
    const bench = asked({ country: 'PL' }, { timeout });
    bench.advance(25 * HOUR);
    expect(bench.ticket.states).toEqual(['deciding']);
    bench.advance(HOUR);
    expect(bench.ticket.states).toEqual(['on-site']);
  });

  it('is over when the state is left, and begins again with it', () => {
    const bench = asked();
    const correction = (state: string) => ({ correction: { states: [state], reason: 'Wrong' } });
    bench.send('ticket.correct', correction('planning'));
    expect(bench.ticket).toMatchObject({ timers: [], approvals: [{ status: 'cancelled' }] });
    expect(reason(bench.send('approval.approve', by('adam', 'approver')))).toBe('kernel.approval-not-open');
    bench.advance(HOUR);
    bench.send('ticket.correct', correction('deciding'));
    expect(bench.ticket.approvals).toMatchObject([{ status: 'open', dueAt: bench.now + 8 * HOUR, votes: [] }]);
  });

  it('cannot be ended by a person', () => {
    const bench = asked();
    expect(reason(bench.send('approval.timeout'))).toBe('kernel.approval-not-open');
  });
});
