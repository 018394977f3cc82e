import { expressionReason, type ExpressionCode, type ExpressionReason } from './expression-reason.ts';

/** What an expression comes to: a JSON value. */
export type ExpressionValue =
  string | number | boolean | null | readonly ExpressionValue[] | { readonly [key: string]: ExpressionValue };

type Plain =
  { readonly ok: true; readonly value: ExpressionValue } | { readonly ok: false; readonly reason: ExpressionReason };

function refused(code: ExpressionCode): Plain {
  return { ok: false, reason: expressionReason(code) };
}

function plainList(values: readonly unknown[]): Plain {
  const list: ExpressionValue[] = [];
  for (const value of values) {
    const plain = plainValue(value);
    if (!plain.ok) return plain;
    list.push(plain.value);
  }
  return { ok: true, value: list };
}

function plainObject(value: object): Plain {
  const entries: [string, ExpressionValue][] = [];
  for (const [key, inner] of Object.entries(value)) {
    const plain = plainValue(inner);
    if (!plain.ok) return plain;
    entries.push([key, plain.value]);
  }
  return { ok: true, value: Object.fromEntries(entries) };
}

/** A result of the CEL library as JSON: integers and doubles as numbers, instants as ISO 8601 texts; refuses what JSON cannot hold. */
export function plainValue(value: unknown): Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return { ok: true, value };
  if (typeof value === 'number' || typeof value === 'bigint') {
    const number = Number(value);
    return Number.isFinite(number) ? { ok: true, value: number } : refused('expression.not-a-number');
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? refused('expression.no-instant') : { ok: true, value: value.toISOString() };
  }
  if (Array.isArray(value)) return plainList(value);
  if (typeof value !== 'object') return refused('expression.no-value');
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? plainObject(value) : refused('expression.no-value');
}
