'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CommentAct } from '#catalog/server';
import { useUndoToast } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { useApi } from './api.ts';
import { togetherTexts } from './together-texts.ts';

/** What a person can do with the comments of a workflow. */
export function useCommentActs(key: string) {
  const t = useTexts(togetherTexts);
  const api = useApi();
  const queries = useQueryClient();
  const showUndo = useUndoToast();
  const onSuccess = () => queries.invalidateQueries(api.together.comments.list.queryFilter({ key }));
  const add = useMutation(api.together.comments.add.mutationOptions({ onSuccess }));
  const change = useMutation(api.together.comments.change.mutationOptions({ onSuccess }));
  const act = (thread: string, done: CommentAct) => change.mutateAsync({ key, thread, act: done });
  const remove = async (thread: string, message: string) => {
    await act(thread, { kind: 'remove', message });
    showUndo({
      message: t('removed'),
      onUndo: () => void act(thread, { kind: 'restore', message }).catch(() => undefined),
    });
  };
  return { add, act, remove, error: add.error ?? change.error };
}
export type CommentActs = ReturnType<typeof useCommentActs>;
