import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A parameter whose value is worked out when the action is asked for: `{ expression: 'CEL' }` and nothing else. */
export function isExpressionParam(value: unknown): value is { readonly expression: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    'expression' in value &&
    typeof value.expression === 'string' &&
    value.expression.trim() !== ''
  );
}

function inside(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** Whether an expression stands at the issue's place or above it, so that only its value can be judged. */
function isExcused(issue: Issue, value: unknown): boolean {
  let here = value;
  if (isExpressionParam(here)) return true;
  for (const key of issue.path) {
    here = inside(here, key);
    if (isExpressionParam(here)) return true;
  }
  // One member of a union suffices: the one whose every complaint is about an expression.
  return (
    issue.code === 'invalid_union' &&
    issue.errors.some((member) => member.length > 0 && member.every((nested) => isExcused(nested, here)))
  );
}

function sentence({ path, message }: Issue): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}

/** What a failed parse complains of, a sentence each, with the place in front. */
export function problemsOf(error: z.core.$ZodError): readonly string[] {
  return error.issues.map(sentence);
}

/**
 * What is wrong with an action's parameters as a workflow states them, a sentence each; none = they may run. An
 * `{ expression }` is accepted in place of any literal: its value is checked when the action runs.
 */
export function checkParams(schema: z.ZodType, params: unknown): readonly string[] {
  const parsed = schema.safeParse(params);
  return parsed.success ? [] : parsed.error.issues.filter((issue) => !isExcused(issue, params)).map(sentence);
}
