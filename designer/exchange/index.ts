export { ExportMenu, type ExportMenuProps } from './export-menu.tsx';
export { ImportFile, type ImportFileProps } from './import-file.tsx';
export { usePasteNotice } from './use-paste-notice.tsx';
