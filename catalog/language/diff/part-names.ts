import { systemEventText } from '../system-event-titles.ts';
import { textSchema, type Text } from '../text.ts';
import type { Workflow } from '../workflow.ts';
import type { ChangedKind, ChangedPart } from './workflow-change.ts';
import { isParts, type Parts } from './same-value.ts';

/** The titles of one document's parts, for those that refer to them. */
export interface PartNames {
  readonly workflow: Workflow;
  readonly states: ReadonlyMap<string, Text>;
  readonly events: ReadonlyMap<string, Text>;
  readonly fields: ReadonlyMap<string, Text>;
  readonly options: ReadonlyMap<string, Text>;
  readonly policies: ReadonlyMap<string, Text>;
  readonly fragments: ReadonlyMap<string, Text>;
}

const titles = (parts: readonly { readonly id: string; readonly title: Text }[]) =>
  new Map(parts.map(({ id, title }) => [id, title]));

/** Reads the titles of a document. */
export function partNames(workflow: Workflow): PartNames {
  return {
    workflow,
    states: titles(workflow.states),
    events: new Map(workflow.events.map(({ type, title }) => [type, title])),
    fields: titles(workflow.fields),
    options: titles(workflow.options),
    policies: titles(workflow.sla),
    fragments: titles(workflow.fragments ?? []),
  };
}

/** The title, or the id where there is none to be found. */
export function titled(names: ReadonlyMap<string, Text>, id: string): Text {
  return names.get(id) ?? { en: id };
}

/** What people call an event, where the workflow or the desk has a title for it. */
export function eventText({ events }: PartNames, type: string): Text | undefined {
  return events.get(type) ?? systemEventText(type);
}

/** A value as a text by language, where it is one. */
export function asText(value: unknown): Text | undefined {
  const text = textSchema.safeParse(value);
  return text.success ? text.data : undefined;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** What a transition is called: by its own title, by its event's, and always by its ends. */
function transitionName(part: Parts, names: PartNames): Omit<ChangedPart, 'kind' | 'id'> {
  const trigger = isParts(part['trigger']) ? part['trigger'] : {};
  const title = asText(part['title']) ?? eventText(names, text(trigger['event']) ?? '');
  const [source, target] = [text(part['source']), text(part['target'])];
  return {
    ...(title && { title }),
    ...(source !== undefined && { source: titled(names.states, source) }),
    ...(target !== undefined && { target: titled(names.states, target) }),
  };
}

/** What a change says of the part it is about. */
export function changedPart(kind: ChangedKind, id: string, found: { part: Parts; names: PartNames }): ChangedPart {
  const { part, names } = found;
  if (kind === 'transition') return { kind, id, ...transitionName(part, names) };
  const title = asText(part['title']);
  return title ? { kind, id, title } : { kind, id };
}
