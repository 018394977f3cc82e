'use client';
import dynamic from 'next/dynamic';
import type { CodeEditorProps } from './code-editor-props.ts';
import styles from './code-editor.module.css';

/** The frame keeps its height while the editor is loaded, so that nothing shifts. */
const LazyEditor = dynamic(() => import('./monaco-editor.tsx').then((module) => module.MonacoEditor), { ssr: false });

/** Monaco, loaded when it is first seen, in the page's colours. Its value is controlled. */
export function CodeEditor(props: CodeEditorProps) {
  const height = props.singleLine === true ? '34px' : (props.height ?? '320px');
  return (
    <div className={styles['frame']} data-single={props.singleLine === true} style={{ height }}>
      <LazyEditor {...props} />
    </div>
  );
}
