import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type LossCode } from '../diagnostic-code.ts';
import { parseExpression } from '../expressions/expression.ts';
import { eventTypeSchema } from '../identifiers.ts';
import { EXPRESSION_GUARD, FILL_ACTION, TAKEN_ACTION, CLOSE_WORK_ACTION, OPEN_WORK_ACTION } from '../to-xstate.ts';
import type { FindTarget } from './find-target.ts';
import { asConfig, asList, slugOf, UniqueNames } from './machine-node.ts';

/** What one import gathers: the names it has given, the events it has met, and what could not be brought over. */
export interface ImportSession {
  readonly findTarget: FindTarget;
  readonly transitionIds: UniqueNames;
  /** Event types by the name they had in the machine. */
  readonly events: Map<string, string>;
  readonly losses: Diagnostic[];
  /** Whether what our own export kept aside is believed. */
  readonly trusting: boolean;
}

/** Notes a loss, at its place in the imported configuration. */
export function lose(session: ImportSession, code: LossCode, details: Pick<Diagnostic, 'path' | 'params'>): void {
  session.losses.push(diagnose(code, details));
}

/** An event's type in our own form: `SUBMIT` becomes `ticket.submit`. */
export function eventType(session: ImportSession, name: string, path: readonly string[]): string {
  const known = session.events.get(name);
  if (known !== undefined) return known;
  const fits = eventTypeSchema.safeParse(name).success;
  const type = fits ? name : `ticket.${slugOf(name)}`;
  if (!fits) lose(session, 'import.renamed', { path, params: { name, to: type } });
  session.events.set(name, type);
  return type;
}

/** The condition of an imported guard. One that is no expression keeps its name as a fact that nobody provides, so that it never holds. */
export function guardOf(session: ImportSession, guard: unknown, path: readonly string[]): string | undefined {
  if (guard === undefined || guard === null) return undefined;
  const config = asConfig(guard);
  const type = typeof guard === 'string' ? guard : config?.['type'];
  const expression = type === EXPRESSION_GUARD ? asConfig(config?.['params'])?.['expression'] : type;
  if (typeof expression === 'string' && (type === EXPRESSION_GUARD || parseExpression(expression).ok))
    return expression;
  const name = typeof type === 'string' ? type : 'guard';
  const fact = slugOf(name).replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase());
  lose(session, 'import.guard', { path, params: { guard: name, to: `facts.${fact}` } });
  return `facts.${fact}`;
}

const OURS: ReadonlySet<string> = new Set([TAKEN_ACTION, FILL_ACTION, OPEN_WORK_ACTION, CLOSE_WORK_ACTION]);

/** Imported actions, without those that our own compiler adds. */
export function actionsOf(session: ImportSession, actions: unknown, path: readonly string[]): readonly object[] {
  return asList(actions).flatMap((action): object[] => {
    const config = asConfig(action);
    const name = typeof action === 'string' ? action : config?.['type'];
    if (typeof name !== 'string' || name.startsWith('xstate.')) {
      lose(session, 'import.ignored', { path, params: { what: typeof name === 'string' ? name : 'action' } });
      return [];
    }
    if (OURS.has(name)) return [];
    const params = asConfig(config?.['params']);
    const type = eventTypeSchema.safeParse(name).success ? name : `imported.${slugOf(name)}`;
    if (type !== name) lose(session, 'import.action', { path, params: { action: name, to: type } });
    return [{ type, ...(params && { params }) }];
  });
}
