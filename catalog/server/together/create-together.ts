import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Audit } from '../audit.ts';
import type { Clock } from '../clock.ts';
import type { PeopleStore } from '../directory/directory-store.ts';
import type { Together } from '../router/together-router.ts';
import { createCommentStore } from './comment-store.ts';
import { createPresenceStore } from './presence-store.ts';
import { createWorkflowFeed } from './workflow-feed.ts';

/** What working together is made of. */
export interface TogetherOptions {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly people: Pick<PeopleStore, 'get'>;
  /** Takes what goes wrong while nobody waits for it. */
  readonly log?: Pick<Logger, 'warn'>;
}

/** Comments, presence and their news over a connection. */
export function createTogether({ connection, clock, audit, people, log }: TogetherOptions): Together {
  const comments = createCommentStore({ connection, clock, audit });
  const presence = createPresenceStore({ connection, clock });
  const onProblem = (err: unknown) => log?.warn({ err }, 'workflow-feed');
  return {
    comments,
    presence,
    feed: createWorkflowFeed({ comments, presence, person: (id) => people.get(id), onProblem }),
  };
}
