import { can, teamsOf, type Person } from '#catalog/directory';
import { indexWorkflow, type Text } from '#catalog/language';
import { generatedQueues, queueKey } from '#runtime/core';
import type { ReleaseSource } from './sources.ts';

/** A generated queue with the names that are shown. */
export interface NamedQueue {
  readonly key: string;
  readonly workflow: string;
  readonly workflowTitle: Text;
  readonly state: string;
  readonly stateTitle: Text;
  readonly team: string;
}

/** Whether the person may see the queue at all; which of its tickets is another question. */
export function seesQueue(person: Person, { workflow, team }: Pick<NamedQueue, 'workflow' | 'team'>): boolean {
  return can(person, 'queue.read', { workflow, teams: [team] });
}

/** Whether every right of the person to queues names a team: then his queues are all known by name. */
export function isBoundToTeams({ grants }: Person): boolean {
  return grants.every(({ team, role }) => team !== undefined || role === 'requester');
}

/**
 * The queues of the published workflows that the person may see, in the order of workflows and states; where the teams come with the
 * events, those of his own teams.
 */
export async function personQueues(releases: ReleaseSource, person: Person): Promise<readonly NamedQueue[]> {
  const own = teamsOf(person);
  const all = (await releases.currentReleases()).flatMap(({ document }) => {
    const index = indexWorkflow(document);
    const { id: workflow, title: workflowTitle } = document;
    return generatedQueues(document, index).flatMap(({ state, team: named }) =>
      (named === undefined ? own : [named]).map((team) => ({
        ...{ key: queueKey(workflow, state, team), workflow, workflowTitle, state, team },
        stateTitle: index.states.get(state)?.title ?? { en: state },
      })),
    );
  });
  return all.filter((queue) => seesQueue(person, queue));
}

/** A queue that no published workflow generates any more, but in which tickets of an older release stand. */
export function olderQueue(key: string, titles: ReadonlyMap<string, Text>): NamedQueue {
  const [workflow = '', state = '', ...team] = key.split(':');
  const workflowTitle = titles.get(workflow) ?? { en: workflow };
  return { key, workflow, workflowTitle, state, stateTitle: { en: state }, team: team.join(':') };
}
