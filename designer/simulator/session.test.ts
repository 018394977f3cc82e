import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioSchema, workflowSchema, type ScenarioStep, type Workflow } from '#catalog/language';
import { repairDesk } from '#catalog/library';
import { runScenario, scenarioCompiler, scenarioWorld } from '#runtime/core';
import { offersOf } from './offers.ts';
import { recordScenario } from './record-scenario.ts';
import { MOST_STEPS, beginSession, lookedAt, playSession, withStep, type Session } from './session.ts';
import { literalsOf } from './suggest/literals.ts';
import { representativeForms } from './suggest/representative-values.ts';

const [found] = repairDesk.workflows;
if (!found) throw new Error('the desk ships no workflow');
const repair: Workflow = found;
const literals = literalsOf(repair);
const world = scenarioWorld(repairDesk);
const stageOf = (workflow: Workflow) => ({ compile: scenarioCompiler(workflow), world });
const stage = stageOf(repair);
const given = {
  ...{ at: '2026-03-02T08:00:00Z', country: 'PL', fields: { product: 'servers', equipment: 'SRV-1' } },
  customer: { id: 'northwind', contract: true },
};

function momentsOf(session: Session, on = stage) {
  const playback = playSession(session, on);
  if (!playback.ok) throw new Error(playback.reason.code);
  return playback.moments;
}

/** A walk: each number chooses one of what is offered there, or lets time pass. */
function walked(choices: readonly number[]): Session {
  let session = beginSession(given);
  for (const choice of choices) {
    const play = momentsOf(session)[session.at]?.played.play;
    if (!play) throw new Error('no such moment');
    const offers = offersOf(play, 'anyone');
    const offer = offers[choice % (offers.length + 1)];
    const [form = {}] = offer ? representativeForms(repair, offer.event, { literals, now: play.now }) : [];
    const step: ScenarioStep = offer
      ? { send: offer.event.type, with: { ...form }, ...(offer.by && { by: { role: offer.by } }) }
      : { advance: choice % 2 === 0 ? 'PT3H' : 'P9D' };
    session = withStep(session, step);
  }
  return session;
}
const walks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }).map(walked);
const tested = { numRuns: 25 };
const PATIENCE_MS = 30_000;

