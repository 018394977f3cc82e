import { z } from 'zod';
import type { Audit } from '../audit.ts';
import type { Definitions } from '../definitions/definitions.ts';
import type { Procedures } from '../procedures.ts';
import { requireCan } from '../require-can.ts';
import { createDirectoryRouter, type DirectoryRouterOptions } from './directory-router.ts';
import { createSessionRouter } from './session-router.ts';
import { createTogetherRouter, type Together } from './together-router.ts';
import { createWorkflowsRouter } from './workflows-router.ts';

/** What the catalog's procedures need. */
export interface CatalogRouterOptions extends DirectoryRouterOptions {
  readonly definitions: Definitions;
  readonly audit: Audit;
  readonly together: Together;
}

const auditQuery = z.object({
  kind: z.string().max(40).optional(),
  id: z.string().max(200).optional(),
  limit: z.int().min(1).max(1000).optional(),
});

function createAuditRouter({ router, authorised }: Procedures, audit: Audit) {
  return router({
    list: authorised('audit.read')
      .input(auditQuery)
      .query(({ ctx, input }) => {
        requireCan(ctx.person, 'audit.read');
        return audit.list(input);
      }),
  });
}

/** The catalog's router: `workflows.*`, `directory.*`, `session.*`, `audit.*`, `together.*`. */
export function createCatalogRouter(options: CatalogRouterOptions) {
  const { procedures, definitions, directory, audit, together } = options;
  return procedures.router({
    workflows: createWorkflowsRouter({ procedures, definitions }),
    directory: createDirectoryRouter(options),
    session: createSessionRouter({ procedures, people: directory.people }),
    audit: createAuditRouter(procedures, audit),
    together: createTogetherRouter(procedures, together),
  });
}

/** The type that screens make their client from. */
export type CatalogRouter = ReturnType<typeof createCatalogRouter>;
