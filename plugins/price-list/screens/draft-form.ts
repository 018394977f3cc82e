import type { Language } from '#catalog/language';
import type { PriceList } from '../price-list.ts';
import type { ProblemKey } from './list-problems.ts';

/** What the parts of the editor share. */
export interface DraftForm {
  readonly draft: PriceList;
  readonly onChange: (draft: PriceList) => void;
  /** Published and retired lists are read, not written. */
  readonly frozen: boolean;
  /** The language whose names are written. */
  readonly language: Language;
  /** Empty until somebody has tried to save. */
  readonly problems: ReadonlyMap<string, ProblemKey>;
}
