import { textIn, type Language, type Workflow } from '#catalog/language';

/** The words that join a condition, in the reader's language. */
export interface ConditionWords {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly is: string;
  readonly isNot: string;
  readonly empty: string;
  readonly on: string;
  readonly off: string;
  /** What stands before a dot in an expression, and the ticket's own data (`ticket.priority`). */
  readonly names: Readonly<Record<string, string>>;
}

const TOKEN =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|&&|\|\||[!=<>]=|!|[a-zA-Z_][\w]*(?:\.[a-zA-Z_]\w*)*|\d+(?:\.\d+)?|\S/g;

/** The titles of choices by id, each once: a value in a condition is nearly always one of them. */
function choiceTitles(workflow: Workflow, language: Language): ReadonlyMap<string, string> {
  const fields = workflow.fields.flatMap((field) => (field.type === 'choice' ? field.choices : []));
  return new Map(fields.map(({ id, title }) => [id, textIn(title, language)]));
}

/**
 * A CEL condition as a person reads it: fields, options and choices by their titles, operators as words. It is a reading aid:
 * what it does not know it leaves as it is written.
 */
export function conditionWords(
  workflow: Workflow,
  condition: string,
  reader: { readonly language: Language; readonly words: ConditionWords },
): string {
  const { language, words } = reader;
  const choices = choiceTitles(workflow, language);
  const operators: Readonly<Record<string, string>> = {
    '&&': words.and,
    '||': words.or,
    '!': words.not,
    '==': words.is,
    '!=': words.isNot,
    '>=': '≥',
    '<=': '≤',
    true: words.on,
    false: words.off,
  };
  const named = (token: string): string | undefined => {
    const [head, name] = token.split('.');
    if (name === undefined) return undefined;
    if (head === 'fields' || head === 'event') {
      const field = workflow.fields.find(({ id }) => id === name);
      return field && textIn(field.title, language);
    }
    if (head === 'options') {
      const option = workflow.options.find(({ id }) => id === name);
      return option && textIn(option.title, language);
    }
    return Object.hasOwn(words.names, token) ? words.names[token] : undefined;
  };
  const spoken = (token: string): string => {
    if (token === '""' || token === "''") return words.empty;
    if (/^["']/.test(token)) return `“${choices.get(token.slice(1, -1)) ?? token.slice(1, -1)}”`;
    return (Object.hasOwn(operators, token) ? operators[token] : undefined) ?? named(token) ?? token;
  };
  const tokens = condition.match(TOKEN) ?? [];
  return tokens
    .map(spoken)
    .join(' ')
    .replaceAll(/([([]) /g, '$1')
    .replaceAll(/ ([)\],])/g, '$1');
}
