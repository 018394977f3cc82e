'use client';
import dynamic from 'next/dynamic';
import type { CodeDiffProps } from './code-editor-props.ts';
import styles from './code-editor.module.css';
import { loadWords } from './load-words.ts';

const LazyDiff = dynamic(() => loadWords().then(async () => (await import('./monaco-diff.tsx')).MonacoDiff), {
  ssr: false,
});

/** Two texts compared, in the room of the parent; the editor is loaded when it is first seen. */
export function CodeDiff(props: CodeDiffProps) {
  return (
    <div className={styles['frame']} style={{ height: '100%' }}>
      <LazyDiff {...props} />
    </div>
  );
}
