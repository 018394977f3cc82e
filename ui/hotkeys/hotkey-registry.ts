import { matchKeys, pressedKey, type KeyPress } from './key-match.ts';

/** One key of a page. */
export interface Hotkey {
  /** `j`, `?`, `mod+k`, `alt+ArrowUp`, or a sequence: `g q`. */
  readonly keys: string;
  /** What it does, in the reader's language: stands in the list of all keys. */
  readonly label: string;
  readonly run: () => void;
  /** Also while a text field has the focus; keys with `mod` always do. */
  readonly inFields?: boolean;
  readonly disabled?: boolean;
}

/** Keys under one heading of the list. */
export interface HotkeyGroup {
  readonly title: string;
  readonly hotkeys: readonly Hotkey[];
}

/** Where a press happened, as far as it decides which keys count. */
export interface PressPlace {
  /** In a text field or editor. */
  readonly inField: boolean;
}

const SEQUENCE_MS = 1_200;

/** The keys of everything that is on the page now; what was registered last wins. */
export class HotkeyRegistry {
  #groups: readonly HotkeyGroup[] = [];
  #listeners = new Set<() => void>();
  #pressed: readonly string[] = [];
  #pressedAt = 0;

  /** Adds a group; returns the way to remove it. */
  register(group: HotkeyGroup): () => void {
    this.#set([...this.#groups, group]);
    return () => this.#set(this.#groups.filter((other) => other !== group));
  }

  groups = (): readonly HotkeyGroup[] => this.#groups;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The hotkey that a press completes, `undefined` while there is none. `at` in ms: sequences are forgotten after a while. */
  press(press: KeyPress, place: PressPlace, at: number): Hotkey | undefined {
    const key = pressedKey(press);
    const before = at - this.#pressedAt < SEQUENCE_MS ? this.#pressed : [];
    const hotkeys = this.#groups
      .flatMap((group) => group.hotkeys)
      .filter((hotkey) => hotkey.disabled !== true)
      .filter((hotkey) => !place.inField || hotkey.inFields === true || hotkey.keys.includes('mod+'))
      .reverse();
    // A press that does not go on a begun sequence may begin another.
    for (const pressed of before.length > 0 ? [[...before, key], [key]] : [[key]]) {
      const whole = hotkeys.find((hotkey) => matchKeys(hotkey.keys, pressed) === 'whole');
      const begun = hotkeys.some((hotkey) => matchKeys(hotkey.keys, pressed) === 'begun');
      this.#pressed = whole === undefined && begun ? pressed : [];
      this.#pressedAt = at;
      if (whole !== undefined) return whole;
      if (begun) return undefined;
    }
    return undefined;
  }

  #set(groups: readonly HotkeyGroup[]): void {
    this.#groups = groups;
    for (const listener of this.#listeners) listener();
  }
}
