export { CodeEditor } from './code-editor.tsx';
export type { CodeEditorProps, CodeMarker } from './code-editor-props.ts';
