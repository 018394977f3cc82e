import type { RoutingRule, Workflow } from '#catalog/language';

/** Says who gets tickets that come to a team: the first rule whose condition holds. */
export interface SetRouting {
  readonly type: 'setRouting';
  readonly routing: readonly RoutingRule[];
}

/** The document with the rules. */
export function setRouting(document: Workflow, { routing }: SetRouting): Workflow {
  return { ...document, routing: [...routing] };
}
