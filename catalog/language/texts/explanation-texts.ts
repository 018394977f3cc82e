import { en } from './explanations/en.ts';
import { pl } from './explanations/pl.ts';
import { ru } from './explanations/ru.ts';

/** Why findings matter and what to do, by language, at their topic (`explanationTopic`). */
export const explanationTexts = { en, ru, pl };
