import { en } from './en.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';

/**
 * The directory's texts by language. A refusal's sentence is at its own code (`directory.not-own`), a role's name at
 * `roles.<role>`, an act's at `acts.<act>`: "may ..." is followed by it.
 */
export const directoryTexts = { en, ru, pl };
