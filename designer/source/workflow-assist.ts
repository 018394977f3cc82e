import { textIn, type Language, type Text, type Workflow } from '#catalog/language';
import type { CodeAssist, CodeCompletion } from '#ui/code-editor';

interface Titled {
  readonly id: string;
  readonly title?: Text | undefined;
}

/** What the ids at a key of the document name. */
function namedBy(key: string, { states, transitions, events, fields, options, sla }: Workflow): readonly Titled[] {
  switch (key) {
    case 'source':
    case 'target':
    case 'parent':
    case 'initial':
    case 'fallback':
      return states;
    case 'event':
      return events.map(({ type, title }) => ({ id: type, title }));
    case 'field':
    case 'inputs':
      return fields;
    case 'onlyIf':
      return options;
    case 'policy':
      return sla;
    case 'id':
    case 'transition':
      return transitions;
    default:
      return [];
  }
}

/** The key whose text value an offset lies in, and what is written of the value so far. */
const VALUE = /"(\w+)"\s*:\s*(?:\[(?:\s*"[^"]*"\s*,)*\s*)?"([^"\n]*)$/;
const INSIDE = /"([^"\n]*)$/;

/** Completions and titles of the ids of states, transitions, events, fields and options in the text of a workflow. */
export function workflowAssist(workflow: Workflow, language: Language): CodeAssist {
  const all: readonly Titled[] = [
    ...workflow.states,
    ...workflow.transitions,
    ...workflow.events.map(({ type, title }) => ({ id: type, title })),
    ...workflow.fields,
    ...workflow.options,
    ...workflow.sla,
  ];
  return {
    complete: (text, offset) => {
      const found = VALUE.exec(text.slice(Math.max(0, offset - 2000), offset));
      if (!found) return undefined;
      const [, key = '', begun = ''] = found;
      const items = (key === 'id' ? [] : namedBy(key, workflow)).map(({ id, title }): CodeCompletion => ({
        label: id,
        ...(title ? { detail: textIn(title, language) } : {}),
        kind: 'value',
      }));
      return items.length === 0 ? undefined : { from: offset - begun.length, items };
    },
    describe: (text, offset) => {
      const head = INSIDE.exec(text.slice(Math.max(0, offset - 200), offset))?.[1];
      const tail = /^([^"\n]*)"/.exec(text.slice(offset, offset + 200))?.[1];
      if (head === undefined || tail === undefined) return undefined;
      const named = all.find(({ id }) => id === head + tail);
      return (
        named?.title && { from: offset - head.length, to: offset + tail.length, text: textIn(named.title, language) }
      );
    },
  };
}
