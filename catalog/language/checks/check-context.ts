import type { Diagnostic } from '../diagnostic.ts';
import type { DiagnosticDetails } from '../diagnostic-code.ts';
import { expressionEnvironment, type ExpressionEnvironment } from '../expressions/expression-environment.ts';
import { subjectDomains, type SubjectDomains } from '../expressions/subject-domains.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { indexWorkflow, type WorkflowIndex } from '../workflow-index.ts';
import type { EventDeclaration, State, Transition, Workflow } from '../workflow.ts';

/** What every check of a workflow works on. */
export interface CheckContext {
  readonly workflow: Workflow;
  readonly index: WorkflowIndex;
  readonly vocabulary: Vocabulary | undefined;
  /** What is certain about the subjects of its conditions. */
  readonly domains: SubjectDomains;
  /** Where a part stands in the document, and the part itself for the canvas; `keys` lead further inside. */
  at(part: object, ...keys: (string | number)[]): Pick<DiagnosticDetails, 'path' | 'element'>;
  /** See `expressionEnvironment`; made once per event. */
  environment(event?: string | null): ExpressionEnvironment;
}

/** One concern of validation: what it finds in a workflow. */
export type Check = (context: CheckContext) => readonly Diagnostic[];

/** How a state or an event is called in a sentence. */
export function nameOf(part: State | EventDeclaration): string {
  return part.title.en;
}

/** How a transition is called in a sentence: its title, else its event, else its id. */
export function transitionName({ title, trigger, id }: Transition): string {
  return title?.en ?? (trigger.kind === 'event' ? trigger.event : id);
}

/** The part of a list with an id, for the checks that look a part up by name. */
export function idsOf(parts: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(parts.map(({ id }) => id));
}

function places(workflow: Workflow): Map<object, Pick<DiagnosticDetails, 'path' | 'element'>> {
  const known = new Map<object, Pick<DiagnosticDetails, 'path' | 'element'>>();
  const lists = [
    ['states', 'state'],
    ['transitions', 'transition'],
    ['fields', 'field'],
    ['options', 'option'],
    ['sla', 'policy'],
    ['routing', 'rule'],
    ['scenarios', 'scenario'],
  ] as const;
  for (const [list, kind] of lists) {
    for (const [position, part] of workflow[list].entries()) {
      known.set(part, { path: [list, position], element: { kind, id: part.id } });
    }
  }
  for (const [position, event] of workflow.events.entries()) {
    known.set(event, { path: ['events', position], element: { kind: 'event', id: event.type } });
  }
  for (const [position, country] of workflow.countries.entries()) known.set(country, { path: ['countries', position] });
  return known;
}

/** Prepares a workflow for its checks. */
export function checkContext(workflow: Workflow, vocabulary: Vocabulary | undefined): CheckContext {
  const known = places(workflow);
  const environments = new Map<string | null | undefined, ExpressionEnvironment>();
  return {
    workflow,
    index: indexWorkflow(workflow),
    vocabulary,
    domains: subjectDomains(workflow),
    at(part, ...keys) {
      const place = known.get(part) ?? { path: [] };
      return { ...place, path: [...place.path, ...keys] };
    },
    environment(event) {
      // Events without a form of their own share the environment of any event.
      const declared = typeof event === 'string' && workflow.events.some(({ type }) => type === event);
      const key = event === null || declared ? event : undefined;
      const environment = environments.get(key) ?? expressionEnvironment(workflow, key);
      environments.set(key, environment);
      return environment;
    },
  };
}
