'use client';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { CommentMessage, CommentThread } from '#catalog/server';
import { Time } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { MessageForm } from './message-form.tsx';
import styles from './together.module.css';
import { togetherTexts } from './together-texts.ts';
import type { CommentActs } from './use-comment-acts.ts';
import { useKeptText } from './use-kept-text.ts';

interface MessageProps {
  readonly thread: CommentThread;
  readonly message: CommentMessage;
  readonly who: (id: string) => string;
  /** Who reads; absent where he may not write. */
  readonly me: string | undefined;
  readonly acts: CommentActs;
}

function Message({ thread, message, who, me, acts }: MessageProps) {
  const t = useTexts(togetherTexts);
  const [editing, setEditing] = useState<string>();
  const { id, text, by, at, editedAt, deletedAt } = message;
  return (
    <div className={styles['message']}>
      <div className={styles['line']}>
        <strong>{who(by)}</strong>
        <span className={styles['soft']}>
          <Time at={at} />
          {editedAt && !deletedAt ? ` · ${t('edited')}` : null}
        </span>
      </div>
      {deletedAt ? (
        <p className={styles['soft']}>{t('deleted')}</p>
      ) : editing === undefined ? (
        <p className={styles['text']}>{text}</p>
      ) : (
        <MessageForm
          label={t('editText')}
          act={t('save')}
          text={editing}
          onText={setEditing}
          onCancel={() => setEditing(undefined)}
          onSend={async (next) => {
            await acts.act(thread.id, { kind: 'edit', message: id, text: next });
            setEditing(undefined);
          }}
        />
      )}
      {me === by && !deletedAt && editing === undefined ? (
        <div className={styles['acts']}>
          <UnstyledButton onClick={() => setEditing(text)}>{t('edit')}</UnstyledButton>
          <UnstyledButton onClick={() => void acts.remove(thread.id, id).catch(() => undefined)}>
            {t('remove')}
          </UnstyledButton>
        </div>
      ) : null}
    </div>
  );
}

export interface CommentItemProps extends Omit<MessageProps, 'message'> {
  /** What it is pinned to. */
  readonly pin: string;
  /** The panel was opened at what it is pinned to. */
  readonly at: boolean;
  /** Leads to that; absent where it is not in the drawing. */
  readonly onShow: (() => void) | undefined;
}

/** One comment with its replies, and what can be done with it. */
export function CommentItem(props: CommentItemProps) {
  const { thread, pin, at, who, me, acts, onShow } = props;
  const t = useTexts(togetherTexts);
  const [reply, setReply] = useKeptText(`reply.${thread.id}`);
  const [replying, setReplying] = useState(reply !== '');
  const quietly = (kind: 'resolve' | 'reopen') => void acts.act(thread.id, { kind }).catch(() => undefined);
  return (
    <li
      className={styles['thread']}
      data-resolved={thread.resolvedAt ? true : undefined}
      // A sheet gives the focus to what asks for it so.
      {...(at && { tabIndex: -1, 'data-at': true, 'data-autofocus': true })}
    >
      {onShow ? (
        <UnstyledButton className={styles['pin']} aria-label={t('show', { pin })} onClick={onShow}>
          {pin}
        </UnstyledButton>
      ) : (
        <span className={styles['pin']}>{pin}</span>
      )}
      {thread.messages.map((message) => (
        <Message key={message.id} {...{ thread, message, who, me, acts }} />
      ))}
      {thread.resolvedBy === undefined ? null : (
        <p className={styles['soft']}>{t('resolved', { who: who(thread.resolvedBy) })}</p>
      )}
      {me === undefined ? null : replying ? (
        <MessageForm
          label={t('replyTo', { pin })}
          act={t('sendReply')}
          text={reply}
          onText={setReply}
          onCancel={() => setReplying(false)}
          onSend={async (text) => {
            await acts.act(thread.id, { kind: 'reply', id: crypto.randomUUID(), text });
            setReplying(false);
          }}
        />
      ) : (
        <div className={styles['acts']}>
          <UnstyledButton onClick={() => setReplying(true)}>{t('reply')}</UnstyledButton>
          <UnstyledButton onClick={() => quietly(thread.resolvedAt ? 'reopen' : 'resolve')}>
            {t(thread.resolvedAt ? 'reopen' : 'resolve')}
          </UnstyledButton>
        </div>
      )}
    </li>
  );
}
