import { describe, expect, it } from 'vitest';
import { resolveWorkflow } from './resolve-workflow.ts';
import { workflowSchema } from './workflow.ts';

const title = { en: 'Title' };
const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title,
  initial: 'open',
  options: [
    { id: 'approval', type: 'switch', title, default: false },
    { id: 'survey', type: 'switch', title, default: true },
  ],
  countries: [
    { country: 'PL', options: { approval: true } },
    { country: 'US', options: { survey: false } },
  ],
  states: [
    { id: 'open', title },
    { id: 'approving', title, type: 'compound', initial: 'first', onlyIf: 'approval' },
    { id: 'first', title, parent: 'approving', type: 'compound', initial: 'inner' },
    { id: 'inner', title, parent: 'first' },
    { id: 'closed', title, type: 'final' },
  ],
  transitions: [
    { id: 'ask', source: 'open', target: 'approving', trigger: { kind: 'event', event: 'ticket.ask' } },
    { id: 'approve', source: 'inner', target: 'closed', trigger: { kind: 'event', event: 'ticket.approve' } },
    { id: 'close', source: 'open', target: 'closed', trigger: { kind: 'event', event: 'ticket.close' } },
    { id: 'rate', source: 'open', trigger: { kind: 'event', event: 'ticket.rate' }, onlyIf: 'survey' },
  ],
  layout: { states: { open: { x: 0, y: 0 }, inner: { x: 1, y: 1 } } },
});
const ids = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map(({ id }) => id);

describe('resolveWorkflow', () => {
  it('removes what an option switches off, with everything inside and everything touching it', () => {
    const { workflow: resolved } = resolveWorkflow(workflow, undefined);
    expect(ids(resolved.states)).toEqual(['open', 'closed']);
    expect(ids(resolved.transitions)).toEqual(['close', 'rate']);
    expect(Object.keys(resolved.layout.states)).toEqual(['open']);
  });

  it('keeps it where the country switches it on', () => {
    const { workflow: resolved, options, provenance } = resolveWorkflow(workflow, 'PL');
    expect(resolved).toEqual(workflow);
    expect(options).toEqual({ approval: true, survey: true });
    expect(provenance).toEqual({ approval: 'PL', survey: 'default' });
  });

  it('removes a transition alone', () => {
    expect(ids(resolveWorkflow(workflow, 'US').workflow.transitions)).toEqual(['close']);
  });

  it('takes the defaults in a country that sets nothing', () => {
    expect(resolveWorkflow(workflow, 'FR')).toEqual(resolveWorkflow(workflow, undefined));
  });

  it('counts an unknown option as off', () => {
    const states = workflow.states.map((state) => ({ ...state, onlyIf: 'nothing' }));
    expect(resolveWorkflow({ ...workflow, states }, 'PL').workflow.states).toEqual([]);
  });
});
