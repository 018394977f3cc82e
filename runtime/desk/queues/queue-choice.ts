/** The lists that cut across queues, in their order in the menu. */
export const CROSS_LISTS = ['mine', 'tasks', 'decisions', 'unassigned'] as const;
export type CrossList = (typeof CROSS_LISTS)[number];

/** Which list of tickets is shown. */
export type QueueChoice = { readonly kind: 'queue'; readonly key: string } | { readonly kind: CrossList };

/** Whether a name is that of a list that cuts across queues. */
export function isCrossList(name: string): name is CrossList {
  return (CROSS_LISTS as readonly string[]).includes(name);
}

/** The list that an address names: one that cuts across, or a queue's key; one's own where it names none. */
export function choiceFrom(name: string | null | undefined): QueueChoice {
  if (name == null || name === '') return { kind: 'mine' };
  return isCrossList(name) ? { kind: name } : { kind: 'queue', key: name };
}

/** The name of a list in an address. */
export function choiceName(choice: QueueChoice): string {
  return choice.kind === 'queue' ? choice.key : choice.kind;
}

/** Whether the tickets of a list are taken from it: where it is about tasks and decisions, these are worked on, not the ticket. */
export function isForTaking(name: string): boolean {
  return name !== 'tasks' && name !== 'decisions';
}

/** The part of a queue that a menu shows. */
export interface ListedQueue {
  readonly key: string;
  readonly team: string;
}

/** The queues by team, teams and queues in the order in which they come. */
export function byTeam<Queue extends ListedQueue>(
  queues: readonly Queue[],
): readonly (readonly [string, readonly Queue[]])[] {
  const teams = new Map<string, Queue[]>();
  for (const queue of queues) {
    const known = teams.get(queue.team);
    if (known) known.push(queue);
    else teams.set(queue.team, [queue]);
  }
  return [...teams];
}
