import type { CodeAssist, CodeCompletion } from './code-editor-props.ts';
import { monaco } from './monaco.ts';

type Model = ReturnType<typeof monaco.editor.createModel>;

/** What Monaco would take for formatting: descriptions are plain text, with titles that people wrote. */
const MARKDOWN = /[\\`*_{}[\]()#+!<>|~-]/g;

/** Who helps with which text, by the model's address: Monaco asks by language, for all editors on the page. */
const assists = new Map<string, CodeAssist>();

const { Variable, Field, Value, Function: Callable, Keyword } = monaco.languages.CompletionItemKind;
const KINDS: Readonly<Record<CodeCompletion['kind'], monaco.languages.CompletionItemKind>> = {
  variable: Variable,
  field: Field,
  value: Value,
  function: Callable,
  keyword: Keyword,
};

function rangeOf(model: Model, from: number, to: number) {
  return monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
}

/** Lets editors of these languages ask the caller of each for completions and descriptions. */
export function registerAssists(languages: readonly string[]): void {
  for (const language of languages) {
    monaco.languages.registerCompletionItemProvider(language, {
      triggerCharacters: ['.', '"', "'"],
      provideCompletionItems: (model, position) => {
        const offset = model.getOffsetAt(position);
        const found = assists.get(model.uri.toString())?.complete(model.getValue(), offset);
        if (!found) return { suggestions: [] };
        const range = rangeOf(model, found.from, offset);
        return {
          suggestions: found.items.map(({ label, detail, kind, insert }, index) => ({
            label: detail === undefined ? label : { label, description: detail },
            kind: KINDS[kind],
            insertText: insert ?? label,
            filterText: label,
            sortText: String(index).padStart(5, '0'),
            range,
          })),
        };
      },
    });
    monaco.languages.registerHoverProvider(language, {
      provideHover: (model, position) => {
        const found = assists.get(model.uri.toString())?.describe(model.getValue(), model.getOffsetAt(position));
        return (
          found && {
            range: rangeOf(model, found.from, found.to),
            contents: [{ value: found.text.replaceAll(MARKDOWN, '\\$&') }],
          }
        );
      },
    });
  }
}

/** Makes `assist` help with one model until the returned function is called. */
export function assistModel(model: Model, assist: CodeAssist): () => void {
  const uri = model.uri.toString();
  assists.set(uri, assist);
  return () => {
    if (assists.get(uri) === assist) assists.delete(uri);
  };
}
