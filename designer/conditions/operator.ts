import type { Subject, SubjectType, Test } from '#catalog/language';

/** A comparison as it is chosen in the builder: a test without its value. */
export type Operator =
  | 'is'
  | 'isNot'
  | 'in'
  | 'notIn'
  | 'on'
  | 'off'
  | 'empty'
  | 'filled'
  | 'less'
  | 'atMost'
  | 'more'
  | 'atLeast'
  | 'contains'
  | 'notContains'
  | 'startsWith'
  | 'notStartsWith'
  | 'endsWith'
  | 'notEndsWith';

const SEARCHES = {
  contains: { kind: 'contains', not: false },
  notContains: { kind: 'contains', not: true },
  startsWith: { kind: 'startsWith', not: false },
  notStartsWith: { kind: 'startsWith', not: true },
  endsWith: { kind: 'endsWith', not: false },
  notEndsWith: { kind: 'endsWith', not: true },
} as const;
const NEGATED = { contains: 'notContains', startsWith: 'notStartsWith', endsWith: 'notEndsWith' } as const;

const EMPTINESS = ['empty', 'filled'] as const;
const ORDERS = ['less', 'atMost', 'more', 'atLeast'] as const;
const BY_TYPE: Readonly<Record<SubjectType, readonly Operator[]>> = {
  text: ['is', 'isNot', ...(Object.keys(SEARCHES) as (keyof typeof SEARCHES)[]), 'in', 'notIn', ...EMPTINESS],
  choice: ['is', 'isNot', 'in', 'notIn', ...EMPTINESS],
  number: ['is', 'isNot', ...ORDERS, 'in', 'notIn'],
  switch: ['on', 'off'],
  instant: ORDERS,
};

/** The comparisons that fit what a subject holds; only fields can be empty. */
export function operatorsFor({ variable }: Subject, type: SubjectType): readonly Operator[] {
  const mayLack = (variable === 'fields' || variable === 'event') && (type === 'number' || type === 'instant');
  return mayLack ? [...BY_TYPE[type], ...EMPTINESS] : BY_TYPE[type];
}

/** The comparison of a test. */
export function operatorOf(test: Test): Operator {
  return 'not' in test && test.not ? NEGATED[test.kind] : test.kind;
}

/** Values for a test that had none so far. */
export interface FreshValues {
  readonly type: SubjectType;
  /** The ids of a choice field. */
  readonly choices: readonly string[];
  /** An instant in ISO 8601. */
  readonly instant: string;
}

function valuesOf(test: Test | undefined): readonly (string | number)[] {
  if (!test) return [];
  if ('values' in test) return test.values;
  return 'value' in test ? [test.value] : [];
}

/** A test with this comparison, with as much of the earlier test's value as fits. */
export function testWith(operator: Operator, earlier: Test | undefined, fresh: FreshValues): Test {
  const { type, choices, instant } = fresh;
  const kept = valuesOf(earlier).filter((value) =>
    type === 'number'
      ? typeof value === 'number'
      : typeof value === 'string' && (type === 'text' || choices.includes(value)),
  );
  const first = kept[0] ?? (type === 'number' ? 1 : (choices[0] ?? ''));
  switch (operator) {
    case 'on':
    case 'off':
    case 'empty':
    case 'filled':
      return { kind: operator };
    case 'is':
    case 'isNot':
      return { kind: operator, value: first };
    case 'in':
    case 'notIn':
      return { kind: operator, values: kept.length > 0 ? kept : [first] };
    case 'less':
    case 'atMost':
    case 'more':
    case 'atLeast':
      if (type === 'instant')
        return { kind: operator, instant: earlier && 'instant' in earlier ? earlier.instant : instant };
      return { kind: operator, value: typeof first === 'number' ? first : 1 };
    default:
      return { ...SEARCHES[operator], value: String(first) };
  }
}
