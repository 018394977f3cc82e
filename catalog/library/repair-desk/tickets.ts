import type { SampleTicket } from '../shipped-desk.ts';

const repair = (
  ticket: Omit<SampleTicket, 'workflow' | 'events'> & Partial<Pick<SampleTicket, 'events'>>,
): SampleTicket => ({
  workflow: 'repair',
  events: [],
  ...ticket,
});
const accept = { type: 'request.accept', by: 'anna', payload: { folder: 'files/repair/2026' } };
const confirm = { type: 'entitlement.confirm', by: 'anna' };

/** Tickets for a first look round: one at every station of the repair desk. */
export const tickets: readonly SampleTicket[] = [
  repair({
    subject: 'Disk array reports two failed drives',
    requester: 'rita',
    priority: 1,
    fields: {
      product: 'disk-arrays',
      equipment: 'DA-7731',
      description: 'RAID group 3 is degraded since this morning.',
    },
  }),
  repair({
    subject: 'Server restarts every night',
    requester: 'rita',
    priority: 3,
    fields: { product: 'servers', equipment: 'SRV-0419' },
  }),
  repair({
    subject: 'Switch port flaps',
    requester: 'max',
    priority: 2,
    fields: { product: 'network', equipment: 'SW-24-118' },
  }),
  repair({
    subject: 'Controller battery has expired',
    requester: 'aigul',
    priority: 3,
    fields: { product: 'disk-arrays', equipment: 'DA-2210' },
    events: [accept],
  }),
  repair({
    subject: 'No power on both supplies',
    requester: 'aigul',
    priority: 2,
    fields: { product: 'servers', equipment: 'SRV-8804' },
    events: [
      accept,
      { type: 'entitlement.contract', by: 'anna' },
      {
        type: 'estimate.request',
        by: 'anna',
        payload: { scope: 'Diagnostics and replacement of the power board', hours: 6 },
      },
    ],
  }),
  repair({
    subject: 'Fan alarm in the second enclosure',
    requester: 'rita',
    priority: 4,
    fields: { product: 'disk-arrays', equipment: 'DA-7731' },
    events: [accept, confirm],
  }),
  repair({
    subject: 'Memory errors on board 2',
    requester: 'max',
    priority: 2,
    fields: { product: 'servers', equipment: 'SRV-5501' },
    events: [
      accept,
      confirm,
      { type: 'work.begin', by: 'anna' },
      { type: 'parts.order', by: 'anna', payload: { parts: '64 GB module, slot 3\n64 GB module, slot 4' } },
    ],
  }),
  repair({
    subject: 'Firmware update failed half-way',
    requester: 'rita',
    priority: 2,
    fields: { product: 'network', equipment: 'RT-12-007' },
    events: [
      accept,
      confirm,
      { type: 'work.begin', by: 'anna' },
      { type: 'work.escalate', by: 'anna', payload: { why: 'Needs the vendor console' } },
    ],
  }),
  repair({
    subject: 'Which cable do I need?',
    requester: 'rita',
    priority: 4,
    fields: { product: 'network', equipment: 'SW-24-090' },
    events: [{ type: 'request.ask', by: 'anna', payload: { question: 'Which port type does the other side have?' } }],
  }),
  repair({
    subject: 'Replaced drive is not recognised',
    requester: 'max',
    priority: 3,
    fields: { product: 'disk-arrays', equipment: 'DA-0042' },
    events: [
      accept,
      confirm,
      { type: 'work.begin', by: 'anna' },
      { type: 'work.solve', by: 'anna', payload: { solution: 'Drive reseated, firmware aligned' } },
    ],
  }),
];
