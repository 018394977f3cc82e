export { CodeDiff } from './code-diff.tsx';
export { CodeEditor } from './code-editor.tsx';
export type { CodeAssist, CodeCompletion, CodeMarker, CodeRange } from './code-editor-props.ts';
