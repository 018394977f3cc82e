import type { Diagnostic } from './diagnostic.ts';
import { diagnose } from './diagnostic-code.ts';
import { isWildcard } from './event-descriptor.ts';
import { EventNames } from './event-names.ts';
import { parseWorkflow } from './parse-workflow.ts';
import { readDocument } from './read-document.ts';
import { SYSTEM_EVENTS } from './vocabulary.ts';
import { WORKFLOW_SCHEMA_VERSION, type Workflow } from './workflow.ts';
import { findTargetIn } from './xstate/find-target.ts';
import { eventsIn, lose, type ImportSession } from './xstate/import-session.ts';
import { importState, loseTheRest, startOf } from './xstate/import-state.ts';
import { importTransitions } from './xstate/import-transitions.ts';
import { keptIn, machineTree, nodesOf, slugOf, UniqueNames, type Config } from './xstate/machine-node.ts';

export type ImportedWorkflow =
  | { readonly ok: true; readonly workflow: Workflow; readonly losses: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A workflow has no root state: a root that does something itself becomes a state around all others. */
function actsItself(root: Config): boolean {
  return (
    root['type'] === 'parallel' || ['on', 'after', 'always', 'entry', 'exit'].some((key) => root[key] !== undefined)
  );
}

/** Where the root became a state, its completion ends the ticket as it ended the machine. */
function ending(wrapper: string, names: { readonly state: string; readonly transition: string }) {
  const title = { en: 'Done' };
  return {
    state: { id: names.state, title, type: 'final' },
    transition: { id: names.transition, source: wrapper, target: names.state, trigger: { kind: 'done' } },
  };
}

function documentOf(root: Config, session: Omit<ImportSession, 'findTarget' | 'names'>): Record<string, unknown> {
  const tree = machineTree(root, actsItself(root));
  const nodes = nodesOf(tree);
  const names = new EventNames(nodes.flatMap(eventsIn));
  const full: ImportSession = { ...session, names, findTarget: findTargetIn(tree) };
  const states: unknown[] = nodes.flatMap((node) => importState(node, full) ?? []);
  const transitions: unknown[] = nodes.flatMap((node) =>
    node.state === undefined ? [] : importTransitions(node, full),
  );
  const initial = startOf(tree, full);
  if (tree.state === undefined) loseTheRest(tree, full);
  else {
    lose(full, 'import.root-transition', { path: [], params: { state: tree.key } });
    const taken = new UniqueNames();
    for (const node of nodes) if (node.state !== undefined) taken.take(node.state);
    const { state, transition } = ending(tree.state, {
      state: taken.take('done'),
      transition: full.transitionIds.take('completed'),
    });
    states.push(state);
    transitions.push(transition);
  }
  const kept = session.trusting ? keptIn(root) : undefined;
  const name = tree.key.replace(/^workflow:/, '');
  const known = new Set<string>(SYSTEM_EVENTS);
  const events = [...full.events].filter(([, type]) => !known.has(type) && !isWildcard(type));
  return {
    title: { en: name.slice(0, 500) || 'Workflow' },
    events: events.map(([title, type]) => ({ type, title: { en: title.slice(0, 500) }, roles: ['agent'] })),
    ...kept,
    schemaVersion: WORKFLOW_SCHEMA_VERSION,
    id: slugOf(name),
    ...(initial !== undefined && { initial }),
    states,
    transitions,
  };
}

/**
 * Reads an XState v5 machine configuration (JSON, as an object or a text) as a workflow. What a workflow has no place for, or what stands
 * for code that is not in the configuration (named guards, delays, invoked actors), is listed as losses, each with its place in the
 * configuration. The inverse of `toXstate` in meaning: what our own export kept aside under `meta.statedesk` comes back. Never throws.
 */
export function fromXstate(source: unknown): ImportedWorkflow {
  const read = readDocument(source);
  if (!read.ok) return read;
  const attempt = (trusting: boolean): ImportedWorkflow => {
    const losses: Diagnostic[] = [];
    const session = { losses, trusting, transitionIds: new UniqueNames(), events: new Map<string, string>() };
    const parsed = parseWorkflow(documentOf(read.document, session));
    return parsed.ok ? { ok: true, workflow: parsed.workflow, losses } : parsed;
  };
  const trusting = attempt(true);
  if (trusting.ok) return trusting;
  // What is kept aside may have been edited by hand or belong to a newer version: the machine itself still counts.
  const plain = attempt(false);
  if (!plain.ok) return plain;
  const ignored = diagnose('import.ignored', { path: ['meta', 'statedesk'], params: { what: 'meta.statedesk' } });
  return { ...plain, losses: [...plain.losses, ignored] };
}
