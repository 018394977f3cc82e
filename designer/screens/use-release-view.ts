'use client';
import { useMemo } from 'react';
import type { Mark } from '#designer/canvas';
import { historyTexts, useVersionView } from '#designer/history';
import { showDone } from '#ui/parts';
import { useTexts } from '#ui/texts';
import type { DesignerDeskModel } from './use-designer-desk.ts';

const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

/** The release that is looked at in place of the draft, without the draft's problems, and the way back into the draft. */
export function useReleaseView({ editor, directory }: DesignerDeskModel) {
  const say = useTexts(historyTexts);
  const versions = useVersionView(editor);
  const { viewed, look } = versions;
  const { teamTitles: teams } = directory;
  const view = useMemo(() => ({ teams, stateMarks: NO_MARKS, transitionMarks: NO_MARKS }), [teams]);
  const restore = () => {
    if (!viewed) return;
    editor.run({ type: 'replaceDocument', document: viewed.document });
    look(undefined);
    showDone(say('restored', { number: viewed.number }));
  };
  return { ...versions, view, restore };
}
export type ReleaseView = ReturnType<typeof useReleaseView>;
