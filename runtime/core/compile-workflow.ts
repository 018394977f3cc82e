import { assign, cancel, createMachine, enqueueActions, type AnyStateMachine } from 'xstate';
import {
  CANCEL_ACTION,
  DefectError,
  EXPRESSION_GUARD,
  FILL_ACTION,
  RAISE_ACTION,
  SET_ACTION,
  delayKey,
  durationMs,
  evaluateExpression,
  indexWorkflow,
  parseExpression,
  resolveWorkflow,
  toXstate,
  type CalendarRef,
  type FieldValue,
  type Reason,
  type Transition,
  type Workflow,
  type WorkflowIndex,
} from '#catalog/language';
import { addBusinessTime } from '#catalog/directory';
import { guardOnStates } from './guard-on-states.ts';
import type { Scope } from './scope.ts';
import { variablesOf, type StepContext } from './variables.ts';

/** A published workflow, resolved for a country and ready to run. Immutable: cache it by release and country. */
export interface CompiledWorkflow {
  readonly release: string;
  readonly workflow: Workflow;
  readonly index: WorkflowIndex;
  /** The country's switches. */
  readonly options: Readonly<Record<string, boolean>>;
  readonly machine: AnyStateMachine;
}

/** Evaluates an expression of a validated workflow; a failure (an empty field, for example) is a reason, never an exception. */
export function evaluate(
  workflow: Workflow,
  expression: string,
  context: StepContext,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: Reason } {
  const parsed = parseExpression(expression);
  return parsed.ok ? evaluateExpression(parsed.expression, variablesOf(workflow, context, expression)) : parsed;
}

/** Whether a condition holds; one that cannot be evaluated does not. */
export function holds(workflow: Workflow, expression: string, context: StepContext): boolean {
  const result = evaluate(workflow, expression, context);
  return result.ok && result.value === true;
}

/** The id of the calendar that a reference means for this ticket. */
export function calendarId(reference: CalendarRef | undefined, scope: Scope): string | undefined {
  return reference?.kind === 'fixed' ? reference.calendar : scope.countryCalendar;
}

/** Milliseconds until a delayed transition is due; `Infinity` where it has no instant, so that no timer is made. */
export function delayMs(transition: Transition, context: StepContext): number {
  const { trigger } = transition;
  const { now } = context.scope;
  if (trigger.kind === 'at') {
    const value = context.fields[trigger.field];
    const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(instant) ? Infinity : Math.max(0, instant - now);
  }
  if (trigger.kind !== 'after') return Infinity;
  const ms = durationMs(trigger.duration) ?? Infinity;
  if (trigger.time === 'elapsed') return ms;
  const calendar = context.scope.calendars.get(calendarId(trigger.calendar, context.scope) ?? '');
  const due = calendar && addBusinessTime(calendar, now, ms);
  return due === undefined ? Infinity : due - now;
}

/** A field's value from an expression's result: numbers become decimal strings where the field is an amount. */
function asFieldValue(workflow: Workflow, field: string, value: unknown): FieldValue | undefined {
  const type = workflow.fields.find(({ id }) => id === field)?.type;
  if (typeof value === 'bigint') return type === 'amount' ? value.toString() : Number(value);
  if (typeof value === 'number') return type === 'amount' ? String(value) : value;
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

interface RaiseParams {
  readonly event: string;
  readonly delay?: string;
  readonly id?: string;
}

/** The id of the timer of a delayed event that bears an id of its own. */
function raisedId(id: string): string {
  return `raise:${id}`;
}

function implementations(workflow: Workflow) {
  const delayed = workflow.transitions.filter(({ trigger }) => trigger.kind === 'after' || trigger.kind === 'at');
  return {
    guards: {
      [EXPRESSION_GUARD]: ({ context }: { context: StepContext }, { expression }: { expression: string }) =>
        holds(workflow, expression, context),
    },
    delays: Object.fromEntries(
      delayed.map((transition) => [
        delayKey(transition),
        ({ context }: { context: StepContext }) => delayMs(transition, context),
      ]),
    ),
    actions: {
      [FILL_ACTION]: assign(({ context }: { context: StepContext }, { fields }: { fields: readonly string[] }) => {
        const filled = Object.entries(context.payload).filter(([field]) => fields.includes(field));
        return { fields: { ...context.fields, ...Object.fromEntries(filled) } };
      }),
      [SET_ACTION]: assign(
        ({ context }: { context: StepContext }, { field, expression }: { field: string; expression: string }) => {
          const result = evaluate(workflow, expression, context);
          const value = result.ok ? asFieldValue(workflow, field, result.value) : undefined;
          return value === undefined ? {} : { fields: { ...context.fields, [field]: value } };
        },
      ),
      [RAISE_ACTION]: enqueueActions(({ enqueue }, { event, delay, id }: RaiseParams) => {
        const ms = delay === undefined ? undefined : durationMs(delay);
        enqueue.raise(
          { type: event },
          { ...(id !== undefined && { id: raisedId(id) }), ...(ms !== undefined && { delay: ms }) },
        );
      }),
      [CANCEL_ACTION]: cancel((_: unknown, { id }: { readonly id: string }) => raisedId(id)),
    },
  };
}

/**
 * Compiles a validated workflow for one country. Total on validated documents.
 * @throws DefectError where XState refuses the configuration: the validator has let something through.
 */
export function compileWorkflow(
  document: Workflow,
  options: { readonly release: string; readonly country?: string },
): CompiledWorkflow {
  const resolved = resolveWorkflow(document, options.country);
  const { workflow } = resolved;
  try {
    const config = {
      ...guardOnStates(toXstate(workflow), (expression, context) => holds(workflow, expression, context)),
      context: ({ input }: { input: StepContext }) => input,
      options: { maxIterations: 1000 },
    };
    const machine = createMachine(config as never, implementations(workflow) as never);
    return { release: options.release, workflow, index: indexWorkflow(workflow), options: resolved.options, machine };
  } catch (cause) {
    throw new DefectError('workflow-not-compilable', { workflow: document.id }, { cause });
  }
}
