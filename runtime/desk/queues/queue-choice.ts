/** Which list of tickets is shown. */
export type QueueChoice =
  { readonly kind: 'queue'; readonly key: string } | { readonly kind: 'mine' } | { readonly kind: 'unassigned' };

/** The list that an address names: `mine`, `unassigned`, or a queue's key; mine where it names none. */
export function choiceFrom(name: string | null | undefined): QueueChoice {
  if (name === 'unassigned') return { kind: 'unassigned' };
  return name == null || name === '' || name === 'mine' ? { kind: 'mine' } : { kind: 'queue', key: name };
}

/** The name of a list in an address. */
export function choiceName(choice: QueueChoice): string {
  return choice.kind === 'queue' ? choice.key : choice.kind;
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
