/** A marked place: a problem the caller found, lines and columns from 1. */
export interface CodeMarker {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

export interface CodeEditorProps {
  /** Names the editor for those who do not see it. */
  readonly label: string;
  readonly value: string;
  /** Told at every change; leave it out with `readOnly`. */
  readonly onChange?: (value: string) => void;
  /** `text` for expressions and templates. */
  readonly language?: 'json' | 'text';
  readonly readOnly?: boolean;
  /** CSS height; 320px unless told, `100%` fills the parent. */
  readonly height?: string;
  /** JSON Schema for checking and completion, with `json`. */
  readonly schema?: object;
  /** Problems to underline. Keep the array's identity while nothing changes. */
  readonly markers?: readonly CodeMarker[];
  /** One line, Enter leaves it alone: for expressions inside a form. */
  readonly singleLine?: boolean;
}
