'use client';
import dynamic from 'next/dynamic';
import type { CodeEditorProps } from './code-editor-props.ts';
import styles from './code-editor.module.css';
import { loadWords } from './load-words.ts';

/** The frame keeps its height while the editor is loaded, so that nothing shifts. */
const LazyEditor = dynamic(() => loadWords().then(async () => (await import('./monaco-editor.tsx')).MonacoEditor), {
  ssr: false,
});

/** Monaco, loaded when it is first seen, in the page's colours. Its value is controlled. */
export function CodeEditor(props: CodeEditorProps) {
  return (
    <div className={styles['frame']} style={{ height: props.height ?? '320px' }}>
      <LazyEditor {...props} />
    </div>
  );
}
