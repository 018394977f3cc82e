export { SourcePanel, type ComparedRelease } from './source-panel.tsx';
export type { SourceDraft } from './use-source.ts';
