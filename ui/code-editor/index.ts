export { CodeEditor, type CodeEditorProps, type CodeMarker } from './code-editor.tsx';
