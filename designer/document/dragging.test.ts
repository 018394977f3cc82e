import { describe, expect, it } from 'vitest';
import type { Workflow } from '#catalog/language';
import { after, refusal } from './after.fixture.ts';
import { placeOf, stateOf, transitionOf } from './part.ts';
import { sampleWorkflow } from './sample-workflow.fixture.ts';

const at = { x: 40, y: 80 };
const trigger = { kind: 'new-event', title: { en: 'Go on' } } as const;
const place = { type: 'placeOnTransition', state: 'visit', transition: 'new-take', position: at, trigger } as const;

describe('a state put on a transition', () => {
  it('is what it leads to, and leads on to where it led', () => {
    const document = after(sampleWorkflow(), place);
    expect(transitionOf(document, 'new-take')).toMatchObject({ source: 'new', target: 'visit' });
    expect(transitionOf(document, 'visit-to-work')).toMatchObject({ source: 'visit', target: 'work' });
    expect(placeOf(document, 'visit')).toMatchObject(at);
    expect(document.states).toHaveLength(sampleWorkflow().states.length);
  });

  it('goes into the group that it was let go in', () => {
    const document = after(sampleWorkflow(), { ...place, parent: 'work' });
    expect(stateOf(document, 'visit')?.parent).toBe('work');
  });

  it('is refused where it ends already, where nothing is, and where it could not be left', () => {
    expect(refusal(sampleWorkflow(), { ...place, state: 'new' })).toBe('designer.on-own-transition');
    expect(refusal(sampleWorkflow(), { ...place, transition: 'none' })).toBe('designer.unknown-transition');
    expect(refusal(sampleWorkflow(), { ...place, state: 'none' })).toBe('designer.unknown-state');
    expect(refusal(sampleWorkflow(), { ...place, state: 'closed' })).toBe('designer.leaves-final');
    expect(refusal(sampleWorkflow(), { ...place, parent: 'closed' })).toBe('designer.holds-nothing');
  });
});

describe('states moved to a lane', () => {
  const move = { type: 'moveToLane', states: ['new', 'visit'], lane: { kind: 'team', team: 'l9' } } as const;
  const byTable = (document: Workflow): Workflow => ({
    ...document,
    states: document.states.map((state) =>
      state.id === 'visit' ? { ...state, team: { kind: 'event' as const, parameter: 'team' } } : state,
    ),
  });

  it('get its team, or none', () => {
    const document = after(sampleWorkflow(), move);
    expect([stateOf(document, 'new')?.team, stateOf(document, 'visit')?.team]).toEqual([
      { kind: 'fixed', team: 'l9' },
      { kind: 'fixed', team: 'l9' },
    ]);
    expect(stateOf(after(document, { ...move, lane: { kind: 'none' } }), 'new')).not.toHaveProperty('team');
  });

  it('stay where a rule finds the team', () => {
    expect(refusal(sampleWorkflow(), { ...move, lane: { kind: 'found' } })).toBe('designer.lane-found');
    expect(refusal(byTable(sampleWorkflow()), move)).toBe('designer.team-found');
    expect(refusal(sampleWorkflow(), { ...move, states: ['none'] })).toBe('designer.unknown-state');
  });
});
