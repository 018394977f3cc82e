/** A state of a Mermaid diagram, as far as its lines say. */
export interface MermaidState {
  readonly id: string;
  title: string | undefined;
  /** The block it lies in: a state's id, with the number of the region behind it where the block has several; '' at the top. */
  scope: string;
  /** Whether a line of its own says where it lies; a transition that mentions it only makes a guess. */
  declared: boolean;
  stereotype: 'choice' | 'fork' | 'join' | undefined;
  note: string | undefined;
}

/** An arrow of a Mermaid diagram; `[*]` is the beginning or the end of the block it stands in. */
export interface MermaidArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly scope: string;
}

/** A diagram, line by line: its parts, and the lines that say nothing a workflow has a place for. */
export interface MermaidChart {
  readonly states: ReadonlyMap<string, MermaidState>;
  readonly arrows: readonly MermaidArrow[];
  /** How many regions a state's block has; a state that is not listed has no block. */
  readonly regions: ReadonlyMap<string, number>;
  readonly title: string | undefined;
  readonly strangers: readonly { readonly line: number; readonly text: string }[];
}

/** The beginning and the end of a block. */
export const TERMINAL = '[*]';
export const MERMAID_LIMITS = { characters: 1_000_000, lines: 5000, line: 5000, depth: 30 } as const;

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  semi: ';',
  colon: ':',
  num: '#',
  nbsp: ' ',
};

/** A text without Mermaid's entity codes (`#59;`, `#quot;`) and line breaks. */
function unescapeMermaid(text: string): string {
  return text
    .replace(/<br\s*\/?>|\\n/gi, ' ')
    .replace(/#(\d{1,7}|[a-z]+);/gi, (whole: string, code: string) => {
      const number = Number(code);
      if (Number.isNaN(number)) return NAMED[code.toLowerCase()] ?? whole;
      return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '';
    })
    .trim();
}

const ID = String.raw`(?:\[\*\]|[^\s:{}"<>\[\]]+?)`;
const ARROW = new RegExp(String.raw`^(${ID})(?::::[\w-]+)?\s*-->\s*(${ID})(?::::[\w-]+)?\s*(?::\s*(.*))?$`);
const DECLARED = /^state\s+(?:"([^"]*)"\s+as\s+)?([^\s{"<[]+)\s*(?:<<(\w+)>>|\[\[(\w+)\]\])?\s*(\{)?\s*(\})?$/;
const DESCRIBED = new RegExp(String.raw`^(${ID})\s*:\s*(.+)$`);
const NOTE = /^note\s+(?:left|right)\s+of\s+([^\s:]+)\s*(?::\s*(.*))?$/i;

/** Reads the lines of a diagram one after the other. */
export class MermaidReader {
  readonly states = new Map<string, MermaidState>();
  readonly arrows: MermaidArrow[] = [];
  readonly regions = new Map<string, number>();
  readonly strangers: { line: number; text: string }[] = [];
  title: string | undefined;
  readonly #blocks: string[] = [];
  #note: { readonly of: string; readonly lines: string[] } | undefined;

  get #scope(): string {
    const block = this.#blocks.at(-1);
    return block === undefined ? '' : `${block}#${this.regions.get(block) ?? 1}`;
  }

  #state(id: string, declared: boolean): MermaidState {
    const known = this.states.get(id);
    const scope = this.#scope;
    const state = known ?? { id, title: undefined, scope, declared, stereotype: undefined, note: undefined };
    if (declared && !state.declared) Object.assign(state, { scope, declared });
    this.states.set(id, state);
    return state;
  }

  #declare(match: RegExpExecArray): void {
    const [, title, id = '', stereotype, other, opens, closes] = match;
    const state = this.#state(id, true);
    if (title !== undefined) state.title = unescapeMermaid(title);
    const kind = stereotype ?? other;
    if (kind === 'choice' || kind === 'fork' || kind === 'join') state.stereotype = kind;
    if (opens === undefined || closes !== undefined || this.#blocks.length >= MERMAID_LIMITS.depth) return;
    this.#blocks.push(id);
    this.regions.set(id, (this.regions.get(id) ?? 0) + 1);
  }

  #noted(match: RegExpExecArray): void {
    const [, of = '', text] = match;
    if (text === undefined) this.#note = { of, lines: [] };
    else this.#state(of, false).note = unescapeMermaid(text);
  }

  /** Takes one line. */
  read(source: string, number: number): void {
    if (source.length > MERMAID_LIMITS.line) {
      this.strangers.push({ line: number, text: source.slice(0, 100) });
      return;
    }
    const text = source.replace(/%%.*$/, '').replace(/;\s*$/, '').trim();
    if (this.#note) {
      if (!/^end\s+note$/i.test(text)) this.#note.lines.push(text);
      else {
        this.#state(this.#note.of, false).note = unescapeMermaid(this.#note.lines.join(' '));
        this.#note = undefined;
      }
      return;
    }
    if (text === '') return;
    const block = this.#blocks.at(-1);
    if (text === '}' && block !== undefined) {
      this.#blocks.pop();
      return;
    }
    if (text === '--' && block !== undefined) {
      this.regions.set(block, (this.regions.get(block) ?? 1) + 1);
      return;
    }
    const arrow = ARROW.exec(text);
    if (arrow) {
      const [, from = '', to = '', label = ''] = arrow;
      for (const id of [from, to]) if (id !== TERMINAL) this.#state(id, false);
      this.arrows.push({ from, to, label: unescapeMermaid(label), scope: this.#scope });
      return;
    }
    const declared = DECLARED.exec(text);
    if (declared) {
      this.#declare(declared);
      return;
    }
    const note = NOTE.exec(text);
    if (note) {
      this.#noted(note);
      return;
    }
    const titled = /^title:?\s+(.+)$/.exec(text);
    if (titled) {
      this.title = titled[1];
      return;
    }
    const described = /^(?:classDef|class|style|click|direction|accTitle|accDescr|scale|hide)\b/.test(text)
      ? null
      : DESCRIBED.exec(text);
    if (described) this.#state(described[1] ?? '', true).title ??= unescapeMermaid(described[2] ?? '');
    else if (/^[\w-]+(?::::[\w-]+)?$/.test(text)) this.#state(text.replace(/:::.*$/, ''), true);
    else this.strangers.push({ line: number, text });
  }
}
