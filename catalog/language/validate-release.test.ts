import { describe, expect, it } from 'vitest';
import { VOCABULARY, addState, addTransition, changed, event, part } from './fixtures/workflow.fixture.ts';
import { validateRelease } from './validate-release.ts';

describe('validateRelease', () => {
  it('names the countries in which something is missing', () => {
    const workflow = changed((draft) => {
      part(draft.states, 'open').onlyIf = 'approval';
      draft.countries.push({ country: 'DE', options: { approval: false } });
    });
    const found = validateRelease(workflow, VOCABULARY).filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject([{ code: 'unknown-initial', params: { countries: 'PL, DE', initial: 'open' } }]);
  });

  it('says nothing twice, and points into the whole document', () => {
    const workflow = changed((draft) => {
      addState(draft, { id: 'checking', category: 'open' });
      addTransition(draft, { source: 'approving', target: 'checking', trigger: event('ticket.start') });
      addTransition(draft, { id: 'b', source: 'checking', target: 'closed', trigger: event('ticket.start') });
      addTransition(draft, { id: 'c', source: 'checking', target: 'nowhere', trigger: event('ticket.resolve') });
    });
    const found = validateRelease(workflow, VOCABULARY);
    expect(found.map(({ code, params }) => [code, params['countries']])).toEqual([
      ['unknown-target', undefined],
      ['unreachable', 'PL'],
    ]);
    expect(workflow.states[Number(found[1]?.path[1])]?.id).toBe('checking');
  });
});
