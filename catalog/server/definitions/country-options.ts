import { RefusedError, type Workflow } from '#catalog/language';

/** What to set for one country: `true` or `false`, or `null` for the option's default again. */
export interface CountryOptionsOrder {
  readonly key: string;
  readonly country: string;
  readonly options: Readonly<Record<string, boolean | null>>;
  readonly by: string;
}

type Change = Pick<CountryOptionsOrder, 'country' | 'options'>;

/** The workflow with the options of one country changed; a country that sets nothing any more has no entry. Throws RefusedError `option-unknown`. */
export function withCountryOptions(workflow: Workflow, { country, options }: Change): Workflow {
  const known = workflow.options.map(({ id }) => id);
  const unknown = Object.keys(options).find((id) => !known.includes(id));
  if (unknown !== undefined) throw new RefusedError('option-unknown', { option: unknown, known });
  const before = workflow.countries.find((entry) => entry.country === country)?.options ?? {};
  const set: Record<string, boolean> = {};
  for (const id of known) {
    const value = Object.hasOwn(options, id) ? options[id] : before[id];
    if (typeof value === 'boolean') set[id] = value;
  }
  const others = workflow.countries.filter((entry) => entry.country !== country);
  const mine = Object.keys(set).length > 0 ? [{ country, options: set }] : [];
  const countries = [...others, ...mine].sort((a, b) => (a.country < b.country ? -1 : 1));
  return { ...workflow, countries };
}
