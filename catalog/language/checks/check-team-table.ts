import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import type { Field } from '../field.ts';
import { nearest } from '../nearest.ts';
import type { TeamRule } from '../team-rule.ts';
import type { State } from '../workflow.ts';
import { nameOf, type CheckContext } from './check-context.ts';

type Table = Extract<TeamRule, { kind: 'table' }>;

/** Where a table stands: in a state, under these keys. */
interface Place {
  readonly state: State;
  readonly keys: readonly (string | number)[];
}

const MOST_COMBINATIONS = 20_000;

/** The values a field can have on a ticket, as a table writes them; `""` is a choice nobody has made. */
function valuesOf(field: Field): readonly string[] {
  if (field.type === 'switch') return ['true', 'false'];
  if (field.type !== 'choice') return [];
  const values = field.choices.map(({ id }) => id);
  return field.required ? values : [...values, ''];
}

function checkInputs({ state, keys }: Place, table: Table, context: CheckContext): readonly Diagnostic[] {
  const { fields } = context.workflow;
  return table.inputs.flatMap((input, position) => {
    const place = context.at(state, ...keys, 'inputs', position);
    const field = fields.find(({ id }) => id === input);
    const params = { state: nameOf(state), field: field?.title.en ?? input };
    if (!field) {
      const suggestion = nearest(
        input,
        fields.map(({ id }) => id),
      );
      return [diagnose('table-unknown-field', { ...place, params, suggestion })];
    }
    return valuesOf(field).length > 0 ? [] : [diagnose('table-no-choice', { ...place, params })];
  });
}

function checkRows({ state, keys }: Place, table: Table, context: CheckContext): readonly Diagnostic[] {
  return table.rows.flatMap((row, position) =>
    Object.entries(row.when).flatMap(([input, wanted]): readonly Diagnostic[] => {
      const place = context.at(state, ...keys, 'rows', position, 'when', input);
      if (!table.inputs.includes(input)) {
        const params = { state: nameOf(state), field: input };
        return [diagnose('table-unknown-input', { ...place, params, suggestion: nearest(input, table.inputs) })];
      }
      const field = context.workflow.fields.find(({ id }) => id === input);
      const values = new Set(field ? valuesOf(field) : wanted);
      const unknown = wanted.filter((value) => value !== '' && !values.has(value));
      return unknown.map((value) => {
        const params = { state: nameOf(state), field: field?.title.en ?? input, value };
        return diagnose('table-unknown-value', { ...place, params, suggestion: nearest(value, values) });
      });
    }),
  );
}

/** Every combination of the values, the last input changing fastest. */
function* combinations(columns: readonly (readonly string[])[]): Generator<readonly string[]> {
  const [first, ...rest] = columns;
  if (!first) {
    yield [];
    return;
  }
  for (const value of first) for (const combination of combinations(rest)) yield [value, ...combination];
}

function checkTotal({ state, keys }: Place, table: Table, context: CheckContext): readonly Diagnostic[] {
  const fields = table.inputs.flatMap((input) => context.workflow.fields.find(({ id }) => id === input) ?? []);
  const columns = fields.map(valuesOf);
  const count = columns.reduce((product, values) => product * values.length, 1);
  const place = context.at(state, ...keys);
  if (count > MOST_COMBINATIONS) {
    const params = { state: nameOf(state), limit: MOST_COMBINATIONS };
    return [diagnose('table-too-large', { ...place, params })];
  }
  const used = new Set<number>();
  const gaps: string[] = [];
  for (const combination of combinations(columns)) {
    const row = table.rows.findIndex(({ when }) =>
      table.inputs.every((input, column) => when[input]?.includes(combination[column] ?? '') ?? true),
    );
    if (row >= 0) used.add(row);
    else gaps.push(fields.map((field, column) => `${field.title.en} = ${combination[column] || '–'}`).join(', '));
  }
  const unused = table.rows.flatMap((_, position) => {
    if (used.has(position)) return [];
    const params = { state: nameOf(state), row: position + 1 };
    return [diagnose('unused-row', { ...context.at(state, ...keys, 'rows', position), params })];
  });
  if (gaps.length === 0) return unused;
  const params = { state: nameOf(state), count: gaps.length, gap: gaps[0] ?? '' };
  return [diagnose('table-gap', { ...context.at(state, ...keys, 'rows'), params }), ...unused];
}

/** A team table names a team for every combination of its inputs' values, and only values that exist. */
export function checkTeamTable(place: Place, table: Table, context: CheckContext): readonly Diagnostic[] {
  const found = [...checkInputs(place, table, context), ...checkRows(place, table, context)];
  return found.length > 0 ? found : checkTotal(place, table, context);
}
