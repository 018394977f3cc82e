import { en } from './en.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';

/** The plugin's texts by language. A refusal's sentence is at its own code (`price-list.rival`). */
export const priceListTexts = { en, ru, pl };
