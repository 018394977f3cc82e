import { eventTitle, textIn, type Language, type Workflow } from '#catalog/language';

/** Titles of what a ticket's screens name by id. An id without a title is shown as it is. */
export interface Names {
  readonly person: (id: string) => string;
  readonly team: (id: string) => string;
  readonly state: (id: string) => string;
  readonly event: (type: string) => string;
  readonly field: (id: string) => string;
  readonly policy: (id: string) => string;
  readonly action: (type: string) => string;
  /** By the task's id (`part-2:7`) or name (`part-2`). */
  readonly task: (id: string) => string;
}

/** The title of a declared task by the id or name of one that was made from it; `undefined` where there is none. */
function declaredTask(workflow: Workflow, id: string): Workflow['title'] | undefined {
  const [name = id] = id.split(':', 1);
  const wanted = [name, name.replace(/-\d+$/, '')];
  return workflow.states.flatMap(({ tasks }) => tasks?.list ?? []).find((task) => wanted.includes(task.id))?.title;
}

/** The names of a workflow's parts in the reader's language, with those of the people, teams, plugins' actions, desk events and tasks that are known. */
export function namesOf(
  workflow: Workflow,
  language: Language,
  known: Partial<Record<'people' | 'teams' | 'actions' | 'events' | 'tasks', ReadonlyMap<string, string>>>,
): Names {
  const table = (parts: readonly { readonly id: string; readonly title: Workflow['title'] }[]) => {
    const titles = new Map(parts.map(({ id, title }) => [id, textIn(title, language)]));
    return (id: string) => titles.get(id) ?? id;
  };
  return {
    person: (id) => known.people?.get(id) ?? id,
    team: (id) => known.teams?.get(id) ?? id,
    state: table(workflow.states),
    event: (type) => known.events?.get(type) ?? eventTitle(workflow, type, language),
    field: table(workflow.fields),
    policy: table(workflow.sla),
    action: (type) => known.actions?.get(type) ?? type,
    task: (id) => {
      const declared = declaredTask(workflow, id);
      return known.tasks?.get(id) ?? (declared ? textIn(declared, language) : id);
    },
  };
}
