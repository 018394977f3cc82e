'use client';
import { ActionIcon, Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Workflow } from '#catalog/language';
import { textIn } from '#catalog/language';
import type { CommentThread } from '#catalog/server';
import type { Part } from '#designer/document';
import { Icon } from '#ui/icons';
import { EmptyState, ProblemNotice, TextSkeleton } from '#ui/parts';
import { sourceLanguage, useLanguage, useTexts, type Texts } from '#ui/texts';
import { CommentItem } from './comment-item.tsx';
import { MessageForm } from './message-form.tsx';
import { keptTitle, partTitle } from './pin-name.ts';
import styles from './together.module.css';
import { togetherTexts } from './together-texts.ts';
import { useCommentActs, type CommentActs } from './use-comment-acts.ts';
import { useKeptText } from './use-kept-text.ts';
import type { TogetherModel } from './use-together.ts';

export interface CommentPanelProps {
  readonly together: TogetherModel;
  readonly document: Workflow;
  /** What is selected in the drawing: a new comment is pinned to it. */
  readonly selection: readonly Part[];
  /** What it was opened at: its first comment gets the focus, each time that another one is given. */
  readonly at: Part | undefined;
  /** The id of who may write; absent for who may only read. */
  readonly me: string | undefined;
  readonly personName: (id: string) => string | undefined;
  readonly onVisit: (part: Part) => void;
  readonly onClose: () => void;
  /** The sentences of what the server refuses. */
  readonly problems: Texts;
}

/** The part of the drawing that a thread is pinned to. */
function pinnedPart({ pin: { kind, id } }: CommentThread): Part | undefined {
  return kind === 'workflow' || id === undefined ? undefined : { kind, id };
}

function Composer({ document, part, acts }: { document: Workflow; part: Part | undefined; acts: CommentActs }) {
  const t = useTexts(togetherTexts);
  const language = sourceLanguage(useLanguage().language);
  const [text, setText] = useKeptText(`${document.id}.${part ? `${part.kind}.${part.id}` : 'workflow'}`);
  const title = part && partTitle(document, part, language);
  const kept = part && keptTitle(document, part);
  const pin = part ? { ...part, ...(kept && { title: kept }) } : { kind: 'workflow' as const };
  return (
    <MessageForm
      label={title === undefined ? t('writeWorkflow') : t('write', { pin: title })}
      act={t('send')}
      text={text}
      onText={setText}
      onSend={(written) => acts.add.mutateAsync({ key: document.id, id: crypto.randomUUID(), pin, text: written })}
    />
  );
}

const isAt = (thread: CommentThread, part: Part | undefined) =>
  part !== undefined && thread.pin.kind === part.kind && thread.pin.id === part.id;

/** The list, which brings the first comment on the given part into view and gives it the focus. */
function useFocusAt(at: Part | undefined) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (at) list.current?.querySelector<HTMLElement>('[data-at]')?.focus();
  }, [at]);
  return list;
}

/** The comments on a workflow: one to write, and all there are, each leading to what it is pinned to. */
export function CommentPanel(props: CommentPanelProps) {
  const { together, document, selection, at, me, personName, onVisit, onClose, problems } = props;
  const t = useTexts(togetherTexts);
  const language = sourceLanguage(useLanguage().language);
  const acts = useCommentActs(document.id);
  const [all, setAll] = useState(false);
  const list = useFocusAt(at);
  const { comments, threads, lost } = together;
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt);
  const shown = all ? threads : threads.filter(({ resolvedAt }) => !resolvedAt);
  const who = (id: string) => personName(id) ?? t('somebody');
  const pinName = (thread: CommentThread) => {
    const part = pinnedPart(thread);
    if (!part) return t('workflow');
    const { title } = thread.pin;
    return partTitle(document, part, language) ?? t('gone', { pin: title ? textIn(title, language) : part.id });
  };
  const show = (thread: CommentThread) => {
    const part = pinnedPart(thread);
    return part && partTitle(document, part, language) !== undefined ? () => onVisit(part) : undefined;
  };
  return (
    <section className={styles['panel']} aria-label={t('comments')}>
      <header className={styles['head']}>
        <h2>{t('comments')}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </header>
      <div className={styles['body']}>
        {me === undefined ? null : (
          <Composer document={document} part={selection.length === 1 ? selection[0] : undefined} acts={acts} />
        )}
        <ProblemNotice error={acts.error} texts={problems} />
        {lost ? <p className={styles['soft']}>{t('lost')}</p> : null}
        <ProblemNotice error={comments.error} texts={problems} onRetry={() => void comments.refetch()} />
        {comments.isPending ? <TextSkeleton lines={4} /> : null}
        {comments.isSuccess && threads.length === 0 ? (
          <EmptyState icon="comment" title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        ) : null}
        <ul ref={list} className={styles['threads']}>
          {shown.map((thread) => (
            <CommentItem
              key={thread.id}
              {...{ thread, who, me, acts }}
              pin={pinName(thread)}
              at={isAt(thread, at)}
              onShow={show(thread)}
            />
          ))}
        </ul>
        {resolved.length === 0 ? null : (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAll(!all)}>
            {all ? t('hideResolved') : t('showResolved', { count: resolved.length })}
          </Button>
        )}
      </div>
    </section>
  );
}
