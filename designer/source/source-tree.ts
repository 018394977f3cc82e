/** A JSON value and where it stands in its text; `to` is the offset after its last character. */
export interface SourceNode {
  readonly from: number;
  readonly to: number;
  /** A text's value; other scalars have none. */
  readonly text?: string;
  /** The members of an object by name, the items of a list by number. */
  readonly inside?: ReadonlyMap<string | number, SourceNode>;
}

export type ReadSource =
  | { readonly ok: true; readonly root: SourceNode }
  /** Where the text stops being JSON. */
  | { readonly ok: false; readonly offset: number };

const DEEPEST = 100;
const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** Thrown inside this file only, to leave all levels at once. */
class NoJson extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('no JSON');
    this.offset = offset;
  }
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #letter(): string {
    this.#take(SPACE);
    return this.#source.charAt(this.#at);
  }

  #step(letter: string): boolean {
    if (this.#letter() !== letter) return false;
    this.#at += 1;
    return true;
  }

  #expect(letter: string): void {
    if (!this.#step(letter)) throw new NoJson(this.#at);
  }

  #text(): string {
    this.#letter();
    const found = this.#take(TEXT);
    if (found === undefined) throw new NoJson(this.#at);
    return JSON.parse(found) as string;
  }

  #many(
    close: string,
    member: (index: number) => readonly [string | number, SourceNode],
  ): Map<string | number, SourceNode> {
    const inside = new Map<string | number, SourceNode>();
    this.#at += 1;
    if (this.#step(close)) return inside;
    do inside.set(...member(inside.size));
    while (this.#step(','));
    this.#expect(close);
    return inside;
  }

  #value(depth: number): SourceNode {
    const letter = this.#letter();
    const from = this.#at;
    if (depth > DEEPEST) throw new NoJson(from);
    if (letter === '{') {
      const inside = this.#many('}', () => {
        const key = this.#text();
        this.#expect(':');
        return [key, this.#value(depth + 1)];
      });
      return { from, to: this.#at, inside };
    }
    if (letter === '[') {
      const inside = this.#many(']', (index) => [index, this.#value(depth + 1)]);
      return { from, to: this.#at, inside };
    }
    if (letter === '"') {
      const text = this.#text();
      return { from, to: this.#at, text };
    }
    if (this.#take(SCALAR) === undefined) throw new NoJson(from);
    return { from, to: this.#at };
  }

  document(): SourceNode {
    const root = this.#value(1);
    if (this.#letter() !== '') throw new NoJson(this.#at);
    return root;
  }
}

/** Reads a JSON text with the place of everything in it. */
export function readSource(source: string): ReadSource {
  try {
    return { ok: true, root: new Reader(source).document() };
  } catch (error) {
    if (error instanceof NoJson) return { ok: false, offset: error.offset };
    throw error;
  }
}

/** The node that a path of names and numbers leads to; where it leads nowhere, the last one on the way. */
export function nodeAt(root: SourceNode, path: readonly (string | number)[]): SourceNode {
  let node = root;
  for (const key of path) {
    const next = node.inside?.get(key);
    if (!next) return node;
    node = next;
  }
  return node;
}
