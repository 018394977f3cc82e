import { actionsOf, lose, type ImportSession } from './import-session.ts';
import { asConfig, asList, keptIn, namesOf, type MachineNode } from './machine-node.ts';

type Made = Readonly<Record<string, unknown>>;

const UNDERSTOOD = new Set([
  ...[
    'id',
    'key',
    'type',
    'initial',
    'history',
    'target',
    'states',
    'on',
    'after',
    'always',
    'onDone',
    'entry',
    'exit',
  ],
  ...['description', 'meta', 'order', 'version'],
]);

/** The type of the state that a node becomes. */
function typeOf({ config, children }: MachineNode): string {
  const { type } = config;
  if (type === 'parallel' || type === 'final' || type === 'history') return type;
  return children.length > 0 ? 'compound' : 'atomic';
}

function initialOf(node: MachineNode, session: ImportSession): string | undefined {
  const { initial } = node.config;
  const wanted = typeof initial === 'string' ? initial : asConfig(initial)?.['target'];
  if (typeof wanted !== 'string') return undefined;
  const key = wanted.startsWith('#') || wanted.startsWith('.') ? wanted : `.${wanted}`;
  const found = session.findTarget(key, node)?.state;
  const path = [...node.path, 'initial'];
  if (found === undefined) lose(session, 'import.target', { path, params: { target: wanted } });
  if (asList(asConfig(initial)?.['actions']).length > 0)
    lose(session, 'import.ignored', { path, params: { what: 'initial.actions' } });
  return found;
}

function historyOf(node: MachineNode, session: ImportSession): Made {
  const depth = node.config['history'] === 'deep' ? 'deep' : 'shallow';
  const [target] = asList(node.config['target']);
  const own = typeof target === 'string' ? session.findTarget(target, node)?.state : undefined;
  const fallback = own ?? (node.parent && initialOf(node.parent, { ...session, losses: [] }));
  if (target !== undefined && own === undefined) {
    lose(session, 'import.target', { path: node.path, params: { target: namesOf(node.config['target']) } });
  }
  return { depth, ...(fallback !== undefined && { fallback }) };
}

/** Notes what a node has that a workflow has no place for. */
export function loseTheRest(node: MachineNode, session: ImportSession): void {
  for (const [key, value] of Object.entries(node.config)) {
    if (UNDERSTOOD.has(key) || value === undefined || (asConfig(value) && Object.keys(value as object).length === 0))
      continue;
    const path = [...node.path, key];
    if (key === 'invoke') lose(session, 'import.invoke', { path, params: { state: node.key } });
    else lose(session, 'import.ignored', { path, params: { what: key } });
  }
}

/** The state that a node becomes; undefined for a root that becomes none. */
export function importState(node: MachineNode, session: ImportSession): Made | undefined {
  if (node.state === undefined) return undefined;
  loseTheRest(node, session);
  const { config } = node;
  const { id: _id, type: _type, parent: _parent, ...kept } = (session.trusting ? keptIn(config) : undefined) ?? {};
  const type = typeOf(node);
  const initial = type === 'compound' ? initialOf(node, session) : undefined;
  const description = typeof config['description'] === 'string' ? config['description'].slice(0, 2000) : undefined;
  return {
    title: { en: node.key.slice(0, 500) || 'State' },
    ...(description !== undefined && !keptIn(config) && { description }),
    ...kept,
    id: node.state,
    type,
    ...(node.parent?.state !== undefined && { parent: node.parent.state }),
    ...(initial !== undefined && { initial }),
    ...(type === 'history' && { history: historyOf(node, session) }),
    entry: actionsOf(session, config['entry'], [...node.path, 'entry']),
    exit: actionsOf(session, config['exit'], [...node.path, 'exit']),
  };
}

/** The id of the state that a machine starts in. */
export function startOf(root: MachineNode, session: ImportSession): string | undefined {
  return root.state ?? initialOf(root, session);
}
