import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { EventNames } from '../event-names.ts';
import { parseWorkflow } from '../parse-workflow.ts';
import { SYSTEM_EVENTS } from '../vocabulary.ts';
import { WORKFLOW_SCHEMA_VERSION, type Workflow } from '../workflow.ts';
import { slugOf, UniqueNames } from '../xstate/machine-node.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { listIn, scxmlTree } from './scxml-node.ts';
import { keptWith, literalOf, type ScxmlSession } from './scxml-session.ts';
import { importState, loseTheRest, startOf } from './scxml-states.ts';
import { importTransitions } from './scxml-transitions.ts';

/** What the parts of an SCXML document are called in the workflow. */
export interface ScxmlNames {
  /** State ids by the ids in the document. */
  readonly states: ReadonlyMap<string, string>;
  /** The type of an event by its name. */
  readonly eventType: (name: string) => string;
}

export type ImportedScxml =
  | {
      readonly ok: true;
      readonly workflow: Workflow;
      readonly losses: readonly Diagnostic[];
      readonly names: ScxmlNames;
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The names of all events that an element and what lies in it speak of. */
function eventsIn(element: XmlElement): readonly string[] {
  const { name } = element;
  const own =
    name === 'transition'
      ? listIn(element, 'event').filter((event) => !/^done(\.|$)/.test(event))
      : name === 'raise' || name === 'send'
        ? [literalOf(element, 'event') ?? '']
        : [];
  return [...own.map((event) => event.replace(/\.$/, '.*')), ...element.children.flatMap(eventsIn)].filter(
    (event) => event !== '',
  );
}

function declarations(session: ScxmlSession, raised: ReadonlySet<string>): readonly object[] {
  const known = new Set<string>(SYSTEM_EVENTS);
  return [...session.events.declared()]
    .filter(([name, type]) => !known.has(type) && name !== 'error' && !name.startsWith('error.'))
    .map(([name, type]) => ({ type, title: { en: name.slice(0, 500) }, roles: raised.has(name) ? [] : ['agent'] }));
}

function raisedIn(element: XmlElement): readonly string[] {
  const own = element.name === 'raise' || element.name === 'send' ? [literalOf(element, 'event') ?? ''] : [];
  return [...own, ...element.children.flatMap(raisedIn)];
}

function documentOf(root: XmlElement, session: ScxmlSession): Record<string, unknown> {
  const { tree } = session;
  loseTheRest(root, session, []);
  const start = startOf({ element: root, children: tree.top }, session);
  const made = tree.all.map((node) => importState(node, session));
  const transitions = tree.all.flatMap((node) => importTransitions(node, session));
  const name = root.attributes.get('name') ?? 'workflow';
  return {
    title: { en: name.slice(0, 500) || 'Workflow' },
    events: declarations(session, new Set(raisedIn(root))),
    ...keptWith(root, session),
    schemaVersion: WORKFLOW_SCHEMA_VERSION,
    id: slugOf(name),
    ...(start.initial !== undefined && { initial: start.initial }),
    states: [...(start.state ? [start.state] : []), ...made.flatMap(({ states }) => states)],
    transitions: [
      ...(start.transition ? [start.transition] : []),
      ...made.flatMap((each) => each.transitions),
      ...transitions,
    ],
  };
}

/**
 * Reads an SCXML document as a workflow. What needs a scripting language, other processors or other sessions is listed as losses, each
 * with its place. The inverse of `toScxml` in meaning: what our own export kept aside comes back. Never throws.
 * `events` names events that come from outside and that the document need not mention: in SCXML `mail` also stands for `mail.in`, so
 * which names there are decides what a transition waits for.
 */
export function fromScxml(source: string, options: { readonly events?: readonly string[] } = {}): ImportedScxml {
  const read = readXml(source);
  if (!read.ok) return { ok: false, diagnostics: [read.diagnostic] };
  const { root } = read;
  if (root.name !== 'scxml') return { ok: false, diagnostics: [diagnose('document.no-scxml', { path: [] })] };
  const attempt = (trusting: boolean): ImportedScxml => {
    const tree = scxmlTree(root);
    const events = new EventNames([...eventsIn(root), ...(options.events ?? []).filter((name) => name !== '')]);
    const session: ScxmlSession = { tree, events, trusting, losses: [], transitionIds: new UniqueNames() };
    const parsed = parseWorkflow(documentOf(root, session));
    if (!parsed.ok) return parsed;
    const states = new Map([...tree.byId].map(([id, { state }]) => [id, state]));
    const names = { states, eventType: (name: string) => events.type(name) };
    return { ok: true, workflow: parsed.workflow, losses: session.losses, names };
  };
  const trusting = attempt(true);
  if (trusting.ok) return trusting;
  // What is kept aside may have been edited by hand or belong to a newer version: the chart itself still counts.
  const plain = attempt(false);
  if (!plain.ok) return plain;
  const ignored = diagnose('import.ignored', { path: [], params: { what: 'statedesk:kept' } });
  return { ...plain, losses: [...plain.losses, ignored] };
}
