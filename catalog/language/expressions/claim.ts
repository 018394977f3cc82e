import type { Order, Search } from './condition.ts';
import type { DomainValue, SubjectDomain, SubjectDomains } from './subject-domains.ts';

/** Something that must be so for a condition to come out in one way. */
export type Claim =
  | { readonly kind: 'absent' | 'present'; readonly subject: string }
  | { readonly kind: 'among'; readonly subject: string; readonly values: readonly DomainValue[] }
  | { readonly kind: 'beyond'; readonly subject: string; readonly values: readonly DomainValue[] }
  | { readonly kind: 'order'; readonly subject: string; readonly order: Order; readonly bound: number }
  | {
      readonly kind: 'search';
      readonly subject: string;
      readonly search: Search;
      readonly value: string;
      readonly holds: boolean;
    }
  /** An expression that is not looked into: always the same within one evaluation. */
  | { readonly kind: 'whole'; readonly subject: string; readonly outcome: 'true' | 'false' | 'error' };

const ORDERS: Readonly<Record<Order, (value: number, bound: number) => boolean>> = {
  less: (value, bound) => value < bound,
  atMost: (value, bound) => value <= bound,
  more: (value, bound) => value > bound,
  atLeast: (value, bound) => value >= bound,
};
const SEARCHES: Readonly<Record<Search, (text: string, value: string) => boolean>> = {
  contains: (text, value) => text.includes(value),
  startsWith: (text, value) => text.startsWith(value),
  endsWith: (text, value) => text.endsWith(value),
};

/** Whether a value agrees with a claim about it. */
function agrees(value: DomainValue, claim: Claim): boolean {
  switch (claim.kind) {
    case 'among':
      return claim.values.includes(value);
    case 'beyond':
      return !claim.values.includes(value);
    case 'order':
      return typeof value === 'number' && ORDERS[claim.order](value, claim.bound);
    case 'search':
      return typeof value === 'string' && SEARCHES[claim.search](value, claim.value) === claim.holds;
    default:
      return true;
  }
}

/** Whether bounds leave no number between them. */
function isEmptyRange(claims: readonly Claim[], minimum: number | undefined): boolean {
  let [least, most] = [minimum ?? -Infinity, Infinity];
  for (const claim of claims) {
    if (claim.kind !== 'order') continue;
    if (claim.order === 'more' || claim.order === 'atLeast') least = Math.max(least, claim.bound);
    else most = Math.min(most, claim.bound);
  }
  // Of the numbers there are infinitely many between two; only a single one can be excluded by what else is claimed.
  return least > most || (least === most && !claims.every((claim) => agrees(least, claim)));
}

/** The values that are left by what names values; undefined where nothing does. */
function candidates(claims: readonly Claim[], domain: SubjectDomain | undefined): readonly DomainValue[] | undefined {
  const named = claims.find((claim) => claim.kind === 'among');
  return named?.values ?? domain?.values;
}

function isSearchBothWays(claims: readonly Claim[]): boolean {
  const searches = claims.filter((claim) => claim.kind === 'search');
  return searches.some((one) =>
    searches.some((other) => one.search === other.search && one.value === other.value && one.holds && !other.holds),
  );
}

/** Whether the claims about one subject contradict each other, or what is certain about it. */
function contradict(claims: readonly Claim[], domain: SubjectDomain | undefined): boolean {
  const [first] = claims;
  if (first?.kind === 'whole') return claims.some((claim) => claim.kind === 'whole' && claim.outcome !== first.outcome);
  if (claims.some(({ kind }) => kind === 'absent'))
    return domain?.present === true || claims.some(({ kind }) => kind !== 'absent');
  const values = candidates(claims, domain);
  if (values) {
    const allowed = values.filter((value) => domain?.values?.includes(value) ?? true);
    return !allowed.some((value) => claims.every((claim) => agrees(value, claim)));
  }
  return isEmptyRange(claims, domain?.minimum) || isSearchBothWays(claims);
}

/** Whether claims cannot all be so. `false` says nothing: only what is certain counts. */
export function isImpossible(claims: readonly Claim[], domains: SubjectDomains): boolean {
  const bySubject = new Map<string, Claim[]>();
  for (const claim of claims) {
    const about = bySubject.get(claim.subject);
    if (about) about.push(claim);
    else bySubject.set(claim.subject, [claim]);
  }
  return [...bySubject].some(([subject, about]) => contradict(about, domains.get(subject)));
}
