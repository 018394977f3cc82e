import { isWildcard, matchesEvent } from '../event-descriptor.ts';
import { transitionSchema } from '../workflow.ts';
import { slugOf, type Config } from '../xstate/machine-node.ts';
import type { XmlElement } from './read-xml.ts';
import { actionsOf } from './scxml-actions.ts';
import { listIn, typeOf, type ScxmlNode, type XmlPath } from './scxml-node.ts';
import { guardOf, keptWith, lose, type ScxmlSession } from './scxml-session.ts';

/** A transition on its way into a document. */
export interface MadeTransition extends Config {
  readonly id: string;
  readonly trigger: Config;
}

const DONE = /^done\.state\.(.+)$/;

/** What an event descriptor of SCXML is here. In SCXML a name also stands for all names that begin with it. */
function triggerOf(descriptor: string, node: ScxmlNode, session: ScxmlSession): Config | undefined {
  if (descriptor === '*') return { kind: 'event', event: '*' };
  const name = descriptor.replace(/\.\*?$/, '');
  const done = DONE.exec(name)?.[1];
  if (done !== undefined) {
    const state = session.tree.byId.get(done)?.state;
    if (state === undefined) return undefined;
    return state === node.state ? { kind: 'done' } : { kind: 'done', of: state };
  }
  if (name === '' || name === 'done' || name.startsWith('done.')) return undefined;
  if (name !== descriptor || session.events.hasLonger(name) || (!name.includes('.') && name === 'error'))
    return { kind: 'event', event: session.events.prefix(name) };
  return { kind: 'event', event: session.events.type(name) };
}

/** The targets of a transition; undefined where one of them does not exist. */
export function targetsOf(element: XmlElement, session: ScxmlSession, path: XmlPath): readonly string[] | undefined {
  const names = listIn(element, 'target');
  const found = names.flatMap((name) => session.tree.byId.get(name)?.state ?? []);
  if (found.length === names.length) return found;
  lose(session, 'import.target', { path, params: { target: names.join(' ') } });
  return undefined;
}

/** Whether a state lies inside another one. */
function liesIn(session: ScxmlSession, state: string, outer: ScxmlNode): boolean {
  let at = session.tree.byState.get(state)?.parent;
  while (at && at !== outer) at = at.parent;
  return at === outer;
}

/** Whether a transition leaves its source and enters it again: SCXML's ordinary ones do, also where they lead inside. */
function reenters(
  element: XmlElement,
  node: ScxmlNode,
  { session, targets }: { readonly session: ScxmlSession; readonly targets: readonly string[] },
): boolean {
  const within =
    targets.length > 0 && targets.every((target) => target === node.state || liesIn(session, target, node));
  if (!within) return false;
  const inside = targets.every((target) => target !== node.state);
  return !(element.attributes.get('type') === 'internal' && inside && typeOf(node) === 'compound');
}

function importTransition(element: XmlElement, node: ScxmlNode, session: ScxmlSession): readonly MadeTransition[] {
  const path = [...node.path, 'transition'];
  const targets = targetsOf(element, session, path);
  if (targets === undefined) return [];
  const [target, ...also] = targets;
  const kept = keptWith(element, session);
  const trigger = transitionSchema.shape.trigger.safeParse(kept?.['trigger']);
  const events = listIn(element, 'event');
  const triggers: Config[] = trigger.success ? [trigger.data] : events.length === 0 ? [{ kind: 'always' }] : [];
  for (const descriptor of triggers.length > 0 ? [] : events) {
    const made = triggerOf(descriptor, node, session);
    if (made) triggers.push(made);
    else lose(session, 'import.wildcard', { path, params: { name: descriptor } });
  }
  const guard = guardOf(element, session, path);
  const actions = actionsOf(element, session, path);
  const { id, reenter, title, roles, onlyIf } = kept ?? {};
  const rest = {
    source: node.state,
    ...(target !== undefined && { target }),
    ...(also.length > 0 && { also }),
    reenter: typeof reenter === 'boolean' ? reenter : reenters(element, node, { session, targets }),
    ...(guard !== undefined && { guard }),
    ...(title !== undefined && { title }),
    ...(roles !== undefined && { roles }),
    ...(onlyIf !== undefined && { onlyIf }),
    actions,
  };
  return triggers.map((made) => {
    const by = typeof made['event'] === 'string' ? made['event'] : String(made['kind']);
    const wanted = typeof id === 'string' ? id : slugOf(`${node.state} ${by}`);
    return { id: session.transitionIds.take(slugOf(wanted)), trigger: made, ...rest };
  });
}

const descriptorOf = ({ trigger }: MadeTransition): string =>
  trigger['kind'] === 'done' ? ' done' : trigger['kind'] === 'event' ? String(trigger['event']) : '';

/** Whether the first transition's events include all of the second's, and more. */
function covers(wide: MadeTransition, narrow: MadeTransition): boolean {
  const [outer, inner] = [descriptorOf(wide), descriptorOf(narrow)];
  if (!isWildcard(outer) || outer === inner || inner === '') return false;
  if (inner === ' done' || inner === '*') return outer === '*' && inner === ' done';
  return matchesEvent(outer, isWildcard(inner) ? inner.slice(0, -2) : inner);
}

/**
 * In SCXML the first transition that fits is taken, here the one with the most exact event. Where a wider one stands before a more exact
 * one, a copy of it for that event keeps its place.
 */
function inOrder(
  transitions: readonly MadeTransition[],
  session: ScxmlSession,
  path: XmlPath,
): readonly MadeTransition[] {
  const result: MadeTransition[] = [];
  const copied = new Set<string>();
  const wider: MadeTransition[] = [];
  for (const transition of transitions) {
    for (const wide of wider) {
      const key = `${wide.id} ${JSON.stringify(transition.trigger)}`;
      if (!covers(wide, transition) || copied.has(key)) continue;
      copied.add(key);
      result.push({ ...wide, id: session.transitionIds.take(wide.id), trigger: transition.trigger });
      const params = { first: wide.id, event: descriptorOf(transition).trim() };
      lose(session, 'import.order', { path: [...path, 'transition'], params });
    }
    result.push(transition);
    if (isWildcard(descriptorOf(transition))) wider.push(transition);
  }
  return result;
}

/** The transitions that leave a state, in document order. */
export function importTransitions(node: ScxmlNode, session: ScxmlSession): readonly MadeTransition[] {
  if (node.element.name === 'history') return [];
  const own = node.element.children.filter(({ name, prefix }) => name === 'transition' && prefix === '');
  const made = own.flatMap((element) => importTransition(element, node, session));
  return inOrder(made, session, node.path);
}
