import type {
  AnyTRPCRouter,
  TRPCErrorShape,
  TRPCProcedureBuilder,
  TRPCRouterBuilder,
  TRPCUnsetMarker,
  TRPC_ERROR_CODE_KEY,
} from '@trpc/server';
import type { Db } from 'mongodb';
import type { Act, Person } from '#catalog/directory';
import type { Reason } from '#catalog/language';
import type { PluginServer } from './implement-plugin.ts';
import type { PluginManifest } from './plugin-manifest.ts';

/** What a request brings; `person` is whoever is signed in. */
interface CallContext {
  readonly person: Person | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What a caller is told of an error: the host puts its reason beside tRPC's own fields. */
type CallError = TRPCErrorShape<{
  readonly code: TRPC_ERROR_CODE_KEY;
  readonly httpStatus: number;
  readonly path: string | undefined;
  readonly reason: Reason;
}>;

/** The host's procedures, as far as a plugin builds on them. Errors of the kinds in `catalog/language` become answers. */
export interface PluginProcedures {
  readonly router: TRPCRouterBuilder<{
    ctx: CallContext;
    meta: object;
    errorShape: CallError;
    transformer: true;
  }>;
  /**
   * A procedure for whoever has a role that may do the act in some scope; where the act's subject has a country or a
   * customer, the procedure itself asks `can` of `catalog/directory` as well.
   */
  readonly authorised: (
    act: Act,
  ) => TRPCProcedureBuilder<
    CallContext,
    object,
    { readonly person: Person },
    TRPCUnsetMarker,
    TRPCUnsetMarker,
    TRPCUnsetMarker,
    TRPCUnsetMarker,
    false
  >;
}

/** Where a plugin reports; never a secret or a person's data. */
export interface PluginLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What the host gives a plugin's server door: `createXxxPlugin(host)`. */
export interface PluginHost {
  /** Shared with the host: a plugin names its collections after its own things and touches no others. */
  readonly database: Db;
  readonly procedures: PluginProcedures;
  readonly now: () => Date;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
  readonly logger: PluginLogger;
  /** The plugin's own settings, unparsed. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What a plugin's server door returns. */
export interface InstalledPlugin<M extends PluginManifest = PluginManifest> extends PluginServer<M> {
  /** Namespaced inside, merged flat with the host's own. */
  readonly router?: AnyTRPCRouter;
  /** Brings the plugin's collections into shape; may be called again. */
  readonly ensureIndexes?: () => Promise<void>;
}
