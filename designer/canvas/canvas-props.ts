import type { Ref } from 'react';
import type { Editor, Part } from '#designer/document';
import type { DrawingView } from './drawing.ts';
import type { PastedText } from './pasted-text.ts';

/** What the page may ask of the canvas. */
export interface CanvasHandle {
  /** Brings a part into view. */
  readonly show: (part: Part) => void;
}

export interface StatechartCanvasProps {
  readonly editor: Editor;
  readonly view: Omit<DrawingView, 'language'>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Leads to the inspector of what is selected. */
  readonly onEdit: () => void;
  /** Opens the comments on a part. */
  readonly onComments: (part: Part) => void;
  /** Hears what came of a text that was pasted onto the drawing. */
  readonly onPasted: (pasted: PastedText) => void;
  /** States cannot be dragged: on a phone a finger pans. */
  readonly fixed?: boolean;
  /** Offers states to be dragged onto the drawing; true where not said otherwise. */
  readonly palette?: boolean;
  readonly ref?: Ref<CanvasHandle>;
}
