import { workflowSchema, type Workflow } from '#catalog/language';
import { textOf } from '../text-of.ts';
import { clarify } from './clarify.ts';
import { events } from './events.ts';
import { fields } from './fields.ts';
import { layout } from './layout.ts';
import { scenarios } from './scenarios.ts';
import { states } from './states.ts';
import { transitions } from './transitions.ts';

/** Desk 2: repair of vendors' equipment, by support level, product team and status. */
export const repairWorkflow: Workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'repair',
  title: textOf('Equipment repair', 'Ремонт оборудования', 'Naprawa sprzętu'),
  description:
    'An IT outsourcer repairs vendor equipment: support level x product team x status, one-off contracts, parts and visits.',
  keyPrefix: 'REP',
  initial: 'intake',
  fields,
  options: [
    {
      id: 'customsClearance',
      type: 'switch',
      title: textOf('Parts pass customs', 'Детали проходят таможню', 'Części przechodzą odprawę celną'),
      default: false,
    },
  ],
  countries: [{ country: 'KZ', options: { customsClearance: true } }],
  events,
  fragments: [clarify],
  states,
  transitions,
  scenarios,
  layout,
  sla: [
    {
      id: 'reaction',
      title: textOf('Reaction', 'Реакция', 'Reakcja'),
      metric: 'reaction',
      calendar: { kind: 'country' },
      targets: [15, 60, 240, 480].map((minutes, index) => ({ priority: index + 1, minutes })),
    },
    {
      id: 'resolution',
      title: textOf('Resolution', 'Решение', 'Rozwiązanie'),
      metric: 'resolution',
      calendar: { kind: 'country' },
      targets: [240, 480, 1440, 2880].map((minutes, index) => ({ priority: index + 1, minutes })),
    },
  ],
  routing: [
    {
      id: 'vip-care',
      when: 'requester.vip || customer.vip',
      team: 'receipt-centre',
      assignee: 'vera',
      fallback: 'paul',
    },
  ],
});
