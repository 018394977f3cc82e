import { en } from './en.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';

/**
 * A sentence for every diagnostic and every reason of an expression, by language, at its own code. `suggestion` (with the diagnostic's
 * suggestion) and `countries` (with `params.countries`) are further sentences for where those are given.
 */
export const languageTexts = { en, ru, pl };
