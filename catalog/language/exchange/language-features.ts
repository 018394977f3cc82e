import type { Action, Transition, Workflow } from '../workflow.ts';

const count = <T>(parts: readonly T[], uses: (part: T) => boolean): number => parts.filter(uses).length;
const any = (value: object): boolean => Object.keys(value).length > 0;

/** How many translations of English texts a value holds. */
function translatedIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'en' in value ? count(['ru', 'pl'], (language) => language in value) : 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + translatedIn(inner), own);
}

function actionsOf({ states, transitions }: Workflow): readonly Action[] {
  return [
    ...states.flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...transitions.flatMap(({ actions }) => actions),
  ];
}

const waits = (kind: Transition['trigger']['kind']) => (transition: Transition) => transition.trigger.kind === kind;

/** How often a workflow uses each part of the language that another notation may have no place for. */
export const LANGUAGE_FEATURES = {
  purpose: (w) => (w.description === undefined ? 0 : 1),
  descriptions: (w) => count(w.states, ({ description }) => description !== undefined),
  keyPrefix: (w) => (w.keyPrefix === 'TKT' ? 0 : 1),
  translations: (w) => translatedIn(w),
  fields: (w) => w.fields.length,
  options: (w) => w.options.length + w.countries.length,
  countries: (w) => w.countries.length,
  onlyIf: (w) => count([...w.states, ...w.transitions], ({ onlyIf }) => onlyIf !== undefined),
  events: (w) => w.events.length,
  policies: (w) => w.sla.length,
  clocks: (w) => count(w.states, ({ clocks }) => any(clocks)),
  routing: (w) => w.routing.length,
  scenarios: (w) => w.scenarios.length,
  drawing: (w) => Object.keys(w.layout.states).length,
  counts: (w) => Object.keys(w.observed ?? {}).length,
  categories: (w) => count(w.states, ({ category }) => category !== undefined),
  waitingFor: (w) => count(w.states, ({ waitingFor }) => waitingFor !== undefined),
  teams: (w) => count(w.states, ({ team }) => team !== undefined),
  queues: (w) => count(w.states, ({ queue }) => queue !== undefined),
  tasks: (w) => count(w.states, ({ tasks }) => tasks !== undefined),
  approvals: (w) => count(w.states, ({ approval }) => approval !== undefined),
  fallbacks: (w) => count(w.states, ({ history }) => history?.fallback !== undefined),
  histories: (w) => count(w.states, ({ type }) => type === 'history'),
  actions: (w) => actionsOf(w).length,
  titles: (w) => count(w.transitions, ({ title }) => title !== undefined),
  roles: (w) => count(w.transitions, ({ roles }) => roles !== undefined),
  severalTargets: (w) => count(w.transitions, ({ also }) => also !== undefined),
  reentering: (w) => count(w.transitions, ({ reenter }) => reenter),
  targetless: (w) => count(w.transitions, ({ target }) => target === undefined),
  business: (w) => count(w.transitions, ({ trigger }) => trigger.kind === 'after' && trigger.time === 'business'),
  instants: (w) => count(w.transitions, waits('at')),
  eventless: (w) => count(w.transitions, waits('always')),
  completionsOf: (w) => count(w.transitions, ({ trigger }) => trigger.kind === 'done' && trigger.of !== undefined),
  completions: (w) => count(w.transitions, waits('done')),
} as const satisfies Readonly<Record<string, (workflow: Workflow) => number>>;

/** A part of the language, by name. */
export type LanguageFeature = keyof typeof LANGUAGE_FEATURES;
