/** What the directory says in English; the keys of `directory` are the codes of its refusals. */
export const en = {
  directory: {
    inactive: 'This account is no longer active. Ask an administrator to activate it.',
    'no-role': 'None of your roles allows this. An administrator can grant you one that does.',
    'not-own': 'Your role allows this only for tickets that you asked for yourself.',
    'too-narrow':
      'This concerns everyone, and your role is limited to a part. Ask someone whose role reaches everywhere.',
    'other-workflow': 'Your role is limited to other workflows.',
    'other-country': 'Your role is limited to other countries.',
    'other-customer': 'Your role is limited to other customers.',
    'other-team': 'Your role is limited to other teams. Someone in the team that holds the ticket can do this.',
  },
  roles: {
    administrator: 'Administrator',
    'process-owner': 'Process owner',
    manager: 'Manager',
    approver: 'Approver',
    agent: 'Agent',
    integrator: 'Integrator',
    requester: 'Requester',
    auditor: 'Auditor',
  },
  acts: {
    ticket: {
      read: 'see tickets',
      'read-notes': 'see internal notes',
      create: 'create tickets',
      'send-event': 'move tickets on',
      comment: 'write internal notes',
      reply: 'reply to the requester',
      assign: 'assign tickets',
      take: 'take tickets',
      release: 'release tickets',
      'set-field': 'change fields of tickets',
      correct: 'correct the state of tickets',
    },
    queue: { read: 'see queues' },
    workflow: {
      read: 'see workflows',
      edit: 'change workflows',
      publish: 'publish workflows',
      'set-options': 'set the options of countries',
      comment: 'comment on workflows',
    },
    directory: { read: 'see the directory', edit: 'change the directory' },
    'price-list': { read: 'see price lists', edit: 'change price lists' },
    plugin: { read: 'see plugins', edit: 'set up plugins' },
    operations: { read: 'see timers and deliveries', retry: 'retry failed deliveries' },
    audit: { read: 'see the audit trail' },
  },
};

/** The shape that every translation has. */
export type DirectoryTexts = typeof en;
