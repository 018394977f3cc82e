import { workflowSchema, type Workflow, type WorkflowInput } from '#catalog/language';

/** A workflow of so many states in a ring, each with three guarded transitions. */
export function largeWorkflow(states: number): Workflow {
  const types = ['work.begin', 'work.resolve', 'work.approve'];
  const ids = Array.from({ length: states }, (_, index) => `s${String(index)}`);
  const document: WorkflowInput = {
    schemaVersion: 1,
    id: 'large',
    title: { en: 'Large' },
    initial: 's0',
    fields: [{ id: 'amount', type: 'number', title: { en: 'Amount' } }],
    events: types.map((type) => ({ type, title: { en: type }, roles: ['agent'] })),
    states: ids.map((id) => ({ id, title: { en: id }, category: 'open', team: { kind: 'fixed', team: 'desk' } })),
    transitions: ids.flatMap((source, index) =>
      types.map((event, way) => ({
        id: `t${String(index)}-${String(way)}`,
        source,
        target: `s${String((index + way + 1) % states)}`,
        trigger: { kind: 'event' as const, event },
        guard: `fields.amount > ${String(index)} && ticket.priority <= 2`,
      })),
    ),
  };
  return workflowSchema.parse(document);
}
