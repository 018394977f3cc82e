'use client';
import dynamic from 'next/dynamic';
import styles from './code-editor.module.css';

/** A marked place: a problem the caller found, lines and columns from 1. */
export interface CodeMarker {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

export interface CodeEditorProps {
  /** Names the editor for those who do not see it. */
  readonly label: string;
  readonly value: string;
  /** Told at every change; leave it out with `readOnly`. */
  readonly onChange?: (value: string) => void;
  /** `text` for expressions and templates. */
  readonly language?: 'json' | 'text';
  readonly readOnly?: boolean;
  /** CSS height; 320px unless told, `100%` fills the parent. */
  readonly height?: string;
  /** JSON Schema for checking and completion, with `json`. */
  readonly schema?: object;
  /** Problems to underline. Keep the array's identity while nothing changes. */
  readonly markers?: readonly CodeMarker[];
  /** One line, Enter leaves it alone: for expressions inside a form. */
  readonly singleLine?: boolean;
}

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
