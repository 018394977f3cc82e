import { priceListSchema, type PriceList } from '../price-list.ts';
import type { PriceListTexts } from '../texts/en.ts';

/** The sentence of a problem, a key of `problem` in the texts. */
export type ProblemKey = keyof PriceListTexts['problem'];

const RESERVED = 'new';
const FIGURES = ['price', 'minimum', 'from'];
const OWN: readonly string[] = [
  'id',
  'service',
  'validFrom',
  'validTo',
  'timeZone',
  'country',
  'customer',
  'currency',
  'breaks',
];

function keyOf(path: readonly PropertyKey[]): ProblemKey {
  const name = path.findLast((key) => typeof key === 'string') ?? '';
  if (path.includes('title')) return 'title';
  if (FIGURES.includes(name)) return 'figure';
  return OWN.includes(name) ? (name as ProblemKey) : 'other';
}

/** Two lines with one service: the schema tells it of the whole list, a person wants to see the line. */
function repeated({ lines }: PriceList): readonly [string, ProblemKey][] {
  return lines.flatMap(({ service }, index) => {
    const first = lines.findIndex((line) => line.service === service);
    return first < index ? [[`lines.${index}.service`, 'service'] as [string, ProblemKey]] : [];
  });
}

/** What keeps a draft from being saved, by the dotted path of the entry; empty where nothing does. */
export function listProblems(draft: PriceList): ReadonlyMap<string, ProblemKey> {
  // The address of a list called so is that of the page for a new one.
  if (draft.id === RESERVED) return new Map([['id', 'id' as const]]);
  const parsed = priceListSchema.safeParse(draft);
  if (parsed.success) return new Map();
  const found = parsed.error.issues
    .filter(({ path }) => path.join('.') !== 'lines')
    .map(({ path }): [string, ProblemKey] => [path.filter((key) => key !== 'en').join('.'), keyOf(path)]);
  const all = new Map([...found, ...repeated(draft)]);
  return all.size > 0 ? all : new Map([['lines', 'other' as const]]);
}
