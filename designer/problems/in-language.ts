import { textIn, type Language, type Text, type Workflow } from '#catalog/language';

/**
 * A workflow whose sentences name its parts in a language: findings call parts by their English titles, so those are replaced by what the
 * reader sees. A transition without a title of its own bears its event's. Only for reading: never stored.
 */
export function inLanguage(workflow: Workflow, language: Language): Workflow {
  const named = (title: Text): Text => ({ ...title, en: textIn(title, language) });
  const titled = <T extends { readonly title: Text }>(parts: readonly T[]): T[] =>
    parts.map((part) => ({ ...part, title: named(part.title) }));
  const events = new Map(workflow.events.map(({ type, title }) => [type, title] as const));
  return {
    ...workflow,
    title: named(workflow.title),
    fields: titled(workflow.fields),
    options: titled(workflow.options),
    events: titled(workflow.events),
    sla: titled(workflow.sla),
    states: titled(workflow.states),
    transitions: workflow.transitions.map((transition) => {
      const { trigger, title = trigger.kind === 'event' ? events.get(trigger.event) : undefined } = transition;
      return title ? { ...transition, title: named(title) } : transition;
    }),
  };
}
