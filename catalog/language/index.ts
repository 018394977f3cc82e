export { LANGUAGES, textIn, textSchema, type Language, type Text } from './text.ts';
export { countrySchema, eventTypeSchema, nameSchema, slugSchema } from './identifiers.ts';
export { durationMs, durationSchema } from './duration.ts';
export { ROLES, roleSchema, type Role } from './roles.ts';
export { fieldSchema, type Field, type FieldValue, type FieldValues } from './field.ts';
export * from './workflow.ts';
export type { Diagnostic } from './diagnostic.ts';
export {
  DefectError,
  RefusedError,
  StatedeskError,
  TransientError,
  statedeskError,
  type ErrorParams,
  type Reason,
} from './errors.ts';
export { indexWorkflow, type WorkflowIndex } from './workflow-index.ts';
export {
  EXPRESSION_GUARD,
  FILL_ACTION,
  SET_ACTION,
  TAKEN_ACTION,
  delayKey,
  delayedEventType,
  toXstate,
  type XstateNode,
  type XstateReference,
  type XstateTransition,
} from './to-xstate.ts';
