import { slugOf, UniqueNames } from '../xstate/machine-node.ts';
import type { XmlElement } from './read-xml.ts';

const STATES: ReadonlySet<string> = new Set(['state', 'parallel', 'final', 'history']);

/** Where an element stands, for what is reported about it. */
export type XmlPath = readonly string[];

/** A state of an SCXML document, with what its place in the tree says. */
export interface ScxmlNode {
  readonly element: XmlElement;
  /** The id of the state it becomes. */
  readonly state: string;
  readonly parent: ScxmlNode | undefined;
  readonly children: readonly ScxmlNode[];
  readonly path: XmlPath;
}

/** The states of a document in their nesting, and by the ids they have in the document. */
export interface ScxmlTree {
  readonly root: XmlElement;
  readonly top: readonly ScxmlNode[];
  readonly all: readonly ScxmlNode[];
  readonly byId: ReadonlyMap<string, ScxmlNode>;
  /** By the id of the state that a node becomes. */
  readonly byState: ReadonlyMap<string, ScxmlNode>;
  readonly stateNames: UniqueNames;
}

/** The names in an attribute that lists several. */
export function listIn(element: XmlElement, attribute: string): readonly string[] {
  return (element.attributes.get(attribute) ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Whether an element is one of SCXML's own states. */
export function isState({ name, prefix }: XmlElement): boolean {
  return STATES.has(name) && prefix === '';
}

/** The states of a document, ids made unique and fit. */
export function scxmlTree(root: XmlElement): ScxmlTree {
  const stateNames = new UniqueNames();
  const byId = new Map<string, ScxmlNode>();
  const all: ScxmlNode[] = [];
  const node = (element: XmlElement, parent: ScxmlNode | undefined): ScxmlNode => {
    const id = element.attributes.get('id');
    const children: ScxmlNode[] = [];
    const state = stateNames.take(slugOf(id ?? element.name));
    const made = { element, state, parent, children, path: [...(parent?.path ?? []), id ?? element.name] };
    all.push(made);
    if (id !== undefined && !byId.has(id)) byId.set(id, made);
    for (const inner of element.children) if (isState(inner)) children.push(node(inner, made));
    return made;
  };
  const top = root.children.filter(isState).map((element) => node(element, undefined));
  return { root, top, all, byId, byState: new Map(all.map((each) => [each.state, each])), stateNames };
}

/** What a state is in a workflow. */
export function typeOf({ element, children }: ScxmlNode): 'atomic' | 'compound' | 'parallel' | 'final' | 'history' {
  if (element.name === 'final' || element.name === 'history') return element.name;
  if (children.length === 0) return 'atomic';
  return element.name === 'parallel' ? 'parallel' : 'compound';
}
