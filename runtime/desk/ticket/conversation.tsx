'use client';
import { useEffect, useMemo, useRef } from 'react';
import type { Reason } from '#catalog/language';
import { EmptyState, TextSkeleton } from '#ui/parts';
import { useTexts } from '#ui/texts';
import type { TicketPageData } from '../desk-api.ts';
import type { Names } from '../names.ts';
import { StateTitles } from '../queues/state-titles.tsx';
import { timelineTexts } from '../texts/timeline-texts.ts';
import { Composer, type MessageKind } from './composer.tsx';
import { Refusal } from './refusal.tsx';
import styles from './ticket-page.module.css';
import { timelineItems, type TimelineEntry } from './timeline-items.ts';
import { Timeline } from './timeline.tsx';
import type { TicketActs } from './use-ticket-acts.ts';

export interface ConversationProps {
  readonly page: TicketPageData;
  readonly entries: readonly TimelineEntry[];
  readonly marked: ReadonlySet<string>;
  readonly names: Names;
  readonly me: string | undefined;
  readonly acts: TicketActs;
  readonly say: (reason: Reason) => string;
  readonly focus: { readonly kind: MessageKind } | undefined;
}

const NEAR_END_PX = 120;

/** The middle of the page: what the ticket is about, what was said and done, and where one writes. */
export function Conversation({ page, entries, marked, names, me, acts, say, focus }: ConversationProps) {
  const t = useTexts(timelineTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(
    () => timelineItems(entries, acts.pendingMessages, me ?? ''),
    [entries, acts.pendingMessages, me],
  );
  // Whoever reads the end sees what comes; whoever reads further up is left there.
  const atEnd = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    if (element !== null && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [items.length]);
  const kinds = [
    ...(page.may.includes('ticket.reply') ? (['reply'] as const) : []),
    ...(page.may.includes('ticket.comment') ? (['note'] as const) : []),
  ];
  return (
    <>
      <div
        ref={scroller}
        className={styles['conversation']}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
        }}
      >
        <h2 className={styles['subject']}>{page.subject}</h2>
        <div className={styles['state']}>
          <StateTitles titles={page.states.map((id) => titleOf(page, id))} category={page.category as never} />
        </div>
        {entries.length === 0 && items.length === 0 ? (
          <div style={{ padding: 16 }}>
            <TextSkeleton lines={4} />
          </div>
        ) : (
          <Timeline items={items} names={names} say={say} marked={marked} />
        )}
        {kinds.length === 0 && items.length === 0 ? <EmptyState title={t('empty')} /> : null}
      </div>
      <Refusal reason={acts.say.refusal} error={acts.say.error} say={say} />
      {kinds.length === 0 ? null : <Composer ticketKey={page.key} kinds={kinds} focus={focus} onSend={acts.say.run} />}
    </>
  );
}

/** The title of a state, also of one that is shown before the server has said so. */
function titleOf(page: TicketPageData, id: string) {
  return page.document.states.find((state) => state.id === id)?.title ?? { en: id };
}
