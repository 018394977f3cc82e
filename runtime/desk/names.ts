import { textIn, type Language, type Workflow } from '#catalog/language';

/** Titles of what a ticket's screens name by id. An id without a title is shown as it is. */
export interface Names {
  readonly person: (id: string) => string;
  readonly team: (id: string) => string;
  readonly state: (id: string) => string;
  readonly event: (type: string) => string;
  readonly field: (id: string) => string;
  readonly policy: (id: string) => string;
  readonly action: (type: string) => string;
}

/** The names of a workflow's parts in the reader's language, with those of the people, teams, plugins' actions and desk events that are known. */
export function namesOf(
  workflow: Workflow,
  language: Language,
  known: Partial<Record<'people' | 'teams' | 'actions' | 'events', ReadonlyMap<string, string>>>,
): Names {
  const table = (parts: readonly { readonly id: string; readonly title: Workflow['title'] }[]) => {
    const titles = new Map(parts.map(({ id, title }) => [id, textIn(title, language)]));
    return (id: string) => titles.get(id) ?? id;
  };
  const declared = table(workflow.events.map(({ type, title }) => ({ id: type, title })));
  return {
    person: (id) => known.people?.get(id) ?? id,
    team: (id) => known.teams?.get(id) ?? id,
    state: table(workflow.states),
    event: (type) => known.events?.get(type) ?? declared(type),
    field: table(workflow.fields),
    policy: table(workflow.sla),
    action: (type) => known.actions?.get(type) ?? type,
  };
}
