export { CategoryBadge, type CategoryBadgeProps, type CategoryId } from './category-badge.tsx';
export { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx';
export { EmptyState, type EmptyStateProps } from './empty-state.tsx';
export { ProblemNotice, type ProblemNoticeProps } from './problem-notice.tsx';
export { SaveIndicator, type SaveIndicatorProps, type SaveState } from './save-indicator.tsx';
export { BlockSkeleton, TableSkeleton, TextSkeleton } from './skeleton.tsx';
export { Time, type TimeProps } from './time.tsx';
export { showDone, useUndoToast, type Undoable } from './undo-toast.tsx';
