// Loaded only by the editor itself, in the browser, when one is on the page: over a megabyte.
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

// Once defined it must answer every label: without the editor's own worker diff, links and word completion are dead.
self.MonacoEnvironment = {
  getWorker: (_id, label) =>
    label === 'json'
      ? new Worker(new URL('monaco-editor/languages/features/json/json.worker', import.meta.url), { type: 'module' })
      : new Worker(new URL('monaco-editor/editor/editor.worker', import.meta.url), { type: 'module' }),
};

// The worker completes and explains by the schema. It does not judge: its sentences are English, and the callers' are not.
jsonDefaults.setDiagnosticsOptions({ validate: false, enableSchemaRequest: false, allowComments: false });

/** Colours of the house; read from the tokens, so that light and dark follow the page. */
export function applyEditorTheme(dark: boolean): void {
  const tokens = getComputedStyle(document.documentElement);
  // Minified style sheets write #fff, which the editor does not take.
  const token = (name: string) =>
    tokens
      .getPropertyValue(`--sd-${name}`)
      .trim()
      .replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3');
  const name = dark ? 'statedesk-dark' : 'statedesk-light';
  monaco.editor.defineTheme(name, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [],
    colors: {
      'editor.background': token('surface'),
      'editor.foreground': token('text'),
      'editorGutter.background': token('surface'),
      'editorLineNumber.foreground': token('text-soft'),
      'editor.lineHighlightBackground': token('sunken'),
      'editorWidget.background': token('surface'),
      'editorWidget.border': token('line'),
      focusBorder: token('accent'),
    },
  });
  monaco.editor.setTheme(name);
}

/** Lets the JSON worker complete and explain one model by a schema. */
export function setJsonSchema(uri: string, schema: object): () => void {
  const entry = { uri: `${uri}#schema`, fileMatch: [uri], schema };
  const set = (schemas: NonNullable<typeof jsonDefaults.diagnosticsOptions.schemas>) =>
    jsonDefaults.setDiagnosticsOptions({ ...jsonDefaults.diagnosticsOptions, schemas });
  set([...(jsonDefaults.diagnosticsOptions.schemas ?? []), entry]);
  return () => set((jsonDefaults.diagnosticsOptions.schemas ?? []).filter((other) => other.uri !== entry.uri));
}

export { monaco };
