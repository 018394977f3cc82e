import type { Messages, Shape, Texts } from './text-keys.ts';

/**
 * The texts of one part of the product: `defineTexts({ en, ru, pl })`, each a flat or nested object of ICU messages.
 * Declare `en` with `as const`, so that each message's parameters are checked where it is used.
 */
export function defineTexts<const M extends Messages>(texts: {
  readonly en: M;
  readonly ru: Shape<NoInfer<M>>;
  readonly pl: Shape<NoInfer<M>>;
}): Texts<M> {
  return texts;
}
