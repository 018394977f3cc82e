export { LANGUAGES, textIn, textSchema, type Language, type Text } from './text.ts';
export { countrySchema, eventTypeSchema, nameSchema, slugSchema } from './identifiers.ts';
export { durationMs, durationSchema } from './duration.ts';
export { ROLES, roleSchema, type Role } from './roles.ts';
export { CATEGORIES, categorySchema, type Category } from './category.ts';
export { fieldSchema, type Field, type FieldValue, type FieldValues } from './field.ts';
export { formOf, formsOf } from './form-of.ts';
export {
  WORKFLOW_SCHEMA_VERSION,
  actionSchema,
  clockDecisionSchema,
  countryOptionsSchema,
  eventDeclarationSchema,
  expressionSchema,
  optionSchema,
  routingRuleSchema,
  slaPolicySchema,
  stateSchema,
  transitionSchema,
  triggerSchema,
  workflowSchema,
  type Action,
  type ClockDecision,
  type CountryOptions,
  type EventDeclaration,
  type Option,
  type RoutingRule,
  type SlaPolicy,
  type State,
  type Transition,
  type Trigger,
  type Workflow,
  type WorkflowInput,
} from './workflow.ts';
export { calendarRefSchema, type CalendarRef } from './calendar-ref.ts';
export { taskTeamSchema, teamRuleSchema, type TaskTeam, type TeamRule } from './team-rule.ts';
export {
  MOST_TASKS,
  TASK_STATUSES,
  joinSchema,
  stateTasksSchema,
  taskSchema,
  type Join,
  type StateTasks,
  type TaskDeclaration,
  type TaskStatus,
} from './task.ts';
export {
  APPROVAL_OUTCOMES,
  APPROVAL_STATUSES,
  approvalSchema,
  approverSchema,
  type Approval,
  type ApprovalOutcome,
  type ApprovalStatus,
  type Approver,
} from './approval.ts';
export {
  LINK_COUNTS,
  LINK_FACTS,
  LINK_KINDS,
  inverseLink,
  linkCountNames,
  linkKindSchema,
  type LinkKind,
} from './link.ts';
export {
  LINK_ACTIONS,
  createParamsSchema,
  isLinkAction,
  linkParamsSchema,
  sendParamsSchema,
  type KernelAction,
} from './link-action.ts';
export { placeSchema, type Place } from './place.ts';
export {
  PARAMETER_TYPES,
  fragmentParameterSchema,
  fragmentSchema,
  fragmentUseSchema,
  type Fragment,
  type FragmentParameter,
  type FragmentPart,
  type FragmentUse,
} from './fragment.ts';
export { expandWorkflow, type ExpandedWorkflow, type PartOrigin } from './expand-workflow.ts';
export { APPROVAL_FACTS, TASK_FACTS, declaresWork, isWorkFact, workFactEvent, type WorkFact } from './work-fact.ts';
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
export { bySpecificity, eventDescriptorSchema, isWildcard, matchesEvent } from './event-descriptor.ts';
export {
  CANCEL_ACTION,
  CLOSE_WORK_ACTION,
  DONE_EVENT,
  EXPRESSION_GUARD,
  FILL_ACTION,
  OPEN_WORK_ACTION,
  RAISE_ACTION,
  SET_ACTION,
  TAKEN_ACTION,
  delayKey,
  delayedEventType,
  toXstate,
  type XstateNode,
  type XstateReference,
  type XstateTransition,
} from './to-xstate.ts';
export {
  evaluateExpression,
  parseExpression,
  type EvaluatedExpression,
  type Expression,
  type ExpressionVariables,
  type ParsedExpression,
} from './expressions/expression.ts';
export type { ExpressionValue } from './expressions/expression-value.ts';
export { EXPRESSION_VARIABLES, type ExpressionVariable } from './expressions/expression-syntax.ts';
export { expressionEnvironment, type ExpressionEnvironment } from './expressions/expression-environment.ts';
export { checkExpression, type CheckedExpression, type ExpressionType } from './expressions/check-expression.ts';
export { fieldVariables } from './expressions/field-variables.ts';
export {
  subjectKey,
  type Condition,
  type ConditionValue,
  type Subject,
  type SubjectType,
  type SubjectTypes,
  type Test,
} from './expressions/condition.ts';
export { readCondition } from './expressions/read-condition.ts';
export { writeCondition } from './expressions/write-condition.ts';
export { subjectTypes } from './expressions/subject-types.ts';
export { conditionWords, subjectTitle, type ConditionVocabulary } from './expressions/condition-words.ts';
export { nearest } from './nearest.ts';
export { resolveWorkflow, type ResolvedWorkflow } from './resolve-workflow.ts';
export { parseWorkflow, type ParsedWorkflow } from './parse-workflow.ts';
export { sameValue } from './diff/same-value.ts';
export { diffWorkflow } from './diff/diff-workflow.ts';
export {
  CHANGED_KINDS,
  type ChangedAspect,
  type ChangedKind,
  type ChangedPart,
  type ChangeValue,
  type WorkflowChange,
} from './diff/workflow-change.ts';
export { migrateWorkflow } from './migrate-workflow.ts';
export { validateWorkflow, WORKFLOW_LIMITS } from './validate-workflow.ts';
export { validateRelease } from './validate-release.ts';
export { SYSTEM_EVENTS, type Vocabulary } from './vocabulary.ts';
export { eventTitle, systemEventTitle } from './system-event-titles.ts';
export { diagnose } from './diagnostic-code.ts';
export { DIAGNOSTIC_CODES, type DiagnosticCode, type LossCode, type WorkflowCode } from './diagnostic-code.ts';
export { EXPRESSION_CODES, type ExpressionCode, type ExpressionReason } from './expressions/expression-reason.ts';
export { eventTypeFrom, nameFrom, slugFrom, type IdRequest } from './slug.ts';
export {
  expectationSchema,
  scenarioSchema,
  scenarioStepSchema,
  type Expectation,
  type Scenario,
  type ScenarioInput,
  type ScenarioStep,
} from './scenario.ts';
export { fromXstate, type ImportedWorkflow } from './from-xstate.ts';
export { fromScxml, type ImportedScxml, type ScxmlNames } from './scxml/from-scxml.ts';
export { toScxml, type ExportedScxml } from './scxml/to-scxml.ts';
export { readXml, type XmlElement } from './scxml/read-xml.ts';
export { delayOf } from './scxml/scxml-duration.ts';
export { fromMermaid } from './mermaid/from-mermaid.ts';
export { featureLosses } from './exchange/feature-losses.ts';
export {
  IMPORT_FORMATS,
  readAs,
  readExchange,
  recogniseFormat,
  type ImportFormat,
  type ReadWorkflow,
} from './exchange/read-exchange.ts';
export { EXPORT_FORMATS, writeExchange, type ExportFormat } from './exchange/write-exchange.ts';
export { toSvg } from './svg/to-svg.ts';
export { toMermaid } from './to-mermaid.ts';
export {
  START_STATE,
  discoverWorkflow,
  loggedEvent,
  observeLifecycle,
  withoutRarest,
  type DiscoveredWorkflow,
  type LifecycleObserver,
  type ObservedLifecycle,
  type ObservedPair,
} from './discover-workflow.ts';
export { explanationTopic, type ExplanationTopic } from './explanation-topic.ts';
export { explanationTexts } from './texts/explanation-texts.ts';
export { languageTexts } from './texts/language-texts.ts';
