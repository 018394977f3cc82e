/** A marked place: a problem the caller found, lines and columns from 1. */
export interface CodeMarker {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** Something that can be written at a place. */
export interface CodeCompletion {
  readonly label: string;
  /** What it is called and what it holds, beside the label. */
  readonly detail?: string;
  readonly kind: 'variable' | 'field' | 'value' | 'function' | 'keyword';
  /** What is written, where that is not the label. */
  readonly insert?: string;
}

/** What the caller knows about the text. Offsets count characters from 0. */
export interface CodeAssist {
  /** What can stand at `offset`; it replaces the text from `from` on. */
  readonly complete: (
    text: string,
    offset: number,
  ) => { readonly from: number; readonly items: readonly CodeCompletion[] } | undefined;
  /** What the word at `offset` means. */
  readonly describe: (
    text: string,
    offset: number,
  ) => { readonly from: number; readonly to: number; readonly text: string } | undefined;
}

/** A history kept outside the editor. Each act says whether it was done; where it was not, the editor's own is used. */
export interface CodeHistory {
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

/** A range of the text to be shown; offsets count characters from 0. A new object shows it again. */
export interface CodeRange {
  readonly from: number;
  readonly to: number;
}

export interface CodeEditorProps {
  /** Names the editor for those who do not see it. */
  readonly label: string;
  readonly value: string;
  /** Told at every change; leave it out with `readOnly`. */
  readonly onChange?: (value: string) => void;
  /** `cel` for expressions, `text` for templates. */
  readonly language?: 'json' | 'cel' | 'text';
  readonly readOnly?: boolean;
  /** CSS height; 320px unless told, `100%` fills the parent. */
  readonly height?: string;
  /** JSON Schema for completion and hints, with `json`. Keep its identity. */
  readonly schema?: object;
  /** Problems to underline. Keep the array's identity while nothing changes. */
  readonly markers?: readonly CodeMarker[];
  /** A short text in a form: no line numbers, Tab leaves it. */
  readonly compact?: boolean;
  readonly assist?: CodeAssist;
  readonly history?: CodeHistory;
  readonly reveal?: CodeRange | undefined;
  /** Told when a person, not `value` or `reveal`, moves the cursor. */
  readonly onCursor?: (offset: number) => void;
}

export interface CodeDiffProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly language?: 'json' | 'text';
}
