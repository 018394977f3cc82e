'use client';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CodeEditorProps, CodeMarker } from './code-editor-props.ts';
import styles from './code-editor.module.css';
import { applyEditorTheme, monaco, setJsonSchema } from './monaco.ts';

type Editor = ReturnType<typeof monaco.editor.create>;

const SINGLE_LINE = {
  lineNumbers: 'off',
  folding: false,
  glyphMargin: false,
  lineDecorationsWidth: 8,
  lineNumbersMinChars: 0,
  overviewRulerLanes: 0,
  renderLineHighlight: 'none',
  scrollbar: { vertical: 'hidden', horizontal: 'hidden', alwaysConsumeMouseWheel: false },
} as const;

const { Error: error, Warning: warning, Info: info } = monaco.MarkerSeverity;
const SEVERITY = { error, warning, info };

function markerData({ line, column, endLine, endColumn, severity, message }: CodeMarker) {
  return {
    startLineNumber: line,
    startColumn: column,
    endLineNumber: endLine ?? line,
    endColumn: endColumn ?? column + 1,
    severity: SEVERITY[severity],
    message,
  };
}

/** One editor for as long as the part is on the page; the model goes with it. */
function useEditor({ label, language = 'text', singleLine = false, readOnly = false, value }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const id = useId().replaceAll(/\W/g, '');
  const first = useRef({ value, readOnly });
  useEffect(() => {
    if (host.current === null) return undefined;
    const uri = monaco.Uri.parse(`inmemory://statedesk/${id}.${language === 'json' ? 'json' : 'txt'}`);
    const model = monaco.editor.createModel(first.current.value, language === 'json' ? 'json' : 'plaintext', uri);
    const made = monaco.editor.create(host.current, {
      model,
      ariaLabel: label,
      readOnly: first.current.readOnly,
      automaticLayout: true,
      minimap: { enabled: false },
      fontSize: 13,
      lineHeight: 20,
      tabSize: 2,
      scrollBeyondLastLine: false,
      fixedOverflowWidgets: true,
      padding: singleLine ? { top: 0 } : { top: 8, bottom: 8 },
      wordWrap: singleLine ? 'off' : 'on',
      // Tab leaves the editor: a form stays walkable by keyboard.
      tabFocusMode: true,
      ...(singleLine ? SINGLE_LINE : {}),
    });
    if (singleLine) made.addCommand(monaco.KeyCode.Enter, () => undefined, '!suggestWidgetVisible');
    setEditor(made);
    return () => {
      made.dispose();
      model.dispose();
      setEditor(undefined);
    };
  }, [id, label, language, singleLine]);
  return { host, editor };
}

/** The editor itself; drawn by `CodeEditor` when it has been loaded. */
export function MonacoEditor(props: CodeEditorProps) {
  const { value, onChange, readOnly = false, schema, markers } = props;
  const { host, editor } = useEditor(props);
  const dark = useComputedColorScheme('light') === 'dark';
  useEffect(() => applyEditorTheme(dark), [dark]);
  const tell = useRef(onChange);
  useLayoutEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    const listening = editor?.onDidChangeModelContent(() => tell.current?.(editor.getValue()));
    return () => listening?.dispose();
  }, [editor]);
  useEffect(() => {
    // Only a change from outside: setting what was just typed would move the cursor.
    if (editor !== undefined && editor.getValue() !== value) editor.setValue(value);
  }, [editor, value]);
  useEffect(() => editor?.updateOptions({ readOnly }), [editor, readOnly]);
  useEffect(() => {
    const model = editor?.getModel();
    if (model) monaco.editor.setModelMarkers(model, 'statedesk', (markers ?? []).map(markerData));
  }, [editor, markers]);
  useEffect(() => {
    const uri = editor?.getModel()?.uri.toString();
    return uri === undefined || schema === undefined ? undefined : setJsonSchema(uri, schema);
  }, [editor, schema]);
  return <div ref={host} className={styles['host']} />;
}
