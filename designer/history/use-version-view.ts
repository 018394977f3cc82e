'use client';
import { useCallback, useMemo, useState } from 'react';
import type { Workflow } from '#catalog/language';
import { stateOf, transitionOf, type Editor, type Part } from '#designer/document';

/** A release that is looked at in place of the draft. */
export interface ViewedRelease {
  readonly number: number;
  readonly document: Workflow;
}

/** What stands on the canvas: the draft, or a release that nothing can be changed in. */
export interface VersionView {
  readonly viewed: ViewedRelease | undefined;
  /** The editor for the canvas. */
  readonly editor: Editor;
  readonly look: (release: ViewedRelease | undefined) => void;
}

const nothing = () => undefined;
const NO_PARTS: readonly Part[] = [];

/** Holds which release is looked at; what is selected in the draft stays selected for the return. */
export function useVersionView(draft: Editor): VersionView {
  const [viewed, setViewed] = useState<ViewedRelease>();
  const [selection, select] = useState(NO_PARTS);
  const look = useCallback((release: ViewedRelease | undefined) => {
    setViewed(release);
    select((parts) =>
      parts.filter(({ kind, id }) => release && (kind === 'state' ? stateOf : transitionOf)(release.document, id)),
    );
  }, []);
  const editor = useMemo<Editor>(
    () =>
      viewed ? { document: viewed.document, readOnly: true, selection, select, run: nothing, amend: nothing } : draft,
    [draft, selection, viewed],
  );
  return { viewed, editor, look };
}
