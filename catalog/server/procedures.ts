import { TRPCError, initTRPC } from '@trpc/server';
import type { Logger } from 'pino';
import superjson from 'superjson';
import { rolesThatMay, type Act, type Person } from '#catalog/directory';
import { RefusedError } from '#catalog/language';
import { CATALOG_REFUSALS, failureOf, type RefusalTable } from './error-table.ts';
import type { RequestContext } from './request-context.ts';

/** Who may call a procedure: everyone, whoever is signed in, or whoever may do the act. */
export interface ProcedureMeta {
  readonly access?: 'public' | 'signed-in' | { readonly act: Act };
}

/** What the procedures of a process share. */
export interface ProceduresOptions {
  /** Takes the errors nobody foresaw; without it they are lost. */
  readonly log?: Pick<Logger, 'error' | 'warn'>;
  /** The statuses of the refusals of other units, added to this unit's own. */
  readonly refusals?: RefusalTable;
}

/** Whether one of the person's roles may do the act at all, whatever its scope. */
function couldEver(person: Person, act: Act): boolean {
  const roles = rolesThatMay(act);
  return person.active && person.grants.some((grant) => roles.includes(grant.role));
}

/**
 * The base that every router is built from. `open` asks for nothing, `signedIn` for a person, `authorised(act)` for a person one of whose
 * roles may do the act; whether he may do it to this subject is the handler's `requireCan`. Errors reach the client as
 * `error.data.reason`, a `Reason`; nothing else of an error leaves the server.
 */
export function createProcedures({ log, refusals = {} }: ProceduresOptions = {}) {
  const table: RefusalTable = { ...CATALOG_REFUSALS, ...refusals };
  const t = initTRPC
    .context<RequestContext>()
    .meta<ProcedureMeta>()
    .create({
      transformer: superjson,
      isDev: false, // no stack leaves the server, not in development either
      sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
      errorFormatter({ shape, error }) {
        const { status, reason } = failureOf(error, table);
        const { httpStatus, path } = shape.data;
        return { code: shape.code, message: reason.code, data: { code: status, httpStatus, path, reason } };
      },
    });

  const mapped = t.middleware(async ({ next, path, ctx }) => {
    const result = await next();
    if (result.ok) return result;
    const failure = failureOf(result.error, table);
    if (failure.report)
      log?.error({ err: result.error.cause ?? result.error, path, person: ctx.person?.id }, 'unexpected');
    else if (failure.status === 'SERVICE_UNAVAILABLE')
      log?.warn({ err: result.error.cause, path }, failure.reason.code);
    throw new TRPCError({
      code: failure.status,
      message: failure.reason.code,
      cause: result.error.cause ?? result.error,
    });
  });
  const withPerson = t.middleware(({ next, ctx }) => {
    if (!ctx.person?.active) throw new RefusedError('not-signed-in');
    return next({ ctx: { ...ctx, person: ctx.person } });
  });

  const open = t.procedure.use(mapped);
  const signedIn = open.use(withPerson);
  return {
    router: t.router,
    mergeRouters: t.mergeRouters,
    createCallerFactory: t.createCallerFactory,
    /** For everyone, signed in or not. */
    open: open.meta({ access: 'public' }),
    /** For whoever is signed in: only what concerns himself. */
    signedIn: signedIn.meta({ access: 'signed-in' }),
    /** For whoever has a role that may do the act. */
    authorised: (act: Act) =>
      signedIn.meta({ access: { act } }).use(({ next, ctx }) => {
        if (!couldEver(ctx.person, act)) throw new RefusedError('forbidden', { act, why: 'directory.no-role' });
        return next({ ctx });
      }),
  };
}

/** The procedure base that a unit's router is made with. */
export type Procedures = ReturnType<typeof createProcedures>;