describe('a run in the simulator', () => {
  test(
    'back and forward again comes to the same moment',
    () => {
      fc.assert(
        fc.property(walks, fc.nat(12), (session, far) => {
          const moments = momentsOf(session);
          const back = lookedAt(session, far);
          expect(momentsOf(back)).toEqual(moments);
          expect(lookedAt(back, session.at)).toEqual(session);
          // What was reached by going back is what a run that never went on would have reached.
          const shorter = { given: session.given, steps: session.steps.slice(0, back.at), at: back.at };
          expect(momentsOf(shorter).at(-1)).toEqual(moments[back.at]);
        }),
        tested,
      );
    },
    PATIENCE_MS,
  );

  test(
    'as recorded it holds on the same workflow',
    () => {
      fc.assert(
        fc.property(walks, (session) => {
          const recorded = recordScenario(session, momentsOf(session), { en: 'Recorded' });
          const scenario = scenarioSchema.parse({ id: 'recorded', ...recorded });
          expect(runScenario(stage.compile, scenario, world).failure).toBeUndefined();
        }),
        tested,
      );
    },
    PATIENCE_MS,
  );

  test(
    'as recorded it fails once a transition that it took leads elsewhere',
    () => {
      const states = repair.states.filter(({ type }) => type === 'atomic').map(({ id }) => id);
      fc.assert(
        fc.property(walks, (session) => {
          const moments = momentsOf(session);
          const recorded = recordScenario(session, moments, { en: 'Recorded' });
          const scenario = scenarioSchema.parse({ id: 'recorded', ...recorded });
          const taken = moments.flatMap(({ played }) => played.entries.flatMap((entry) => entry.transitions));
          fc.pre(taken.length > 0);
          const [first] = taken;
          const was = moments
            .flatMap(({ played }) => played.entries)
            .find((entry) => entry.transitions.includes(first ?? ''));
          const elsewhere = states.find((id) => !was?.to.includes(id) && !was?.from.includes(id));
          const changed = workflowSchema.parse({
            ...repair,
            transitions: repair.transitions.map((each) => (each.id === first ? { ...each, target: elsewhere } : each)),
          });
          expect(runScenario(scenarioCompiler(changed), scenario, world).failure).toBeDefined();
        }),
        tested,
      );
    },
    PATIENCE_MS,
  );

  test('a step in the past drops what came after it', () => {
    const session = walked([0, 0, 0]);
    const other = withStep(lookedAt(session, 1), { advance: 'PT1H' });
    expect(other.steps).toEqual([session.steps[0], { advance: 'PT1H' }]);
    expect(other.at).toBe(2);
    expect(lookedAt(other, 99).at).toBe(2);
    expect(lookedAt(other, -1).at).toBe(0);
  });

  test('a refusal is a moment like any other, with its reason', () => {
    const [, moment] = momentsOf(withStep(beginSession(given), { send: 'work.solve', by: { role: 'agent' } }));
    expect(moment?.played.reason?.code).toBe('kernel.event-not-accepted');
    expect(moment?.played.play.ticket.states).toEqual(['received']);
  });

  test('a draft that cannot run says so instead of failing', () => {
    const broken = workflowSchema.parse({ ...repair, initial: 'nowhere' });
    expect(playSession(beginSession(given), stageOf(broken))).toMatchObject({
      ok: false,
      reason: { code: 'simulator.unplayable' },
    });
    const circle = workflowSchema.parse({
      ...repair,
      transitions: [
        ...repair.transitions,
        { id: 'to', source: 'entitlement', target: 'clarifying', trigger: { kind: 'always' } },
        { id: 'fro', source: 'clarifying', target: 'entitlement', trigger: { kind: 'always' } },
      ],
    });
    const session = withStep(beginSession(given), { send: 'request.accept', by: { role: 'agent' } });
    expect(momentsOf(session, stageOf(circle)).at(-1)?.played.reason).toMatchObject({ code: 'simulator.unplayable' });
  });

  test('a request that does not fill what is required is refused with the reason', () => {
    expect(playSession(beginSession({ at: given.at }), stage)).toEqual({
      ok: false,
      reason: { code: 'kernel.fields-missing', params: { fields: ['product', 'equipment'] } },
    });
  });

  test('no run grows beyond what a scenario may hold', () => {
    const full = { given, steps: Array.from({ length: MOST_STEPS }, () => ({ advance: 'PT1S' })), at: MOST_STEPS };
    expect(withStep(full, { advance: 'PT1S' })).toBe(full);
  });
});

describe('what is offered', () => {
  const at = (...steps: readonly ScenarioStep[]) => {
    const play = momentsOf({ given, steps, at: steps.length }).at(-1)?.played.play;
    if (!play) throw new Error('no moment');
    return play;
  };
  const agent = { by: { role: 'agent' as const } };

  test('what cannot work now is there with its reason; whoever may sends it', () => {
    const offers = offersOf(at({ send: 'request.accept', ...agent }), 'anyone');
    const contract = offers.find(({ event }) => event.type === 'entitlement.contract');
    expect(contract).toMatchObject({ by: 'agent', reason: { code: 'kernel.guard-refused' } });
    expect(offers.find(({ event }) => event.type === 'entitlement.confirm')).not.toHaveProperty('reason');
  });

  test('another role than may send it is refused', () => {
    const [offer] = offersOf(at(), 'auditor');
    expect(offer?.reason?.code).toBe('kernel.role-not-allowed');
  });

  test('what only a plugin reports is offered where it leads on', () => {
    const steps = [
      { send: 'request.accept', ...agent },
      { send: 'entitlement.refuse', with: { why: 'x' }, ...agent },
      { send: 'entitlement.contract', ...agent },
      { send: 'estimate.request', with: { scope: 'x', hours: 1 }, ...agent },
    ];
    const reports = offersOf(at(...steps), 'anyone').filter(({ by }) => by === undefined);
    expect(reports.map(({ event }) => event.type)).toEqual(['pricing.quoted', 'pricing.failed']);
    expect(offersOf(at(), 'anyone').filter(({ by }) => by === undefined)).toEqual([]);
  });
});
