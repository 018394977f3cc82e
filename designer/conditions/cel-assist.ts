import {
  EXPRESSION_VARIABLES,
  subjectTitle,
  textIn,
  type ExpressionVariable,
  type Language,
  type Subject,
  type SubjectType,
  type SubjectTypes,
  type Workflow,
} from '#catalog/language';
import type { CodeAssist, CodeCompletion } from '#ui/code-editor';

/** The functions that are explained; the others are known to those who look for them. */
export const EXPLAINED = [
  'has',
  'size',
  'contains',
  'startsWith',
  'endsWith',
  'timestamp',
  'duration',
  'exists',
  'all',
] as const;
export type Explained = (typeof EXPLAINED)[number];

/** Where an expression is written, and the words to explain it with. */
export interface AssistOrder {
  readonly workflow: Workflow;
  readonly types: SubjectTypes;
  readonly language: Language;
  readonly words: {
    readonly variable: (name: ExpressionVariable) => string;
    readonly type: (type: SubjectType) => string;
    readonly explain: (name: Explained) => string;
  };
}

const METHODS: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith', 'exists', 'all', 'size']);
const SNIPPETS: Readonly<Record<string, string>> = { timestamp: 'timestamp("")', duration: 'duration("")' };

const isVariable = (name: string): name is ExpressionVariable =>
  (EXPRESSION_VARIABLES as readonly string[]).includes(name);

function choicesOf({ variable, name }: Subject, { workflow, language }: AssistOrder): readonly CodeCompletion[] {
  if (variable !== 'fields' && variable !== 'event') return [];
  const field = workflow.fields.find(({ id }) => id === name);
  if (field?.type !== 'choice') return [];
  return field.choices.map(({ id, title }) => ({ label: id, detail: textIn(title, language), kind: 'value' as const }));
}

function membersOf(variable: string, order: AssistOrder): readonly CodeCompletion[] {
  const { types, workflow, language, words } = order;
  return [...types].flatMap(([key, type]) => {
    if (!key.startsWith(`${variable}.`)) return [];
    const name = key.slice(variable.length + 1);
    const detail = `${subjectTitle({ variable, name }, workflow, language)} · ${words.type(type)}`;
    return [{ label: name, detail, kind: 'field' as const }];
  });
}

const functionItem = (name: Explained, words: AssistOrder['words']): CodeCompletion => ({
  label: name,
  detail: words.explain(name),
  kind: 'function',
  insert: SNIPPETS[name] ?? name,
});

/** The subject that a text before an open quote is compared with: `fields.route == "`, `fields.route in ["a", "`. */
const COMPARED = /(\w+)\.(\w+)\s*(?:==|!=|in\s*\[(?:\s*"[^"]*"\s*,)*)\s*["']([^"']*)$/;
const MEMBER = /(\w+)(?:\.(\w+))?\.(\w*)$/;
const WORD = /(\w*)$/;

/** Completions and descriptions for CEL at one place of a workflow: variables, fields and choices with their titles and types. */
export function celAssist(order: AssistOrder): CodeAssist {
  const { types, workflow, language, words } = order;
  return {
    complete: (text, offset) => {
      const before = text.slice(0, offset);
      const compared = COMPARED.exec(before);
      if (compared) {
        const [, variable = '', name = '', begun = ''] = compared;
        return { from: offset - begun.length, items: choicesOf({ variable, name }, order) };
      }
      const member = MEMBER.exec(before);
      if (member) {
        const [, variable = '', name, begun = ''] = member;
        const items =
          name === undefined && isVariable(variable)
            ? membersOf(variable, order)
            : EXPLAINED.filter((each) => METHODS.has(each)).map((each) => functionItem(each, words));
        return { from: offset - begun.length, items };
      }
      const begun = WORD.exec(before)?.[1] ?? '';
      return {
        from: offset - begun.length,
        items: [
          ...EXPRESSION_VARIABLES.map((label) => ({ label, detail: words.variable(label), kind: 'variable' as const })),
          ...EXPLAINED.filter((each) => !METHODS.has(each) || each === 'size').map((each) => functionItem(each, words)),
          ...['true', 'false', 'in'].map((label) => ({ label, kind: 'keyword' as const })),
        ],
      };
    },
    describe: (text, offset) => {
      const head = /[\w.]*$/.exec(text.slice(0, offset))?.[0] ?? '';
      const tail = /^\w*/.exec(text.slice(offset))?.[0] ?? '';
      const [from, word] = [offset - head.length, head + tail];
      const [variable = '', name, method] = word.split('.');
      const type = types.get(`${variable}.${name ?? ''}`);
      const range = { from, to: offset + tail.length };
      if (name !== undefined && method === undefined && type)
        return { ...range, text: `${subjectTitle({ variable, name }, workflow, language)} · ${words.type(type)}` };
      if (name === undefined && isVariable(variable)) return { ...range, text: words.variable(variable) };
      const last = word.split('.').at(-1);
      const explained = EXPLAINED.find((each) => each === last);
      return explained && { ...range, text: words.explain(explained) };
    },
  };
}
