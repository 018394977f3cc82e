import type { Config } from '../xstate/machine-node.ts';
import type { XmlElement } from './read-xml.ts';
import { actionsOf } from './scxml-actions.ts';
import { isState, listIn, typeOf, type ScxmlNode, type XmlPath } from './scxml-node.ts';
import { keptWith, lose, type ScxmlSession } from './scxml-session.ts';
import { targetsOf } from './scxml-transitions.ts';

/** A state on its way into a document, with what must stand before the states inside it. */
interface MadeStart {
  readonly initial?: string;
  /** Where the beginning is more than one state inside: a state to begin in, and what leads on from it at once. */
  readonly state?: Config;
  readonly transition?: Config;
}

const UNDERSTOOD: ReadonlySet<string> = new Set(['onentry', 'onexit', 'transition', 'initial', 'datamodel']);

function beginning(element: XmlElement): XmlElement | undefined {
  const initial = element.children.find(({ name, prefix }) => name === 'initial' && prefix === '');
  return initial?.children.find(({ name }) => name === 'transition');
}

/**
 * Where a compound state, or the whole chart, begins. SCXML may begin deep inside, in several regions at once, in a history, or with
 * actions: then a state stands before, which is left at once.
 */
export function startOf(
  inside: { readonly element: XmlElement; readonly node?: ScxmlNode; readonly children: readonly ScxmlNode[] },
  session: ScxmlSession,
): MadeStart {
  const { element, node, children } = inside;
  const path: XmlPath = [...(node?.path ?? []), 'initial'];
  const ordinary = children.find((child) => child.element.name !== 'history');
  const transition = beginning(element);
  const given = listIn(element, 'initial');
  const targets = transition
    ? targetsOf(transition, session, path)
    : session.tree.byId.size > 0 && given.length > 0
      ? targetsOf({ ...element, attributes: new Map([['target', given.join(' ')]]) }, session, path)
      : undefined;
  const actions = transition ? actionsOf(transition, session, path) : [];
  const [first, ...also] = targets ?? [];
  if (first === undefined) return ordinary ? { initial: ordinary.state } : {};
  const child = children.find(({ state }) => state === first);
  if (child && child.element.name !== 'history' && also.length === 0 && actions.length === 0) return { initial: first };
  const state = session.tree.stateNames.take(`${node?.state ?? 'chart'}-start`);
  const id = session.transitionIds.take(`${state}-on`);
  return {
    initial: state,
    state: { id: state, title: { en: 'Start' }, ...(node && { parent: node.state }) },
    transition: {
      id,
      source: state,
      target: first,
      ...(also.length > 0 && { also }),
      trigger: { kind: 'always' },
      actions,
    },
  };
}

function historyOf(node: ScxmlNode, session: ScxmlSession): Config {
  const depth = node.element.attributes.get('type') === 'deep' ? 'deep' : 'shallow';
  const transition = node.element.children.find(({ name }) => name === 'transition');
  const [fallback, ...more] = (transition && targetsOf(transition, session, node.path)) ?? [];
  if (more.length > 0)
    lose(session, 'import.target', {
      path: node.path,
      params: { target: listIn(transition ?? node.element, 'target').join(' ') },
    });
  if (transition && actionsOf(transition, session, node.path).length > 0)
    lose(session, 'import.script', { path: node.path, params: { what: 'history' } });
  return { depth, ...(fallback !== undefined && { fallback }) };
}

/** Notes what an element holds that a workflow has no place for. */
export function loseTheRest(element: XmlElement, session: ScxmlSession, path: XmlPath): void {
  for (const inner of element.children) {
    if (isState(inner) || (inner.prefix === '' && UNDERSTOOD.has(inner.name))) continue;
    const place = [...path, inner.name];
    if (inner.name === 'invoke') lose(session, 'import.invoke', { path: place, params: { state: path.at(-1) ?? '' } });
    else if (inner.prefix !== '')
      lose(session, 'import.ignored', { path: place, params: { what: `${inner.prefix}:${inner.name}` } });
    else lose(session, 'import.script', { path: place, params: { what: inner.name } });
  }
  const data = element.children.filter(({ name }) => name === 'datamodel').flatMap(({ children }) => children);
  for (const { attributes } of data)
    lose(session, 'import.script', {
      path: [...path, 'datamodel'],
      params: { what: `data ${attributes.get('id') ?? ''}` },
    });
}

/** The state that a node becomes, and the one it begins in where it needs one. */
export function importState(
  node: ScxmlNode,
  session: ScxmlSession,
): { readonly states: readonly Config[]; readonly transitions: readonly Config[] } {
  const { element, path } = node;
  loseTheRest(element, session, path);
  const type = typeOf(node);
  const start = type === 'compound' ? startOf({ element, node, children: node.children }, session) : {};
  const inside = (name: string) =>
    element.children
      .filter((inner) => inner.name === name && inner.prefix === '')
      .flatMap((inner) => actionsOf(inner, session, [...path, name]));
  const state = {
    title: { en: (element.attributes.get('id') ?? element.name).slice(0, 500) || 'State' },
    ...keptWith(element, session),
    id: node.state,
    type,
    ...(node.parent && { parent: node.parent.state }),
    ...(start.initial !== undefined && { initial: start.initial }),
    ...(type === 'history' && { history: historyOf(node, session) }),
    entry: inside('onentry'),
    exit: inside('onexit'),
  };
  return {
    states: [state, ...(start.state ? [start.state] : [])],
    transitions: start.transition ? [start.transition] : [],
  };
}
