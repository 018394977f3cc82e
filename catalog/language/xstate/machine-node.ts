/** A value of a machine configuration that came from outside. */
export type Config = Readonly<Record<string, unknown>>;

/** A state node of an imported machine, with what its place in the tree says. */
export interface MachineNode {
  readonly key: string;
  /** The id of the state it becomes; undefined for the root where that becomes no state. */
  readonly state: string | undefined;
  readonly config: Config;
  readonly parent: MachineNode | undefined;
  readonly children: readonly MachineNode[];
  /** Where it stands in the configuration, for what is reported about it. */
  readonly path: readonly string[];
}

/** The value as an object, or undefined. */
export function asConfig(value: unknown): Config | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : undefined;
}

/** A single value or a list, as a list; nothing as an empty list. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Names of a single value or a list, for a sentence; what is no name is shown as `…`. */
export function namesOf(value: unknown): string {
  return asList(value)
    .map((name) => (typeof name === 'string' ? name : '…'))
    .join(', ');
}

/** What our own export kept under `meta.statedesk`. */
export function keptIn(config: Config): Config | undefined {
  return asConfig(asConfig(config['meta'])?.['statedesk']);
}

/** The slug of a name from outside: `In Progress` and `inProgress` become `in-progress`. */
export function slugOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return words === '' ? 'part' : words;
}

/** Gives each name once: a name that is taken gets a number. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  /** The number to try next behind a name, so that many equal names do not count up from the beginning each. */
  readonly #next = new Map<string, number>();

  /** The name itself where it is free, else with the first free number behind it. */
  take(name: string): string {
    let free = name;
    for (let number = this.#next.get(name) ?? 2; this.#taken.has(free); number += 1) {
      free = `${name}-${number}`;
      this.#next.set(name, number + 1);
    }
    this.#taken.add(free);
    return free;
  }
}

/** The tree of a machine's state nodes. `wrapped`: the root becomes a state too, because it does something itself. */
export function machineTree(root: Config, wrapped: boolean): MachineNode {
  const names = new UniqueNames();
  const node = (config: Config, place: Pick<MachineNode, 'key' | 'parent' | 'path'>): MachineNode => {
    const isRoot = place.parent === undefined;
    const wanted = typeof config['id'] === 'string' && !isRoot ? config['id'] : place.key;
    const state = isRoot && !wrapped ? undefined : names.take(slugOf(wanted));
    const children: MachineNode[] = [];
    const made: MachineNode = { ...place, config, state, children };
    for (const [key, inner] of Object.entries(asConfig(config['states']) ?? {})) {
      children.push(node(asConfig(inner) ?? {}, { key, parent: made, path: [...place.path, 'states', key] }));
    }
    return made;
  };
  const key = typeof root['id'] === 'string' ? root['id'] : 'machine';
  return node(root, { key, parent: undefined, path: [] });
}

/** All nodes of a tree, outer before inner, in document order. */
export function nodesOf(root: MachineNode): readonly MachineNode[] {
  return [root, ...root.children.flatMap(nodesOf)];
}
