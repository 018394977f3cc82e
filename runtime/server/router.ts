import { z } from 'zod';
import type { Procedures } from '#catalog/server';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import type { Desk } from './desk.ts';
import { createOperations } from './operations.ts';
import { createQueueReader } from './queue-reader.ts';
import { answerOf } from './router-answer.ts';
import { idSchema, pageSchema, rowsSchema, sentSchema } from './router-input.ts';
import { createApprovalsRouter, createLinksRouter, createTasksRouter } from './work-router.ts';
import { createTicketsRouter } from './tickets-router.ts';

/** What the router is made of; without a feed it makes its own. */
export interface RuntimeRouterOptions {
  readonly procedures: Procedures;
  readonly desk: Desk;
  readonly changes?: ChangeFeed;
}

function createQueuesRouter({ procedures, desk }: RuntimeRouterOptions) {
  const reader = createQueueReader(desk);
  const read = procedures.authorised('queue.read');
  return procedures.router({
    list: read.query(({ ctx }) => reader.overview(ctx.person)),
    tickets: read.input(pageSchema).query(({ ctx, input }) => reader.page(ctx.person, input)),
    rows: read.input(rowsSchema).query(({ ctx, input }) => reader.rows(ctx.person, input)),
  });
}

function createOperationsRouter({ procedures, desk }: RuntimeRouterOptions) {
  const operations = createOperations(desk);
  return procedures.router({
    incidents: procedures.authorised('operations.read').query(({ ctx }) => operations.incidents(ctx.person)),
    retry: procedures
      .authorised('operations.retry')
      .input(z.strictObject({ ...sentSchema.shape, effect: idSchema }))
      .mutation(async ({ ctx, input: { ticket, eventId: event, effect } }) =>
        answerOf(await operations.retry({ ticket, effect, event, person: ctx.person })),
      ),
  });
}

/** `queues.*`, `tickets.*`, `operations.*`, `tasks.*`, `approvals.*`, `links.*`: what the agents' screens ask. Events come back as values, refused or not. */
export function createRuntimeRouter(options: RuntimeRouterOptions) {
  const { procedures, desk, changes = createChangeFeed({ desk }) } = options;
  return procedures.router({
    queues: createQueuesRouter(options),
    tickets: createTicketsRouter({ procedures, desk, changes }),
    operations: createOperationsRouter(options),
    tasks: createTasksRouter(options),
    approvals: createApprovalsRouter(options),
    links: createLinksRouter(options),
  });
}

/** The type for the screens' client. */
export type RuntimeRouter = ReturnType<typeof createRuntimeRouter>;
