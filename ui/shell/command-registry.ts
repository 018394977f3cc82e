import type { IconName } from '#ui/icons';

/** Something the palette (`Ctrl-K`) can reach. */
export interface Command {
  readonly id: string;
  /** A verb and its object, in the reader's language: "Publish release 12". */
  readonly label: string;
  /** The heading it stands under; "Commands" unless told. */
  readonly section?: string;
  /** A second line: where it leads, whose ticket it is. */
  readonly description?: string;
  /** Further words it is found by. */
  readonly keywords?: readonly string[];
  readonly icon?: IconName;
  /** Its hotkey, shown beside it; registering the key is `useHotkeys`' business. */
  readonly keys?: string;
  readonly run: () => void;
}

/** Commands that depend on what is typed: tickets, people, workflows. Asked after a short pause; may be aborted. */
export type CommandSource = (query: string, signal: AbortSignal) => Promise<readonly Command[]>;

type Entry = { readonly commands: readonly Command[] } | { readonly source: CommandSource };

/** What the parts on the page now offer to the palette. */
export class CommandRegistry {
  #entries: readonly Entry[] = [];
  #listeners = new Set<() => void>();

  register(entry: Entry): () => void {
    this.#set([...this.#entries, entry]);
    return () => this.#set(this.#entries.filter((other) => other !== entry));
  }

  entries = (): readonly Entry[] => this.#entries;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(entries: readonly Entry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether every word of a query begins a word of the command, its description or its keywords. */
export function matchesQuery(command: Command, query: string): boolean {
  const words = [command.label, command.description ?? '', command.section ?? '', ...(command.keywords ?? [])]
    .join(' ')
    .toLocaleLowerCase()
    .split(/[\s.,:;/()]+/);
  const wanted = query.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}
