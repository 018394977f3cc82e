import { beforeEach, describe, expect, test } from 'vitest';
import { HotkeyRegistry, type Hotkey } from './hotkey-registry.ts';
import { keyCaps, pressedKey, type KeyPress } from './key-match.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const hotkey = (keys: string, more: Partial<Hotkey> = {}): Hotkey => ({
  keys,
  label: keys,
  run: () => undefined,
  ...more,
});
const page = { inField: false };

describe('pressedKey', () => {
  test.each([
    [press('j'), 'j'],
    [press('J', { shiftKey: true }), 'shift+j'],
    [press('?', { shiftKey: true }), '?'],
    [press('k', { ctrlKey: true }), 'mod+k'],
    [press('z', { metaKey: true, shiftKey: true }), 'mod+shift+z'],
    [press('ArrowUp', { altKey: true }), 'alt+ArrowUp'],
    [press(' '), 'Space'],
    [press('Tab', { shiftKey: true }), 'shift+Tab'],
  ])('%o is %s', (pressed, keys) => {
    expect(pressedKey(pressed)).toBe(keys);
  });
});

describe('HotkeyRegistry', () => {
  let registry: HotkeyRegistry;
  beforeEach(() => {
    registry = new HotkeyRegistry();
  });
  const keysOf = (pressed: string, at = 0, place = page) => registry.press(press(pressed), place, at)?.keys;

  test('finds a key, and nothing once it is removed', () => {
    const remove = registry.register({ title: 'Page', hotkeys: [hotkey('j')] });
    expect(keysOf('j')).toBe('j');
    remove();
    expect(keysOf('j')).toBeUndefined();
  });

  test('sequences: g then q, but not g, a pause, and q', () => {
    registry.register({ title: 'Page', hotkeys: [hotkey('g q'), hotkey('g d')] });
    expect(keysOf('g', 0)).toBeUndefined();
    expect(keysOf('q', 500)).toBe('g q');
    expect(keysOf('g', 1000)).toBeUndefined();
    expect(keysOf('q', 5000)).toBeUndefined();
  });

  test('a key that breaks a sequence still counts by itself', () => {
    registry.register({ title: 'Page', hotkeys: [hotkey('g q'), hotkey('j')] });
    keysOf('g', 0);
    expect(keysOf('j', 100)).toBe('j');
  });

  test('what was registered last wins; disabled keys do not count', () => {
    registry.register({ title: 'Page', hotkeys: [hotkey('x', { label: 'page' })] });
    registry.register({ title: 'Table', hotkeys: [hotkey('x', { label: 'table' })] });
    expect(registry.press(press('x'), page, 0)?.label).toBe('table');
    registry.register({ title: 'Off', hotkeys: [hotkey('x', { label: 'off', disabled: true })] });
    expect(registry.press(press('x'), page, 0)?.label).toBe('table');
  });

  test('in a text field only keys with mod, and those that ask for it', () => {
    registry.register({
      title: 'Page',
      hotkeys: [hotkey('j'), hotkey('mod+Enter'), hotkey('Escape', { inFields: true })],
    });
    const field = { inField: true };
    expect(keysOf('j', 0, field)).toBeUndefined();
    expect(keysOf('Escape', 0, field)).toBe('Escape');
    expect(registry.press(press('Enter', { ctrlKey: true }), field, 0)?.keys).toBe('mod+Enter');
  });

  test('tells its listeners', () => {
    let told = 0;
    const stop = registry.subscribe(() => (told += 1));
    registry.register({ title: 'Page', hotkeys: [] })();
    expect(told).toBe(2);
    stop();
    registry.register({ title: 'Page', hotkeys: [] });
    expect(told).toBe(2);
  });
});

test('key caps are those printed on the keyboard', () => {
  expect(keyCaps('mod+shift+z')).toEqual([['Ctrl', 'Shift', 'Z']]);
  expect(keyCaps('mod+k', true)).toEqual([['⌘', 'K']]);
  expect(keyCaps('g q')).toEqual([['G'], ['Q']]);
  expect(keyCaps('Enter')).toEqual([['Enter']]);
  expect(keyCaps('?')).toEqual([['?']]);
});
