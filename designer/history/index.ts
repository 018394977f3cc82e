export { historyTexts } from './history-texts.ts';
export { useVersionView, type VersionView, type ViewedRelease } from './use-version-view.ts';
export { VersionBanner } from './version-banner.tsx';
export { VersionPanel } from './version-panel.tsx';
