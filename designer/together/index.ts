export { CommentPanel } from './comment-panel.tsx';
export { PresenceList } from './presence-list.tsx';
export { togetherTexts } from './together-texts.ts';
export { useTogether, type TogetherModel } from './use-together.ts';
