import type { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { diagnose, type DiagnosticDetails } from './diagnostic-code.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, NonNullable<Diagnostic['element']>['kind']>> = {
  states: 'state',
  transitions: 'transition',
  events: 'event',
  fields: 'field',
  options: 'option',
  sla: 'policy',
  routing: 'rule',
  scenarios: 'scenario',
};

function valueAt(document: unknown, path: Diagnostic['path']): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function elementAt(document: unknown, path: Diagnostic['path']): Diagnostic['element'] {
  const kind = KINDS[String(path[0])];
  const part = kind && valueAt(document, path.slice(0, 2));
  if (!kind || typeof part !== 'object' || part === null) return undefined;
  const id: unknown = Reflect.get(part, kind === 'event' ? 'type' : 'id');
  return typeof id === 'string' ? { kind, id } : undefined;
}

/** `states[2].team` */
function pathText(path: Diagnostic['path']): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function ofValue(issue: Issue, details: DiagnosticDetails, value: unknown): Diagnostic {
  const where = pathText(details.path);
  const values =
    issue.code === 'invalid_value'
      ? issue.values.map(String)
      : issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
        ? issue.options.map(String)
        : [];
  if (value === undefined) return diagnose('document.missing', { ...details, params: { where } });
  const suggestion = typeof value === 'string' ? nearest(value, values) : undefined;
  return diagnose('document.wrong-value', { ...details, params: { where, values: values.join(', ') }, suggestion });
}

/** A finding of the schema check in our own terms: which part of the document is wrong, how, and what is allowed there. */
export function schemaDiagnostics(document: unknown, issue: Issue): readonly Diagnostic[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const details = { path, element: elementAt(document, path) };
  const where = pathText(path);
  const value = valueAt(document, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        diagnose('document.unknown-key', { ...details, path: [...path, key], params: { where, key } }),
      );
    case 'invalid_type':
      return value === undefined
        ? [diagnose('document.missing', { ...details, params: { where } })]
        : [diagnose('document.wrong-type', { ...details, params: { where, expected: issue.expected } })];
    case 'invalid_value':
    case 'invalid_union':
      return [ofValue(issue, details, value)];
    case 'too_big':
      return [diagnose('document.too-big', { ...details, params: { where, maximum: Number(issue.maximum) } })];
    case 'too_small':
      return [diagnose('document.too-small', { ...details, params: { where, minimum: Number(issue.minimum) } })];
    case 'invalid_key':
      return [diagnose('document.wrong-key', { ...details, params: { where, key: String(path.at(-1) ?? '') } })];
    case 'invalid_format':
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_element':
      return [diagnose('document.wrong-form', { ...details, params: { where, hint: issue.message } })];
  }
}
