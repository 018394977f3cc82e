export type { CanvasHandle, StatechartCanvasProps } from './canvas-props.ts';
export { StatechartCanvas } from './statechart-canvas.tsx';
export type { DrawingView, Light, Lights, Mark } from './drawing.ts';
export { layOut, type LayoutRun } from './layout/lay-out.ts';
export { lacksPlaces } from './layout/lacks-places.ts';
export { eventTitleTo } from './fresh-text.ts';
export type { PastedText } from './pasted-text.ts';
