import { workflowSchema, type Workflow } from '#catalog/language';

/** A small lifecycle with one of everything: nesting, history, an end, a form, an option, a policy. */
export function sampleWorkflow(): Workflow {
  return workflowSchema.parse({
    schemaVersion: 1,
    id: 'incident',
    title: { en: 'Incident', ru: 'Инцидент' },
    keyPrefix: 'INC',
    initial: 'new',
    fields: [
      { id: 'solution', title: { en: 'Solution' }, type: 'text' },
      { id: 'visitAt', title: { en: 'Visit' }, type: 'instant' },
    ],
    options: [{ id: 'onSite', type: 'switch', title: { en: 'On-site work' }, default: true }],
    countries: [{ country: 'PL', options: { onSite: false } }],
    events: [
      { type: 'ticket.take', title: { en: 'Take' }, roles: ['agent'] },
      { type: 'ticket.resolve', title: { en: 'Resolve' }, roles: ['agent'], form: [{ field: 'solution' }] },
    ],
    states: [
      { id: 'new', title: { en: 'New' }, category: 'new', team: { kind: 'fixed', team: 'first-line' } },
      { id: 'work', type: 'compound', title: { en: 'Work' }, initial: 'second', team: { kind: 'fixed', team: 'l2' } },
      { id: 'second', parent: 'work', title: { en: 'Second line' }, category: 'open' },
      { id: 'third', parent: 'work', title: { en: 'Third line' }, category: 'open', clocks: { fix: 'pause' } },
      {
        id: 'last',
        parent: 'work',
        type: 'history',
        title: { en: 'Last' },
        history: { depth: 'shallow', fallback: 'second' },
      },
      { id: 'visit', title: { en: 'Visit' }, category: 'waiting', waitingFor: 'planned', onlyIf: 'onSite' },
      { id: 'closed', type: 'final', title: { en: 'Closed' }, category: 'closed' },
    ],
    transitions: [
      { id: 'new-take', source: 'new', target: 'work', trigger: { kind: 'event', event: 'ticket.take' } },
      {
        id: 'work-visit',
        source: 'work',
        target: 'visit',
        trigger: { kind: 'after', duration: 'P1D' },
        onlyIf: 'onSite',
      },
      { id: 'visit-at', source: 'visit', target: 'last', trigger: { kind: 'at', field: 'visitAt' } },
      { id: 'work-resolve', source: 'work', target: 'closed', trigger: { kind: 'event', event: 'ticket.resolve' } },
    ],
    sla: [
      {
        id: 'fix',
        title: { en: 'Fix' },
        metric: 'resolution',
        calendar: { kind: 'country' },
        targets: [{ priority: 1, minutes: 240 }],
      },
    ],
    layout: {
      states: { new: { x: 0, y: 0 }, work: { x: 300, y: 0, width: 400, height: 200 }, second: { x: 20, y: 60 } },
    },
    observed: { 'new-take': 12, 'work-resolve': 11 },
  });
}
