'use client';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { HotkeyRegistry, type Hotkey, type HotkeyGroup } from './hotkey-registry.ts';

// One keyboard, one registry; parts register only in the browser.
const registry = new HotkeyRegistry();
const NONE: readonly HotkeyGroup[] = [];

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  if (target.closest('.monaco-editor') !== null) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
  // A dialog owns the keyboard while it is open.
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"]');
  if (dialog !== null) return;
  const hotkey = registry.press(event, { inField: isField(event.target) }, event.timeStamp);
  if (hotkey === undefined) return;
  event.preventDefault();
  hotkey.run();
}

function listen(group: HotkeyGroup): () => void {
  if (registry.groups().length === 0) window.addEventListener('keydown', onKeyDown);
  const remove = registry.register(group);
  return () => {
    remove();
    if (registry.groups().length === 0) window.removeEventListener('keydown', onKeyDown);
  };
}

/**
 * The keys of a part while it is on the page, under a heading in the list that `?` opens:
 * `useHotkeys(t('queue'), [{ keys: 't', label: t('take'), run: take }, { keys: 'g d', label: t('toDesk'), run: toDesk }])`.
 * `run` may change on every drawing; keys in text fields and dialogs are left alone.
 */
export function useHotkeys(title: string, hotkeys: readonly Hotkey[]): void {
  const current = useRef(hotkeys);
  useLayoutEffect(() => {
    current.current = hotkeys;
  });
  const signature = JSON.stringify(
    hotkeys.map(({ keys, label, inFields, disabled }) => [keys, label, inFields, disabled]),
  );
  useEffect(() => {
    const fixed = current.current.map((hotkey, at) => ({ ...hotkey, run: () => current.current[at]?.run() }));
    return listen({ title, hotkeys: fixed });
  }, [title, signature]);
}

/** Every key of the page now, by heading. */
export function useHotkeyGroups(): readonly HotkeyGroup[] {
  return useSyncExternalStore(registry.subscribe, registry.groups, () => NONE);
}
