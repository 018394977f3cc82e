const MONDAY = '2026-03-02T08:00:00Z';
/** Who sends most events. */
export const agent = { role: 'agent' as const };
/** What a ticket is given unless the story says otherwise. */
export const given = (more: object) => ({
  at: MONDAY,
  priority: 3,
  fields: { product: 'servers', equipment: 'SRV-1' },
  ...more,
});
/** A customer who has a contract. */
export const contract = { customer: { id: 'northwind', contract: true } };
/** The receipt centre takes the request in. */
export const accept = { send: 'request.accept', by: agent };
/** The request is entitled. */
export const confirm = { send: 'entitlement.confirm', by: agent };
/** An engineer begins. */
export const begin = { send: 'work.begin', by: agent };
/** The next level is asked. */
export const escalate = { send: 'work.escalate', with: { why: 'Beyond this level' }, by: agent };
/** A part has come. */
export const arrives = (task: string) => ({ send: 'task.complete', with: { task }, by: agent });
