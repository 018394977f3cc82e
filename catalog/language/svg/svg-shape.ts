import type { Category } from '../category.ts';
import type { WrittenElement } from '../scxml/write-xml.ts';

/** Line and fill of a card by its category. */
export const COLOURS: Readonly<Record<Category, readonly [line: string, fill: string]>> = {
  new: ['#1560b8', '#e5f0fc'],
  open: ['#5145c5', '#ecebfb'],
  waiting: ['#8a5300', '#fdf1dc'],
  resolved: ['#19703a', '#e4f4e9'],
  closed: ['#5c5e63', '#eeeeec'],
  cancelled: ['#5c5e63', '#f4f4f2'],
};
/** Line and fill of a card without a category. */
export const PLAIN = ['#8a8a84', '#ffffff'] as const;
/** The colour of texts. */
export const INK = '#1c1d1f';
/** The colour of arrows. */
export const SOFT = '#5c5e63';

/** A number as an attribute, to a tenth of a pixel. */
export const number = (value: number): string => String(Math.round(value * 10) / 10);
/** Numbers as attributes. */
export function numbers<K extends string>(values: Readonly<Record<K, number>>): Record<K, string> {
  return Object.fromEntries(Object.entries<number>(values).map(([name, value]) => [name, number(value)])) as Record<
    K,
    string
  >;
}

/** A text at a point. */
export function words(
  text: string,
  at: { readonly x: number; readonly y: number },
  more: Readonly<Record<string, string>> = {},
): WrittenElement {
  return { name: 'text', attributes: { ...numbers(at), fill: INK, ...more }, text };
}
