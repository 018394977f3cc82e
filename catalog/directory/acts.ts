import { ROLES, type Role } from '#catalog/language';

/** Everything that a right can be needed for, `thing.verb`. */
export const ACTS = [
  'ticket.read',
  'ticket.read-notes',
  'ticket.create',
  'ticket.send-event',
  'ticket.comment',
  'ticket.reply',
  'ticket.assign',
  'ticket.take',
  'ticket.release',
  'ticket.set-field',
  'ticket.correct',
  'queue.read',
  'workflow.read',
  'workflow.edit',
  'workflow.publish',
  'workflow.set-options',
  'workflow.comment',
  'directory.read',
  'directory.edit',
  'price-list.read',
  'price-list.edit',
  'plugin.read',
  'plugin.edit',
  'operations.read',
  'operations.retry',
  'audit.read',
] as const;
export type Act = (typeof ACTS)[number];

/** The acts on a ticket that exists; rights to them can be asked of the database with `ticketFilter`. */
export type TicketAct = Exclude<Extract<Act, `ticket.${string}`>, 'ticket.create'>;

/** The parts of a scope, in the order in which a refusal names them. */
export const DIMENSIONS = ['workflow', 'country', 'customer', 'team'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

interface ActRule {
  /** The parts of a grant's scope that are held against the subject. */
  readonly scopes: readonly Dimension[];
  /** Whether a grant whose scope also names other parts suffices: harmless for reading, too much for changing what all share. */
  readonly narrower: 'suffices' | 'is-refused';
}

const ON_TICKETS: ActRule = { scopes: DIMENSIONS, narrower: 'suffices' };
const SHARED_READ: ActRule = { scopes: [], narrower: 'suffices' };
const SHARED_EDIT: ActRule = { scopes: [], narrower: 'is-refused' };
const WORKFLOW_EDIT: ActRule = { scopes: ['workflow'], narrower: 'is-refused' };

/** How each act meets a grant's scope. */
export const ACT_RULES: Readonly<Record<Act, ActRule>> = {
  'ticket.read': ON_TICKETS,
  'ticket.read-notes': ON_TICKETS,
  // A ticket has no team before it exists.
  'ticket.create': { scopes: ['workflow', 'country', 'customer'], narrower: 'suffices' },
  'ticket.send-event': ON_TICKETS,
  'ticket.comment': ON_TICKETS,
  'ticket.reply': ON_TICKETS,
  'ticket.assign': ON_TICKETS,
  'ticket.take': ON_TICKETS,
  'ticket.release': ON_TICKETS,
  'ticket.set-field': ON_TICKETS,
  'ticket.correct': ON_TICKETS,
  // A queue mixes countries and customers; what it lists is filtered by ticket.read.
  'queue.read': { scopes: ['workflow', 'team'], narrower: 'suffices' },
  'workflow.read': { scopes: ['workflow'], narrower: 'suffices' },
  'workflow.edit': WORKFLOW_EDIT,
  'workflow.publish': WORKFLOW_EDIT,
  'workflow.set-options': { scopes: ['workflow', 'country'], narrower: 'is-refused' },
  'workflow.comment': { scopes: ['workflow'], narrower: 'suffices' },
  'directory.read': SHARED_READ,
  'directory.edit': SHARED_EDIT,
  'price-list.read': SHARED_READ,
  'price-list.edit': { scopes: ['country', 'customer'], narrower: 'is-refused' },
  'plugin.read': SHARED_READ,
  'plugin.edit': SHARED_EDIT,
  'operations.read': SHARED_EDIT,
  'operations.retry': SHARED_EDIT,
  'audit.read': SHARED_EDIT,
};

interface RoleActs {
  /** Acts within the grant's scope. */
  readonly all: readonly Act[];
  /** Acts on tickets that the person requested himself, within the grant's scope. */
  readonly own: readonly Act[];
}

const READING = ['ticket.read', 'ticket.read-notes', 'queue.read', 'workflow.read', 'directory.read'] as const;
const AGENT = [
  ...READING,
  'workflow.comment',
  'price-list.read',
  'plugin.read',
  'ticket.create',
  'ticket.send-event',
  'ticket.comment',
  'ticket.reply',
  'ticket.assign',
  'ticket.take',
  'ticket.release',
  'ticket.set-field',
] as const;

/** The role matrix: what each role may do. */
export const ROLE_ACTS: Readonly<Record<Role, RoleActs>> = {
  administrator: { all: ACTS, own: [] },
  'process-owner': {
    all: [
      ...AGENT,
      'ticket.correct',
      'workflow.edit',
      'workflow.publish',
      'workflow.set-options',
      'price-list.edit',
      'audit.read',
      'operations.read',
    ],
    own: [],
  },
  manager: { all: [...AGENT, 'operations.read', 'audit.read'], own: [] },
  approver: { all: [...READING, 'workflow.comment', 'ticket.comment', 'ticket.send-event'], own: [] },
  agent: { all: AGENT, own: [] },
  integrator: {
    all: [
      ...READING,
      'price-list.read',
      'plugin.read',
      'plugin.edit',
      'ticket.create',
      'ticket.send-event',
      'ticket.set-field',
      'operations.read',
      'operations.retry',
    ],
    own: [],
  },
  requester: { all: [], own: ['ticket.read', 'ticket.create', 'ticket.send-event', 'ticket.reply'] },
  auditor: { all: [...READING, 'price-list.read', 'plugin.read', 'operations.read', 'audit.read'], own: [] },
};

/** The roles that may do the act at all, in the order of `ROLES`. */
export function rolesThatMay(act: Act): readonly Role[] {
  return ROLES.filter((role) => ROLE_ACTS[role].all.includes(act) || ROLE_ACTS[role].own.includes(act));
}
