export { GuideStrip } from './guide-strip.tsx';
export { useGuide, type Guide } from './use-guide.ts';
