'use client';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { assistModel } from './code-assist.ts';
import type { CodeEditorProps, CodeMarker } from './code-editor-props.ts';
import styles from './code-editor.module.css';
import './editor-setup.ts';
import { applyEditorTheme, monaco, setJsonSchema } from './monaco.ts';
import { useEditor, type Editor } from './use-editor.ts';

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

/** Puts another text in place of the editor's; only what differs is replaced, so that cursor and scrolling stay where they can. */
function replaceText(editor: Editor, next: string): void {
  const model = editor.getModel();
  if (!model) return;
  const before = model.getValue();
  const shortest = Math.min(before.length, next.length);
  let start = 0;
  while (start < shortest && before[start] === next[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === next.at(-1 - end)) end += 1;
  const range = monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(before.length - end));
  model.pushEditOperations(null, [{ range, text: next.slice(start, next.length - end) }], () => null);
}

/** Tells the caller what happens in the editor, except for what the caller itself does. */
function useTelling(editor: Editor | undefined, latest: { readonly current: CodeEditorProps }) {
  const silent = useRef(false);
  useEffect(() => {
    const changes = editor?.onDidChangeModelContent(() => {
      if (!silent.current) latest.current.onChange?.(editor.getValue());
    });
    const moves = editor?.onDidChangeCursorPosition(({ position }) => {
      const offset = editor.getModel()?.getOffsetAt(position);
      if (!silent.current && offset !== undefined) latest.current.onCursor?.(offset);
    });
    return () => {
      changes?.dispose();
      moves?.dispose();
    };
  }, [editor, latest]);
  return silent;
}

/** The editor itself; drawn by `CodeEditor` when it has been loaded. */
export function MonacoEditor(props: CodeEditorProps) {
  const { value, readOnly = false, schema, markers, assist, reveal } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const { host, editor } = useEditor(props, latest);
  const silent = useTelling(editor, latest);
  const dark = useComputedColorScheme('light') === 'dark';
  useEffect(() => applyEditorTheme(dark), [dark]);
  useEffect(() => {
    if (editor === undefined || editor.getValue() === value) return;
    silent.current = true;
    replaceText(editor, value);
    silent.current = false;
  }, [editor, value, silent]);
  useEffect(() => editor?.updateOptions({ readOnly }), [editor, readOnly]);
  useEffect(() => {
    const model = editor?.getModel();
    if (model) monaco.editor.setModelMarkers(model, 'statedesk', (markers ?? []).map(markerData));
  }, [editor, markers]);
  useEffect(() => {
    const uri = editor?.getModel()?.uri.toString();
    return uri === undefined || schema === undefined ? undefined : setJsonSchema(uri, schema);
  }, [editor, schema]);
  useEffect(() => {
    const model = editor?.getModel();
    return model && assist ? assistModel(model, assist) : undefined;
  }, [editor, assist]);
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || !reveal) return;
    const range = monaco.Range.fromPositions(model.getPositionAt(reveal.from), model.getPositionAt(reveal.to));
    silent.current = true;
    editor.setSelection(range);
    editor.revealRangeNearTop(range);
    silent.current = false;
  }, [editor, reveal, silent]);
  return <div ref={host} className={styles['host']} />;
}
