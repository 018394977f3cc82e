import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type LossCode } from '../diagnostic-code.ts';
import type { EventNames } from '../event-names.ts';
import { parseExpression } from '../expressions/expression.ts';
import { asConfig, slugOf, type Config, type UniqueNames } from '../xstate/machine-node.ts';
import type { XmlElement } from './read-xml.ts';
import { conditionOf } from './scxml-condition.ts';
import type { ScxmlTree, XmlPath } from './scxml-node.ts';

/** What our own export calls the conditions' language, and the namespace of what it keeps aside. */
export const CEL_DATAMODEL = 'cel';
export const STATEDESK_NAMESPACE = 'urn:statedesk:workflow';

/** What one import gathers. */
export interface ScxmlSession {
  readonly tree: ScxmlTree;
  readonly events: EventNames;
  readonly transitionIds: UniqueNames;
  readonly losses: Diagnostic[];
  /** Whether what our own export kept aside is believed. */
  readonly trusting: boolean;
}

/** Notes a loss, at the place of an element. */
export function lose(session: ScxmlSession, code: LossCode, details: Pick<Diagnostic, 'path' | 'params'>): void {
  session.losses.push(diagnose(code, details));
}

/** What our own export kept aside with an element. */
export function keptWith(element: XmlElement, session: Pick<ScxmlSession, 'trusting'>): Config | undefined {
  const text = session.trusting ? element.attributes.get('statedesk:kept') : undefined;
  if (text === undefined) return undefined;
  try {
    return asConfig(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether an element was written by our own export only for other tools to understand. */
export function isGenerated(element: XmlElement, session: Pick<ScxmlSession, 'trusting'>): boolean {
  return session.trusting && element.attributes.get('statedesk:generated') === 'true';
}

/** The condition of an element. One that is no expression becomes a fact that nobody provides, so that it never holds. */
export function guardOf(element: XmlElement, session: ScxmlSession, path: XmlPath): string | undefined {
  const text = element.attributes.get('cond');
  if (text === undefined) return undefined;
  const own = session.tree.root.attributes.get('datamodel') === CEL_DATAMODEL && parseExpression(text).ok;
  const said = conditionOf(text, (id) => session.tree.byId.get(id)?.state) ?? (own ? text : undefined);
  if (said !== undefined && parseExpression(said).ok) return said;
  const fact = slugOf(text).replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase());
  lose(session, 'import.guard', { path, params: { guard: text, to: `facts.${fact}` } });
  return `facts.${fact}`;
}

const LITERAL = /^\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*$/;

/**
 * The value of an attribute, or of its counterpart that holds an expression where that is a text in quotes; `undefined` where there is
 * neither, `null` where it would have to be computed.
 */
export function literalOf(element: XmlElement, attribute: string): string | null | undefined {
  const value = element.attributes.get(attribute);
  if (value !== undefined) return value;
  const expression = element.attributes.get(attribute === 'id' ? 'idlocation' : `${attribute}expr`);
  if (expression === undefined) return undefined;
  const match = LITERAL.exec(expression);
  return match ? (match[1] ?? match[2] ?? '') : null;
}
