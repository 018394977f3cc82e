import { describe, expect, test } from 'vitest';
import { workflowSchema, type Workflow, type WorkflowInput } from '#catalog/language';
import { repairDesk } from '#catalog/library';
import { coverageOf, runScenario, scenarioCompiler, scenarioWorld } from '#runtime/core';
import { suggestScenarios } from './suggest-scenarios.ts';

const world = scenarioWorld(repairDesk);
const at = '2026-03-02T08:00:00Z';
const title = { en: 'x' };
const on = (event: string) => ({ kind: 'event' as const, event });
const agents = (type: string, ...form: string[]) => ({
  ...{ type, title, roles: ['agent' as const] },
  form: form.map((field) => ({ field, required: true })),
});
const small = (parts: Partial<WorkflowInput>): Workflow =>
  workflowSchema.parse({
    ...{ schemaVersion: 1, id: 'small', title, initial: 'a' },
    states: ['a', 'b', 'c', 'island'].map((id) => ({ id, title, category: 'open' })),
    ...parts,
  });

/** The suggestions taken into the workflow. */
function accepted(workflow: Workflow): Workflow {
  const { suggestions } = suggestScenarios(workflow, world, at);
  const added = suggestions.map(({ scenario }, number) => ({ id: `suggested-${String(number)}`, title, ...scenario }));
  return workflowSchema.parse({ ...workflow, scenarios: [...workflow.scenarios, ...added] });
}

describe('suggestScenarios', () => {
  test('covers every transition of the repair desk, and what the suggestions record holds', () => {
    const [repair] = repairDesk.workflows;
    if (!repair) throw new Error('the desk ships no workflow');
    const workflow = accepted(repair);
    const compile = scenarioCompiler(workflow);
    const runs = workflow.scenarios.map((scenario) => runScenario(compile, scenario, world));
    expect(runs.filter(({ failure }) => failure)).toEqual([]);
    const coverage = coverageOf(
      workflow,
      runs.flatMap(({ entries }) => entries),
    );
    expect(coverage.transitions.missed).toEqual([]);
    expect(suggestScenarios(workflow, world, at)).toEqual({ suggestions: [], unreached: [] });
  }, 30_000);

  test('finds forms and tickets that satisfy a guard', () => {
    const workflow = small({
      fields: [
        { id: 'hours', type: 'number', title },
        { id: 'kind', type: 'choice', title, choices: ['plain', 'odd'].map((id) => ({ id, title })) },
      ],
      options: [{ id: 'short', type: 'switch', title, default: false }],
      events: [agents('ticket.go', 'hours', 'kind'), agents('ticket.end')],
      transitions: [
        {
          id: 'go',
          source: 'a',
          target: 'b',
          trigger: on('ticket.go'),
          guard: 'event.hours > 40 && event.kind == "odd"',
        },
        {
          id: 'end',
          source: 'b',
          target: 'c',
          trigger: on('ticket.end'),
          guard: 'requester.vip && ticket.priority == 1',
        },
        { id: 'cut', source: 'c', target: 'a', trigger: { kind: 'always' }, guard: 'options.short' },
      ],
    });
    const { suggestions, unreached } = suggestScenarios(workflow, world, at);
    expect(unreached).toEqual([]);
    const [first] = suggestions;
    expect(first?.covers).toEqual(['go', 'end', 'cut']);
    expect(first?.scenario.given).toMatchObject({ priority: 1, requester: { vip: true }, options: { short: true } });
    expect(first?.scenario.steps[0]).toMatchObject({ send: 'ticket.go', with: { hours: 41, kind: 'odd' } });
  });

  test('says of what it cannot reach why', () => {
    const workflow = small({
      events: [agents('ticket.go')],
      transitions: [
        {
          id: 'blocked',
          source: 'a',
          target: 'b',
          trigger: on('ticket.go'),
          guard: 'ticket.subject == "open sesame" && 1 > 2',
        },
        { id: 'far', source: 'island', target: 'c', trigger: on('ticket.go') },
        { id: 'unsent', source: 'a', target: 'c', trigger: on('other.event') },
      ],
    });
    expect(suggestScenarios(workflow, world, at)).toEqual({
      suggestions: [],
      unreached: [
        { transition: 'blocked', because: 'guard', guard: 'ticket.subject == "open sesame" && 1 > 2' },
        { transition: 'far', because: 'state' },
        { transition: 'unsent', because: 'event' },
      ],
    });
  });
});
