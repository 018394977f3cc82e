import { describe, expect, it } from 'vitest';
import { VOCABULARY, addTransition, changed, part } from '../fixtures/workflow.fixture.ts';
import { validateWorkflow } from '../validate-workflow.ts';
import type { Workflow } from '../workflow.ts';

const codes = (workflow: Workflow): readonly string[] => validateWorkflow(workflow, VOCABULARY).map(({ code }) => code);

describe('competing transitions', () => {
  it('may share an event where the earlier one has a guard, or exists only with an option', () => {
    const workflow = changed((draft) => {
      part(draft.transitions, 'start').onlyIf = 'approval';
      delete part(draft.transitions, 'start').guard;
    });
    expect(codes(workflow)).not.toContain('shadowed-transition');
  });

  it('compete also where they wait equally long', () => {
    const after = (duration: string) => ({ kind: 'after', duration, time: 'elapsed' });
    const workflow = (duration: string) =>
      changed((draft) => {
        addTransition(draft, { source: 'open', target: 'closed', trigger: after('PT1H') });
        addTransition(draft, { id: 'b', source: 'open', target: 'approving', trigger: after(duration) });
      });
    expect(codes(workflow('PT60M'))).toContain('shadowed-transition');
    expect(codes(workflow('PT2H'))).not.toContain('shadowed-transition');
  });
});
