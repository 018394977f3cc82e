export { Inspector, type InspectorProps } from './inspector.tsx';
export type { Named } from './inspector-context.ts';
