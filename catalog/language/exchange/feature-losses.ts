import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type LossCode } from '../diagnostic-code.ts';
import { expandWorkflow } from '../expand-workflow.ts';
import type { Workflow } from '../workflow.ts';
import { LANGUAGE_FEATURES, type LanguageFeature } from './language-features.ts';

/** Where a workflow goes: into a notation, into a picture, or as parts into another workflow. */
export type Destination = 'xstate' | 'scxml' | 'mermaid' | 'picture' | 'parts';

interface Fate {
  /** Written so that Statedesk reads it again and others pass over it. */
  readonly kept: readonly LanguageFeature[];
  /** Not written at all. */
  readonly left: readonly LanguageFeature[];
}

const ASIDE: readonly LanguageFeature[] = [
  ...([
    'purpose',
    'descriptions',
    'keyPrefix',
    'translations',
    'fields',
    'options',
    'onlyIf',
    'events',
    'policies',
  ] as const),
  ...(['clocks', 'routing', 'scenarios', 'drawing', 'counts', 'categories', 'waitingFor', 'teams', 'queues'] as const),
  ...(['tasks', 'approvals', 'titles', 'roles'] as const),
];

const FATES: Readonly<Record<Destination, Fate>> = {
  xstate: { kept: ASIDE, left: [] },
  scxml: { kept: ASIDE, left: [] },
  mermaid: {
    kept: [],
    left: [
      ...ASIDE,
      ...(['histories', 'fallbacks', 'actions', 'severalTargets', 'reentering', 'targetless', 'business'] as const),
      ...(['instants', 'eventless', 'completions', 'completionsOf'] as const),
    ],
  },
  picture: {
    kept: [],
    left: [
      ...ASIDE.filter((feature) => feature !== 'drawing' && feature !== 'categories' && feature !== 'titles'),
      ...(['fallbacks', 'actions', 'reentering', 'business', 'completionsOf'] as const),
    ],
  },
  parts: {
    kept: [],
    left: ['purpose', 'keyPrefix', 'countries', 'policies', 'routing', 'scenarios', 'counts'],
  },
};

function told(workflow: Workflow, features: readonly LanguageFeature[], code: LossCode): readonly Diagnostic[] {
  return features.flatMap((feature) => {
    const count = LANGUAGE_FEATURES[feature](workflow);
    return count === 0 ? [] : [diagnose(code, { path: [], params: { feature, count } })];
  });
}

/** What becomes of those parts of a workflow that its destination has no place for: one loss for each part of the language in use, with how often. */
export function featureLosses(document: Workflow, destination: Destination): readonly Diagnostic[] {
  const whole = destination === 'parts' ? document : expandWorkflow(document).workflow;
  const { kept, left } = FATES[destination];
  const count = destination === 'parts' ? 0 : (document.fragments?.length ?? 0);
  const leftOut = destination === 'parts' ? 'import.left-out' : 'export.left-out';
  return [
    ...told(whole, left, leftOut),
    ...told(whole, kept, 'export.kept-aside'),
    ...(count === 0 ? [] : [diagnose('export.unfolded', { path: [], params: { count } })]),
  ];
}
