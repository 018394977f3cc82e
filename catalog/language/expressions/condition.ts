/** A datum that a condition asks about: `ticket.priority`, `fields.amount`. */
export interface Subject {
  readonly variable: string;
  readonly name: string;
}

/** What a condition compares with. An instant is the text inside `timestamp(…)`. */
export type ConditionValue = string | number | boolean;

/** Comparisons of numbers, or of instants. */
export type Order = 'less' | 'atMost' | 'more' | 'atLeast';
/** Searches in texts. */
export type Search = 'contains' | 'startsWith' | 'endsWith';

/** What is asked about one subject. */
export type Test =
  | { readonly kind: 'is' | 'isNot'; readonly value: string | number }
  | { readonly kind: 'in' | 'notIn'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'on' | 'off' }
  | { readonly kind: 'empty' | 'filled' }
  | { readonly kind: Order; readonly value: number }
  | { readonly kind: Order; readonly instant: string }
  | { readonly kind: Search; readonly value: string; readonly not: boolean };

/** A condition as people think of it. `text` is a part in CEL that has no such form. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'test'; readonly subject: Subject; readonly test: Test }
  | { readonly kind: 'text'; readonly text: string };

/** What a subject holds. */
export type SubjectType = 'text' | 'number' | 'switch' | 'choice' | 'instant';

/** What the subjects of conditions hold, by `variable.name`; a subject that is not listed is not known. */
export type SubjectTypes = ReadonlyMap<string, SubjectType>;

/** A subject as it stands in an expression. */
export const subjectKey = ({ variable, name }: Subject): string => `${variable}.${name}`;
