/** What a check found. The sentence comes from the texts by `code`; `path` leads to the part in the document. */
export interface Diagnostic {
  readonly code: string;
  /** An error is what cannot run; a warning is what probably was not meant. */
  readonly severity: 'error' | 'warning';
  readonly path: readonly (string | number)[];
  /** The part to select on the canvas. */
  readonly element?: {
    readonly kind: 'state' | 'transition' | 'event' | 'field' | 'option' | 'policy' | 'rule' | 'scenario';
    readonly id: string;
  };
  readonly params: Readonly<Record<string, string | number>>;
  /** A value that would probably be right, for example the nearest known id. */
  readonly suggestion?: string;
}
