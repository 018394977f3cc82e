export { RefusedError, TransientError } from '#catalog/language';
export {
  actionTypeOf,
  definePlugin,
  type ActionDeclaration,
  type PluginManifest,
  type RetryPolicy,
} from './plugin-manifest.ts';
export { labelsOf } from './labels-of.ts';
export { labelled, type Label } from './labelled.ts';
export type { CustomerView, PersonView, TicketView } from './ticket-view.ts';
export type { ActionContext, ActionOutcome } from './action-context.ts';
export {
  implementPlugin,
  type ActionHandler,
  type PluginImplementation,
  type PluginServer,
} from './implement-plugin.ts';
export type { InstalledPlugin, PluginHost, PluginLogger, PluginProcedures } from './plugin-host.ts';
export { checkParams, isExpressionParam } from './check-params.ts';
export { vocabularyOf, type ActionTerm } from './vocabulary-of.ts';
export { describeActions, paramsJsonSchema, type ActionDescription } from './describe-actions.ts';
export { isDuplicateKey } from './duplicate-key.ts';
export { checkManifest, checkPlugin, type ActionProbe } from './check-plugin.ts';
