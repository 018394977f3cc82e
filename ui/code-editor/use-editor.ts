import { useEffect, useId, useRef, useState } from 'react';
import type { CodeEditorProps } from './code-editor-props.ts';
import { monaco } from './monaco.ts';

export type Editor = ReturnType<typeof monaco.editor.create>;

const COMPACT = {
  lineNumbers: 'off',
  folding: false,
  glyphMargin: false,
  lineDecorationsWidth: 8,
  lineNumbersMinChars: 0,
  overviewRulerLanes: 0,
  renderLineHighlight: 'none',
  scrollbar: { vertical: 'auto', horizontal: 'hidden', alwaysConsumeMouseWheel: false },
  // Tab leaves the editor: a form stays walkable by keyboard.
  tabFocusMode: true,
} as const;
const IDS = { json: 'json', cel: 'cel', text: 'plaintext' } as const;

function bindHistory(editor: Editor, latest: { readonly current: CodeEditorProps }): void {
  const { CtrlCmd, Shift } = monaco.KeyMod;
  const act = (name: 'undo' | 'redo') => () => {
    if (latest.current.history?.[name]() !== true) editor.trigger('keyboard', name, null);
  };
  editor.addCommand(CtrlCmd | monaco.KeyCode.KeyZ, act('undo'));
  editor.addCommand(CtrlCmd | Shift | monaco.KeyCode.KeyZ, act('redo'));
  editor.addCommand(CtrlCmd | monaco.KeyCode.KeyY, act('redo'));
}

/** One editor for as long as the part is on the page; the model goes with it. */
export function useEditor(props: CodeEditorProps, latest: { readonly current: CodeEditorProps }) {
  const { label, language = 'text', compact = false } = props;
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const id = useId().replaceAll(/\W/g, '');
  useEffect(() => {
    if (host.current === null) return undefined;
    const { value, readOnly = false, history } = latest.current;
    const uri = monaco.Uri.parse(`inmemory://statedesk/${id}.${language}`);
    const model = monaco.editor.createModel(value, IDS[language], uri);
    const made = monaco.editor.create(host.current, {
      model,
      ariaLabel: label,
      readOnly,
      automaticLayout: true,
      minimap: { enabled: false },
      fontSize: 13,
      lineHeight: 20,
      tabSize: 2,
      scrollBeyondLastLine: false,
      // A text area, and not what the browser calls an edit context: the page's own keys know that a person is writing.
      editContext: false,
      fixedOverflowWidgets: true,
      // The words of a text are no completions of an expression: only what exists is offered.
      wordBasedSuggestions: 'off',
      quickSuggestions: { strings: true, other: true, comments: false },
      padding: compact ? { top: 6, bottom: 6 } : { top: 8, bottom: 8 },
      wordWrap: 'on',
      ...(compact ? COMPACT : {}),
    });
    if (history) bindHistory(made, latest);
    setEditor(made);
    return () => {
      made.dispose();
      model.dispose();
      setEditor(undefined);
    };
  }, [id, label, language, compact, latest]);
  return { host, editor };
}
