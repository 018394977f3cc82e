import { en } from './en.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';

/**
 * A sentence for every reason the kernel gives, by language, at the reason's own code (`kernel.already-taken`). Parameters
 * are ids as they come (people, fields, events, CEL guards): whoever shows them puts names and words in their place.
 */
export const kernelTexts = { en, ru, pl };
