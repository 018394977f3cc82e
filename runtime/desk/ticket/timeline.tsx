'use client';
import { useMemo } from 'react';
import type { Reason } from '#catalog/language';
import { Icon, type IconName } from '#ui/icons';
import { Time } from '#ui/parts';
import { useTexts } from '#ui/texts';
import type { Names } from '../names.ts';
import { timelineTexts } from '../texts/timeline-texts.ts';
import { actionsOf, movedLine, timelineLine, type LineContext, type TimelineLine } from '../timeline-line.ts';
import type { TimelineEntry, TimelineItem } from './timeline-items.ts';
import styles from './timeline.module.css';

const ICONS: Partial<Record<TimelineLine['key'], IconName>> = {
  created: 'plus',
  moved: 'right',
  'moved-by-time': 'clock',
  taken: 'person',
  released: 'undo',
  assigned: 'person',
  fields: 'edit',
  priority: 'up',
  corrected: 'warning',
  retried: 'retry',
  breached: 'warning',
  'effect-done': 'check',
  'effect-failed': 'error',
  refused: 'close',
  'task-taken': 'person',
  'task-completed': 'check',
  'task-failed': 'error',
  'task-cancelled': 'close',
  'task-added': 'plus',
  'vote-approved': 'check',
  'vote-rejected': 'close',
  'vote-handed': 'person',
  'vote-expired': 'clock',
  linked: 'link',
  unlinked: 'link',
  'link-changed': 'link',
  'link-refused': 'warning',
};
const DANGER: readonly TimelineLine['key'][] = ['breached', 'effect-failed'];

type Say = (reason: Reason) => string;

function Line({
  entry,
  context,
  say,
}: {
  readonly entry: TimelineEntry;
  readonly context: LineContext;
  readonly say: Say;
}) {
  const t = useTexts(timelineTexts);
  const line = timelineLine(entry, context);
  const moved = movedLine(entry, context);
  const sentence = ({ key, params }: TimelineLine) => t.reason({ code: `line.${key}`, params }) ?? key;
  return (
    <div className={styles['line']} data-tone={DANGER.includes(line.key) ? 'danger' : undefined}>
      <Icon name={ICONS[line.key] ?? 'history'} />
      <span>
        {sentence(line)}
        <span className={styles['when']}>
          <Time at={entry.at} />
        </span>
        {entry.reason === undefined ? null : <span className={styles['why']}>{say(entry.reason)}</span>}
        {moved === undefined ? null : <span className={styles['why']}>{sentence(moved)}</span>}
      </span>
    </div>
  );
}

function MessageCard({
  item,
  author,
}: {
  readonly item: Extract<TimelineItem, { kind: 'message' }>;
  readonly author: string;
}) {
  const t = useTexts(timelineTexts);
  const { message, at, sending } = item;
  return (
    <article className={styles['message']} data-kind={message.kind} data-sending={sending}>
      <header className={styles['head']}>
        <span className={styles['author']}>{author}</span>
        <span className={styles['kind']}>
          <Icon name={message.kind === 'reply' ? 'mail' : 'edit'} size={14} />
          {t(message.kind)}
        </span>
        {sending ? t('sending') : <Time at={at} />}
      </header>
      <p className={styles['text']}>{message.text ?? t('removed')}</p>
    </article>
  );
}

export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  readonly names: Names;
  readonly say: Say;
  /** Entries that others made a moment ago. */
  readonly marked: ReadonlySet<string>;
}

/** Conversation and history of a ticket, oldest first; new parts are announced. */
export function Timeline({ items, names, say, marked }: TimelineProps) {
  const t = useTexts(timelineTexts);
  const context = useMemo((): LineContext => {
    const entries = items.flatMap(({ entry }) => (entry ? [entry] : []));
    const actors = {
      timer: t('actor.timer'),
      plugin: t('actor.plugin'),
      system: t('actor.system'),
      log: t('actor.log'),
    };
    return { names, actions: actionsOf(entries), actors };
  }, [items, names, t]);
  return (
    <ol className={styles['list']} aria-label={t('title')} aria-live="polite" aria-relevant="additions">
      {items.map((item) => (
        <li key={item.id} className={styles['item']} data-marked={marked.has(item.id)}>
          {item.kind === 'message' ? (
            <MessageCard item={item} author={names.person(item.author)} />
          ) : (
            <Line entry={item.entry} context={context} say={say} />
          )}
        </li>
      ))}
    </ol>
  );
}
