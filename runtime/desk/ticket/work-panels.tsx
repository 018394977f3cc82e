'use client';
import type { Reason } from '#catalog/language';
import type { TicketWork } from '#runtime/server';
import type { TicketPageData } from '../desk-api.ts';
import type { Names } from '../names.ts';
import type { Directory } from '../use-directory.ts';
import { Approvals } from './approvals.tsx';
import { Links } from './links.tsx';
import { Tasks } from './tasks.tsx';
import { candidatesOf } from './ticket-model.ts';
import type { WorkActs } from './use-work-acts.ts';

export interface WorkPanelsProps {
  /** Missing while it loads. */
  readonly work: TicketWork | undefined;
  readonly page: TicketPageData;
  readonly names: Names;
  readonly directory: Directory;
  readonly me: string | undefined;
  readonly acts: WorkActs;
  readonly say: (reason: Reason) => string;
}

/** What the ticket's state waits for, and the tickets it is linked with. */
export function WorkPanels({ work, page, names, directory, me, acts, say }: WorkPanelsProps) {
  if (work === undefined) return null;
  const people = [...directory.people.values()];
  // A decision can be handed on only to somebody who may decide here, and not to oneself.
  const others = candidatesOf(page, people, 'ticket.send-event').filter(({ id }) => id !== me);
  return (
    <>
      <Approvals approvals={work.approvals} names={names} candidates={others} act={acts.approval} say={say} />
      <Tasks
        work={work}
        names={names}
        me={me}
        candidates={(team) => candidatesOf(team === undefined ? page : { ...page, teams: [team] }, people)}
        act={acts.task}
        say={say}
      />
      <Links work={work} act={acts.link} say={say} />
    </>
  );
}
