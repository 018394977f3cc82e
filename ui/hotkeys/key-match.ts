/** The parts of a key press that matter; a browser's `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const NAMED: Readonly<Record<string, string>> = { ' ': 'Space', Esc: 'Escape' };

/**
 * A key press in the writing of hotkeys: `mod+k` (Ctrl, or Command on a Mac), `alt+ArrowUp`, `shift+Tab`, `j`, `?`.
 * Shift is written only with named keys: with printed ones it is in the sign itself (`?`, `J` is `shift+j`).
 */
export function pressedKey(press: KeyPress): string {
  const key = NAMED[press.key] ?? press.key;
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const parts = [
    ...(press.ctrlKey || press.metaKey ? ['mod'] : []),
    ...(press.altKey ? ['alt'] : []),
    ...(press.shiftKey && (key.length > 1 || letter) ? ['shift'] : []),
    letter ? key.toLowerCase() : key,
  ];
  return parts.join('+');
}

/** How far what was pressed so far goes along a hotkey (`g q` is g, then q). */
export function matchKeys(keys: string, pressed: readonly string[]): 'whole' | 'begun' | 'none' {
  const wanted = keys.split(' ');
  if (pressed.length > wanted.length || pressed.some((key, at) => key !== wanted[at])) return 'none';
  return pressed.length === wanted.length ? 'whole' : 'begun';
}

/** A hotkey as its caps: `mod+shift+z` is `[['Ctrl', 'Shift', 'Z']]`, `g q` is `[['G'], ['Q']]`. */
export function keyCaps(keys: string, mac = false): string[][] {
  const caps: Readonly<Record<string, string>> = {
    mod: mac ? '⌘' : 'Ctrl',
    alt: mac ? '⌥' : 'Alt',
    shift: mac ? '⇧' : 'Shift',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
    Delete: 'Del',
  };
  return keys
    .split(' ')
    .map((press) =>
      (press === '+' ? ['+'] : press.split('+')).map(
        (part) => caps[part] ?? (part.length === 1 ? part.toUpperCase() : part),
      ),
    );
}
