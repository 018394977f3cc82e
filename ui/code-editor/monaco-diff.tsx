'use client';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CodeDiffProps } from './code-editor-props.ts';
import styles from './code-editor.module.css';
import './editor-setup.ts';
import { applyEditorTheme, monaco } from './monaco.ts';

/** Two texts side by side, what differs marked; drawn by `CodeDiff` when it has been loaded. */
export function MonacoDiff({ label, before, after, language = 'text' }: CodeDiffProps) {
  const host = useRef<HTMLDivElement>(null);
  const dark = useComputedColorScheme('light') === 'dark';
  useEffect(() => applyEditorTheme(dark), [dark]);
  useEffect(() => {
    if (host.current === null) return undefined;
    const id = language === 'json' ? 'json' : 'plaintext';
    const [original, modified] = [monaco.editor.createModel(before, id), monaco.editor.createModel(after, id)];
    const editor = monaco.editor.createDiffEditor(host.current, {
      ariaLabel: label,
      readOnly: true,
      automaticLayout: true,
      renderSideBySide: true,
      // Below this width the two stand in one column.
      renderSideBySideInlineBreakpoint: 700,
      hideUnchangedRegions: { enabled: true },
      minimap: { enabled: false },
      fontSize: 13,
      lineHeight: 20,
      scrollBeyondLastLine: false,
      fixedOverflowWidgets: true,
    });
    editor.setModel({ original, modified });
    return () => {
      editor.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [label, before, after, language]);
  return <div ref={host} className={styles['host']} />;
}
