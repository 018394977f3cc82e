'use client';
import { useEffect, useRef } from 'react';
import { clip, readClipping, writeClipping, type Clipping, type Editor } from '#designer/document';

/** What the clipboard does with the drawing. */
export interface ClipboardActs {
  readonly editor: Editor;
  readonly remove: () => void;
  readonly paste: (clipping: Clipping) => void;
  /** Any other text: it may be a workflow in another notation. */
  readonly pasteText: (text: string) => void;
}

/** Text fields and selected text keep the browser's own copying. */
function belongsElsewhere(event: ClipboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], .monaco-editor, [role="dialog"]')) return true;
  return event.type !== 'paste' && (window.getSelection()?.toString() ?? '') !== '';
}

/** Copies the selected states as text, and pastes such text, from another tab too, and whatever other text there is. The browser's own events are used: they need no permission. */
export function useClipboard(acts: ClipboardActs): void {
  const current = useRef(acts);
  useEffect(() => {
    current.current = acts;
  });
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const { editor, remove } = current.current;
      const ids = editor.selection.filter(({ kind }) => kind === 'state').map(({ id }) => id);
      if (belongsElsewhere(event) || ids.length === 0) return;
      event.clipboardData?.setData('text/plain', writeClipping(clip(editor.document, ids)));
      event.preventDefault();
      if (event.type === 'cut' && !editor.readOnly) remove();
    };
    const paste = (event: ClipboardEvent) => {
      if (belongsElsewhere(event) || current.current.editor.readOnly) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      const clipping = readClipping(text);
      if (clipping) current.current.paste(clipping);
      else current.current.pasteText(text);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, []);
}
