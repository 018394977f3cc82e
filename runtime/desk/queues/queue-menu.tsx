'use client';
import { VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { textIn } from '#catalog/language';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import type { QueueData } from '../desk-api.ts';
import { queueTexts } from '../texts/queue-texts.ts';
import { CROSS_LISTS, byTeam, type CrossList } from './queue-choice.ts';
import styles from './queue-menu.module.css';

interface EntryProps {
  readonly name: string;
  readonly title: string;
  readonly flow?: string | undefined;
  /** Absent while it loads. */
  readonly count: number | undefined;
  readonly overdue?: number;
  readonly current: boolean;
}

function Entry({ name, title, flow, count, overdue = 0, current }: EntryProps) {
  const t = useTexts(queueTexts);
  const format = useFormat();
  return (
    <li>
      <Link href={addresses.queue(name)} className={styles['link']} aria-current={current ? 'page' : undefined}>
        <span className={styles['title']}>
          {title}
          {flow === undefined ? null : <span className={styles['flow']}>{flow}</span>}
        </span>
        {overdue === 0 ? null : (
          <span className={styles['overdue']} title={t('overdue', { count: overdue })} aria-hidden>
            {format.number(overdue)}
          </span>
        )}
        <span className={styles['count']} aria-hidden>
          {count === undefined ? '' : format.number(count)}
        </span>
        <VisuallyHidden>
          {count === undefined ? '' : t('count', { count })}
          {overdue === 0 ? null : <> {t('overdue', { count: overdue })}</>}
        </VisuallyHidden>
      </Link>
    </li>
  );
}

export interface QueueMenuProps {
  readonly queues: readonly QueueData[];
  /** How many stand in the lists that cut across; absent while they load. */
  readonly cross: Readonly<Record<CrossList, number>> | undefined;
  /** The name of the list that is shown. */
  readonly current: string;
  readonly teamTitles: ReadonlyMap<string, string>;
}

/** The queues of one's teams with what waits in them, and the lists that cut across. */
export function QueueMenu({ queues, cross, current, teamTitles }: QueueMenuProps) {
  const t = useTexts(queueTexts);
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  const several = new Set(queues.map(({ workflow }) => workflow)).size > 1;
  return (
    <nav className={styles['menu']} aria-label={t('queues')}>
      <ul className={styles['list']}>
        {CROSS_LISTS.map((name) => (
          <Entry key={name} name={name} title={t(name)} count={cross?.[name]} current={current === name} />
        ))}
      </ul>
      {byTeam(queues).map(([team, own]) => {
        const title = teamTitles.get(team) ?? team;
        return (
          <section key={team} aria-label={title}>
            <h2 className={styles['team']}>{title}</h2>
            <ul className={styles['list']}>
              {own.map(({ key, stateTitle, workflowTitle, count, overdue }) => (
                <Entry
                  key={key}
                  name={key}
                  title={textIn(stateTitle, reader)}
                  flow={several ? textIn(workflowTitle, reader) : undefined}
                  count={count}
                  overdue={overdue}
                  current={current === key}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
