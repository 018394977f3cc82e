import { describe, expect, it } from 'vitest';
import { VOCABULARY, addTransition, changed, event, part } from '../fixtures/workflow.fixture.ts';
import { validateWorkflow } from '../validate-workflow.ts';
import { stateSchema, type Workflow } from '../workflow.ts';

const title = { en: 'Title' };
const codes = (workflow: Workflow): readonly string[] => validateWorkflow(workflow, VOCABULARY).map(({ code }) => code);

/** A parallel state `p` with the regions `r1` (`a`, `b`) and `r2` (`c`, `e`). */
function addParallel(d: Workflow): void {
  d.states.push(
    ...['p', 'r1', 'a', 'b', 'r2', 'c', 'e'].map((id) =>
      stateSchema.parse({
        id,
        title,
        type: id === 'p' ? 'parallel' : id.startsWith('r') ? 'compound' : 'atomic',
        ...(id !== 'p' && { parent: id.startsWith('r') ? 'p' : 'ab'.includes(id) ? 'r1' : 'r2' }),
        ...(id === 'r1' && { initial: 'a' }),
        ...(id === 'r2' && { initial: 'c' }),
      }),
    ),
  );
}

describe('eventless cycles', () => {
  const always = { kind: 'always' };
  const isCycle = (change: (draft: Workflow) => void): boolean => codes(changed(change)).includes('eventless-cycle');

  it.each<[string, boolean, (draft: Workflow) => void]>([
    [
      'a chain',
      false,
      (d) => {
        addTransition(d, { source: 'open', target: 'approving', trigger: always, guard: 'fields.urgent' });
        addTransition(d, { id: 'b', source: 'approving', target: 'closed', trigger: always, guard: 'fields.urgent' });
      },
    ],
    [
      'a state back to itself',
      true,
      (d) => addTransition(d, { source: 'open', target: 'open', trigger: always, guard: 'fields.urgent' }),
    ],
    ['staying', true, (d) => addTransition(d, { source: 'open', trigger: always, guard: 'fields.urgent' })],
    [
      'a state into its own inside',
      true,
      (d) => addTransition(d, { source: 'working', target: 'waiting', trigger: always, guard: 'fields.urgent' }),
    ],
    [
      'out of an inside that is entered again',
      true,
      (d) => {
        addTransition(d, { source: 'repairing', target: 'open', trigger: always, guard: 'fields.urgent' });
        addTransition(d, { id: 'b', source: 'open', target: 'working', trigger: always, guard: 'fields.urgent' });
      },
    ],
    [
      'through a history',
      true,
      (d) => {
        addTransition(d, { source: 'waiting', target: 'approving', trigger: always, guard: 'fields.urgent' });
        addTransition(d, { id: 'b', source: 'approving', target: 'back', trigger: always, guard: 'fields.urgent' });
      },
    ],
    [
      'through completion',
      true,
      (d) => {
        part(d.states, 'working').initial = 'repaired';
        part(d.transitions, 'finish').target = 'working';
      },
    ],
    ['completion that an event has led to', false, (d) => (part(d.transitions, 'finish').target = 'working')],
    [
      'back by an event',
      false,
      (d) => {
        addTransition(d, { source: 'open', target: 'approving', trigger: always, guard: 'fields.urgent' });
        addTransition(d, { id: 'b', source: 'approving', target: 'open', trigger: event('ticket.start') });
      },
    ],
    [
      'a region into its neighbour, which enters the region again',
      true,
      (d) => {
        addParallel(d);
        addTransition(d, { source: 'r1', target: 'r2', trigger: always, guard: 'fields.urgent' });
      },
    ],
    [
      'a move beside another region',
      false,
      (d) => {
        addParallel(d);
        addTransition(d, { source: 'a', target: 'b', trigger: always, guard: 'fields.urgent' });
        addTransition(d, { id: 'b2', source: 'c', target: 'e', trigger: always, guard: 'fields.urgent' });
      },
    ],
  ])('%s: %s', (_, cycle, change) =>
    expect(
      isCycle((draft) => {
        change(draft);
      }),
    ).toBe(cycle),
  );
});
