export { useHotkeys, useHotkeyGroups } from './use-hotkeys.ts';
export { Keys } from './keys.tsx';
export type { Hotkey, HotkeyGroup } from './hotkey-registry.ts';
