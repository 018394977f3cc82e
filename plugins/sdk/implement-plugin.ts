import type { z } from 'zod';
import { DefectError, RefusedError } from '#catalog/language';
import type { ActionContext, ActionOutcome } from './action-context.ts';
import { problemsOf } from './check-params.ts';
import type { ActionDeclaration, PluginManifest } from './plugin-manifest.ts';

/**
 * Does what an action promises. Throw `TransientError` (with `retryAfterMs` where you know it) to be tried again and
 * `RefusedError` for what no retry can mend; anything else that is thrown counts as a defect and is not retried.
 */
export type ActionHandler<A extends ActionDeclaration> = (
  params: z.output<A['params']>,
  context: ActionContext,
) => Promise<ActionOutcome<A['emits'][number]>>;

type Handlers<M extends PluginManifest> = { readonly [Name in keyof M['actions']]: ActionHandler<M['actions'][Name]> };

/** The server half of a plugin: one handler for every action its manifest declares. */
export interface PluginImplementation<M extends PluginManifest> {
  readonly actions: Handlers<M>;
  /** What an action would report, found out without touching anything. */
  readonly dryRun?: Partial<Handlers<M>>;
}

/** A plugin as the worker runs it; `name` is the action's name without the plugin's id. */
export interface PluginServer<M extends PluginManifest = PluginManifest> {
  readonly manifest: M;
  /**
   * Runs an action once. The parameters are checked first, expressions having been replaced by their values.
   * @throws RefusedError `action-unknown`, `params-invalid` ({ action, problems }) and what the handler refuses
   * @throws TransientError from the handler
   * @throws DefectError `event-undeclared` where the handler reports an event that the manifest does not declare
   */
  run(name: string, params: unknown, context: ActionContext): Promise<ActionOutcome>;
  /** As `run`, but touching nothing; `undefined` where the action has no dry run. Same errors. */
  dryRun(name: string, params: unknown, context: ActionContext): Promise<ActionOutcome | undefined>;
}

type LooseHandlers = Readonly<Record<string, ActionHandler<ActionDeclaration> | undefined>>;

/** Joins a manifest with its handlers. TypeScript refuses a missing handler, wrong parameters and an undeclared event. */
export function implementPlugin<M extends PluginManifest>(
  manifest: M,
  implementation: PluginImplementation<M>,
): PluginServer<M> {
  const actions = implementation.actions as LooseHandlers;
  const dryRuns = (implementation.dryRun ?? {}) as LooseHandlers;

  function call(
    handlers: LooseHandlers,
    name: string,
  ): ((params: unknown, context: ActionContext) => Promise<ActionOutcome>) | undefined {
    const declaration = Object.hasOwn(manifest.actions, name) ? manifest.actions[name] : undefined;
    const type = `${manifest.id}.${name}`;
    if (!declaration) throw new RefusedError('action-unknown', { action: type });
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (!handler) return undefined;
    return (params, context) => {
      const parsed = declaration.params.safeParse(params);
      if (!parsed.success)
        throw new RefusedError('params-invalid', { action: type, problems: problemsOf(parsed.error) });
      return handler(parsed.data, context).then((outcome) => {
        const event = outcome.event?.type;
        if (event !== undefined && !declaration.emits.includes(event))
          throw new DefectError('event-undeclared', { action: type, event });
        return outcome;
      });
    };
  }

  return {
    manifest,
    run: (name, params, context) =>
      Promise.resolve().then(() => {
        const action = call(actions, name);
        if (!action) throw new DefectError('handler-missing', { action: `${manifest.id}.${name}` });
        return action(params, context);
      }),
    dryRun: (name, params, context) => Promise.resolve().then(() => call(dryRuns, name)?.(params, context)),
  };
}
