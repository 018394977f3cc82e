'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { Part } from '#designer/document';
import { SourcePanel, type SourceDraft } from '#designer/source';
import { useApi } from './api.ts';
import type { DesignerDeskModel } from './use-designer-desk.ts';

export interface SourceLensProps {
  readonly model: DesignerDeskModel;
  readonly draft: SourceDraft;
  /** Selects a part and brings it into view. */
  readonly show: (part: Part) => void;
}

/** The newest release, with its document. */
function useLastRelease(key: string) {
  const api = useApi();
  const { data: releases } = useQuery({ ...api.workflows.releases.queryOptions({ key }), staleTime: 0 });
  const newest = releases?.reduce<(typeof releases)[number] | undefined>(
    (last, each) => (last && last.number > each.number ? last : each),
    undefined,
  );
  const { data } = useQuery(api.workflows.release.queryOptions(newest ? { id: newest.id } : skipToken));
  return data;
}

/** The text of the open workflow, beside the drawing. */
export function SourceLens({ model, draft, show }: SourceLensProps) {
  const { editor, session, sentence, key } = model;
  const release = useLastRelease(key);
  return (
    <SourcePanel
      editor={editor}
      undo={session.undo}
      redo={session.redo}
      show={show}
      sentence={sentence}
      release={release && { number: release.number, document: release.document }}
      draft={draft}
    />
  );
}
