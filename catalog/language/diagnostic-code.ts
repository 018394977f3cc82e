import { BEHAVIOUR_WARNING_CODES } from './behaviour-code.ts';
import type { Diagnostic } from './diagnostic.ts';
import {
  EXCHANGE_DOCUMENT_CODES,
  EXCHANGE_LOSS_CODES,
  STATECHART_ERROR_CODES,
  STATECHART_WARNING_CODES,
} from './exchange-code.ts';
import { EXPRESSION_CODES, type ExpressionCode, type ExpressionReason } from './expressions/expression-reason.ts';
import { WORK_ERROR_CODES, WORK_WARNING_CODES } from './work-code.ts';

/** What keeps a document from being read at all. */
const DOCUMENT_CODES = [
  'document.too-large',
  'document.too-deep',
  'document.no-json',
  'document.no-object',
  'document.no-version',
  'document.newer-version',
  'document.missing',
  'document.wrong-type',
  'document.wrong-value',
  'document.wrong-form',
  'document.wrong-key',
  'document.unknown-key',
  'document.too-big',
  'document.too-small',
  ...EXCHANGE_DOCUMENT_CODES,
] as const;

/** What keeps a workflow from running: it cannot be published. */
export const ERROR_CODES = [
  'too-many-states',
  'too-many-transitions',
  'too-deep',
  'duplicate-state',
  'duplicate-transition',
  'duplicate-field',
  'duplicate-choice',
  'duplicate-option',
  'duplicate-event',
  'duplicate-policy',
  'duplicate-rule',
  'duplicate-scenario',
  'duplicate-country',
  'duplicate-input',
  'duplicate-priority',
  'reserved-name',
  'unknown-parent',
  'parent-cycle',
  'childless-parent',
  'missing-initial',
  'unknown-initial',
  'initial-outside',
  'initial-history',
  'compound-without-children',
  'parallel-without-regions',
  'history-without-fallback',
  'unknown-fallback',
  'fallback-outside',
  'fallback-history',
  'unknown-source',
  'unknown-target',
  'transition-from-final',
  'transition-from-history',
  'done-without-inside',
  'shadowed-transition',
  'eventless-cycle',
  'undeclared-event',
  'zero-delay',
  'absurd-delay',
  'at-unknown-field',
  'at-no-instant',
  'queue-without-team',
  'unknown-team',
  'table-unknown-field',
  'table-no-choice',
  'table-unknown-value',
  'table-unknown-input',
  'table-too-large',
  'table-gap',
  'no-condition',
  'set-malformed',
  'set-unknown-field',
  'set-does-not-fit',
  'unknown-action',
  'wrong-action',
  'unknown-option',
  'unknown-policy',
  'unknown-calendar',
  'unknown-person',
  'unknown-form-field',
  'empty-range',
  'waiting-for-nothing',
  ...WORK_ERROR_CODES,
  ...STATECHART_ERROR_CODES,
] as const;

/** What can run, but was probably not meant. */
export const WARNING_CODES = [
  'unreachable',
  'dead-end',
  'no-end',
  'no-way-to-end',
  'never-done',
  'no-clock-decision',
  'unsent-event',
  'unused-field',
  'unused-row',
  ...BEHAVIOUR_WARNING_CODES,
  ...WORK_WARNING_CODES,
  ...STATECHART_WARNING_CODES,
] as const;

/** What an import or export could not bring over, or brought over changed. */
const LOSS_CODES = [
  'import.renamed',
  'import.guard',
  'import.action',
  'import.delay',
  'import.invoke',
  'import.wildcard',
  'import.target',
  'import.root-transition',
  'import.ignored',
  ...EXCHANGE_LOSS_CODES,
] as const;

/** What only playing the workflow shows: found by a release gate, never by `validateWorkflow`. */
const RELEASE_CODES = ['scenario-failed', 'scenario-not-opened'] as const;

type DocumentCode = (typeof DOCUMENT_CODES)[number];
export type WorkflowCode = (typeof ERROR_CODES)[number] | (typeof WARNING_CODES)[number];
export type LossCode = (typeof LOSS_CODES)[number];
type ReleaseCode = (typeof RELEASE_CODES)[number];
export type DiagnosticCode = DocumentCode | WorkflowCode | LossCode | ReleaseCode | ExpressionCode;

/** Every code a diagnostic of the language can bear. */
export const DIAGNOSTIC_CODES: readonly DiagnosticCode[] = [
  ...DOCUMENT_CODES,
  ...ERROR_CODES,
  ...WARNING_CODES,
  ...LOSS_CODES,
  ...RELEASE_CODES,
  ...EXPRESSION_CODES,
];

const WARNINGS: ReadonlySet<string> = new Set([...WARNING_CODES, ...LOSS_CODES]);

/** Where a diagnostic points and what its sentence needs; what is undefined is left out. */
export interface DiagnosticDetails {
  readonly path: Diagnostic['path'];
  readonly element?: Diagnostic['element'] | undefined;
  readonly params?: Diagnostic['params'];
  readonly suggestion?: string | undefined;
}

/** A diagnostic; its severity follows from its code. */
export function diagnose(code: DiagnosticCode, details: DiagnosticDetails): Diagnostic {
  const { path, element, params = {}, suggestion } = details;
  return {
    code,
    severity: WARNINGS.has(code) ? 'warning' : 'error',
    path,
    params,
    ...(element && { element }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** The diagnostic of an expression that cannot be used, at the place where it stands. */
export function diagnoseExpression(
  { code, params }: ExpressionReason,
  place: Pick<DiagnosticDetails, 'path' | 'element'>,
): Diagnostic {
  const { suggestion, ...rest } = params;
  return diagnose(code, {
    ...place,
    params: rest,
    suggestion: typeof suggestion === 'string' ? suggestion : undefined,
  });
}
