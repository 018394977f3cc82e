import type { Text } from '#catalog/language';

/** A text in the three languages of the product. */
export function textOf(en: string, ru: string, pl: string): Text {
  return { en, ru, pl };
}
