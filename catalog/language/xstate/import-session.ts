import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type LossCode } from '../diagnostic-code.ts';
import { parseExpression } from '../expressions/expression.ts';
import { durationText } from '../duration.ts';
import { isWildcard } from '../event-descriptor.ts';
import type { EventNames } from '../event-names.ts';
import { eventTypeSchema } from '../identifiers.ts';
import {
  CANCEL_ACTION,
  CLOSE_WORK_ACTION,
  EXPRESSION_GUARD,
  FILL_ACTION,
  OPEN_WORK_ACTION,
  RAISE_ACTION,
  TAKEN_ACTION,
} from '../to-xstate.ts';
import type { FindTarget } from './find-target.ts';
import { asConfig, asList, slugOf, type Config, type MachineNode, type UniqueNames } from './machine-node.ts';

/** What one import gathers: the names it has given, the events it has met, and what could not be brought over. */
export interface ImportSession {
  readonly findTarget: FindTarget;
  readonly transitionIds: UniqueNames;
  /** How the machine's events are called here. */
  readonly names: EventNames;
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

/** An event's type in our own form: `SUBMIT` becomes `ticket.submit`, and `SUBMIT.*` becomes `ticket.submit.*`. */
export function eventType(session: ImportSession, name: string, path: readonly string[]): string {
  const known = session.events.get(name);
  if (known !== undefined) return known;
  const type = isWildcard(name) ? session.names.prefix(name.slice(0, -2)) : session.names.type(name);
  if (type !== name) lose(session, 'import.renamed', { path, params: { name, to: type } });
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

/** XState's own actions that the kernel has too: an event that the machine sends itself, and taking one back. */
function ownAction(
  session: ImportSession,
  name: string,
  { params, path }: { readonly params: Config | undefined; readonly path: readonly string[] },
): object | undefined {
  const id = typeof params?.['id'] === 'string' ? { id: slugOf(params['id']) } : {};
  if (name === 'xstate.cancel' && typeof params?.['sendId'] === 'string')
    return { type: CANCEL_ACTION, params: { id: slugOf(params['sendId']) } };
  const event = asConfig(params?.['event'])?.['type'];
  const delay = params?.['delay'];
  if (name !== 'xstate.raise' || typeof event !== 'string' || (delay !== undefined && typeof delay !== 'number'))
    return undefined;
  const later = delay === undefined ? {} : { delay: durationText(delay) };
  return { type: RAISE_ACTION, params: { event: eventType(session, event, path), ...later, ...id } };
}

/** The names of all events that a configuration speaks of. */
export function eventsIn(node: MachineNode): readonly string[] {
  const raised = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(raised);
    const config = asConfig(value);
    if (!config) return [];
    const type =
      config['type'] === 'xstate.raise' ? asConfig(asConfig(config['params'])?.['event'])?.['type'] : undefined;
    return typeof type === 'string' ? [type] : Object.values(config).flatMap(raised);
  };
  const { on, states: _states, meta: _meta, ...rest } = node.config;
  const names = Object.keys(asConfig(on) ?? {}).filter((name) => name !== '' && !name.startsWith('xstate.'));
  return [...names, ...raised(on), ...raised(rest)];
}

/** Imported actions, without those that our own compiler adds. */
export function actionsOf(session: ImportSession, actions: unknown, path: readonly string[]): readonly object[] {
  return asList(actions).flatMap((action): object[] => {
    const config = asConfig(action);
    const name = typeof action === 'string' ? action : config?.['type'];
    const own =
      typeof name === 'string' ? ownAction(session, name, { params: asConfig(config?.['params']), path }) : undefined;
    if (own) return [own];
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
