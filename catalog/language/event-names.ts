import { isWildcard } from './event-descriptor.ts';
import { eventTypeSchema } from './identifiers.ts';
import { slugOf, UniqueNames } from './xstate/machine-node.ts';

interface Branch {
  readonly slugs: UniqueNames;
  readonly below: Map<string, { readonly slug: string; readonly branch: Branch }>;
}

function branch(): Branch {
  return { slugs: new UniqueNames(), below: new Map() };
}

const words = (name: string): readonly string[] => name.split('.').filter((word) => word !== '');
const plain = (descriptor: string): string => (descriptor.endsWith('.*') ? descriptor.slice(0, -2) : descriptor);

/**
 * Gives the events of an imported document types of our own form, in such a way that a name which begins like another one still does:
 * what stands before the first dot is kept where all names that begin so fit, else they all come below `ticket.`.
 */
export class EventNames {
  readonly #kept: ReadonlySet<string>;
  /** What some longer name begins with. */
  readonly #beginnings = new Set<string>();
  readonly #exact: ReadonlySet<string>;
  readonly #ours = branch();

  /** `names` are the event names and descriptors of the whole document. */
  constructor(names: Iterable<string>) {
    const fitting = new Map<string, boolean>();
    const known = new Set<string>();
    const exact = new Set<string>();
    for (const name of names) {
      if (name === '*') continue;
      known.add(plain(name));
      if (!isWildcard(name)) exact.add(name);
      const [first = ''] = words(name);
      const fits = eventTypeSchema.safeParse(isWildcard(name) ? `${plain(name)}.x` : name).success;
      fitting.set(first, fits && fitting.get(first) !== false);
    }
    for (const name of known) {
      for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1))
        this.#beginnings.add(name.slice(0, dot));
    }
    this.#exact = exact;
    this.#kept = new Set([...fitting].flatMap(([first, fits]) => (fits ? [first] : [])));
    for (const name of known) this.type(name);
  }

  /** The event type of a name, always the same one. */
  type(name: string): string {
    const [first = '', ...rest] = words(name);
    if (this.#kept.has(first) && eventTypeSchema.safeParse(name).success) return name;
    const path = ['ticket'];
    let at = this.#ours;
    for (const word of [first, ...rest]) {
      const found = at.below.get(word) ?? { slug: at.slugs.take(slugOf(word)), branch: branch() };
      at.below.set(word, found);
      path.push(found.slug);
      at = found.branch;
    }
    return path.join('.').slice(0, 120);
  }

  /** Whether the document knows a longer name that begins with this one. */
  hasLonger(name: string): boolean {
    return this.#beginnings.has(name);
  }

  /** The descriptor of a name with a star behind it. */
  prefix(name: string): string {
    const [first = ''] = words(name);
    return `${this.#kept.has(first) ? name : this.type(name)}.*`;
  }

  /** The types of the names that stand for one event each, by name. */
  declared(): ReadonlyMap<string, string> {
    return new Map([...this.#exact].map((name) => [name, this.type(name)]));
  }
}
