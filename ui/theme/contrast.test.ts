import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokens(selectorEnd: string): Record<string, string> {
  const block = css.slice(css.indexOf(selectorEnd)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--sd-([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const CATEGORIES = ['new', 'open', 'waiting', 'resolved', 'closed', 'cancelled'];

describe.each([
  ['light', tokens("color-scheme='light'] {")],
  ['dark', tokens("color-scheme='dark'] {")],
])('in %s', (_name, colours) => {
  const pairs = [
    ...['page', 'surface', 'sunken', 'hover'].flatMap((ground) => [
      ['text', ground],
      ['text-soft', ground],
    ]),
    ['accent', 'page'],
    ['accent', 'surface'],
    ['accent', 'accent-soft'],
    ['danger', 'surface'],
    ['danger', 'danger-soft'],
    ['warning', 'warning-soft'],
    ...CATEGORIES.flatMap((category) => [
      [category, `${category}-soft`],
      [category, 'surface'],
      [category, 'hover'],
    ]),
  ];
  test.each(pairs)('%s on %s can be read', (ink = '', ground = '') => {
    expect(contrast(colours[ink] ?? '#000000', colours[ground] ?? '#000000')).toBeGreaterThanOrEqual(4.5);
  });
  test('borders of inputs can be seen', () => {
    expect(contrast(colours['line-strong'] ?? '', colours['surface'] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
