import type { Text } from '../text.ts';

/** The kinds of parts that a change can be about. */
export const CHANGED_KINDS = [
  'workflow',
  'state',
  'task',
  'transition',
  'event',
  'field',
  'choice',
  'option',
  'country',
  'policy',
  'rule',
  'scenario',
  'fragment',
  'parameter',
  'fragment-state',
  'fragment-transition',
] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

/** The part that changed, with all that its name needs: whoever reads of the change need not have the documents. */
export interface ChangedPart {
  readonly kind: ChangedKind;
  readonly id: string;
  /** Its title, a transition's also from its event; absent where it has none. */
  readonly title?: Text;
  /** A transition's ends; without a target it stays. */
  readonly source?: Text;
  readonly target?: Text;
  /** The titled part that it lies in: a task's state, a choice's field. */
  readonly within?: Text;
}

/** One side of a change, where it can be said in a few words. */
export type ChangeValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'plain'; readonly value: string | number | boolean }
  /** The title of what is named, or a text itself. */
  | { readonly kind: 'text'; readonly text: Text }
  /** One of the language's own words: a category, a type. */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'team'; readonly id: string }
  | { readonly kind: 'duration'; readonly ms: number; readonly business: boolean };

/** What about a part changed: a key of its schema (`team`, `tasks.join`); where that is a table, `about` names the row. */
export interface ChangedAspect {
  readonly aspect: string;
  readonly about?: Text;
  /** Absent on both sides: it has no short form. */
  readonly before?: ChangeValue;
  readonly after?: ChangeValue;
}

interface Change<Code extends string, Params> {
  readonly code: Code;
  readonly params: Params;
  /** Keys and ids that lead to what changed; everything below it is part of this change. */
  readonly path: readonly string[];
}

/** One difference between two workflows. */
export type WorkflowChange =
  | Change<'added' | 'removed', ChangedPart>
  | Change<'renamed', ChangedPart & { readonly before: Text; readonly after: Text }>
  /** Only translations of the title changed. */
  | Change<'translated', ChangedPart>
  | Change<'changed', ChangedPart & ChangedAspect>
  /** The same parts in another order, which says what is tried first. */
  | Change<'reordered', Pick<ChangedPart, 'kind' | 'within'>>
  /** The drawing alone: so many states stand elsewhere. */
  | Change<'moved', { readonly count: number }>;
