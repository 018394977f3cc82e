/** A value of a field: text, amount (decimal string), instant (ISO 8601) and choice (its id) are strings. */
export type FormValue = string | number | boolean;

/** The values of a form by field id; a field nobody has filled is absent. */
export type FormValues = Readonly<Record<string, FormValue>>;

interface Common {
  readonly id: string;
  /** In the reader's language, as all texts here. */
  readonly label: string;
  readonly help?: string | undefined;
  readonly required?: boolean;
  readonly readOnly?: boolean;
}

/** One field of a form, as plain data. */
export type FormField = Common &
  (
    | { readonly type: 'text'; readonly multiline?: boolean; readonly maxLength?: number }
    | { readonly type: 'number'; readonly minimum?: number | undefined; readonly maximum?: number | undefined }
    | { readonly type: 'switch' }
    | { readonly type: 'choice'; readonly choices: readonly { readonly id: string; readonly label: string }[] }
    | { readonly type: 'instant' }
    | { readonly type: 'amount'; readonly currency?: string }
  );

/** What is wrong with a field; the sentence is in the form's texts by code. */
export type FieldProblem =
  | { readonly code: 'required' | 'not-a-number' | 'not-an-amount' | 'not-an-instant' | 'not-a-choice' }
  | { readonly code: 'below'; readonly params: { readonly minimum: number } }
  | { readonly code: 'above'; readonly params: { readonly maximum: number } };

const AMOUNT = /^-?\d{1,15}([.,]\d{1,6})?$/;

function problemOf(field: FormField, value: FormValue): FieldProblem | undefined {
  switch (field.type) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not-a-number' };
      if (field.minimum !== undefined && value < field.minimum)
        return { code: 'below', params: { minimum: field.minimum } };
      if (field.maximum !== undefined && value > field.maximum)
        return { code: 'above', params: { maximum: field.maximum } };
      return undefined;
    case 'amount':
      return AMOUNT.test(String(value)) ? undefined : { code: 'not-an-amount' };
    case 'instant':
      return Number.isNaN(Date.parse(String(value))) ? { code: 'not-an-instant' } : undefined;
    case 'choice':
      return field.choices.some(({ id }) => id === value) ? undefined : { code: 'not-a-choice' };
    case 'text':
    case 'switch':
      return undefined;
  }
}

/** What is wrong with the values, by field id: empty where all is well. A required switch need not be on. */
export function checkFields(fields: readonly FormField[], values: FormValues): Readonly<Record<string, FieldProblem>> {
  const problems: Record<string, FieldProblem> = {};
  for (const field of fields) {
    const value = values[field.id];
    const empty = value === undefined || (typeof value === 'string' && value.trim() === '');
    if (empty && field.required === true && field.type !== 'switch') problems[field.id] = { code: 'required' };
    const problem = empty ? undefined : problemOf(field, value);
    if (problem !== undefined) problems[field.id] = problem;
  }
  return problems;
}
