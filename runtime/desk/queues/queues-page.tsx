'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';
import { textIn } from '#catalog/language';
import { ProblemNotice } from '#ui/parts';
import { Page } from '#ui/shell';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { useDeskApi } from '../desk-api.ts';
import { LiveMark } from '../parts/live-mark.tsx';
import { NewTicketButton } from '../parts/new-ticket-button.tsx';
import { useDeskKeys } from '../parts/use-desk-keys.ts';
import { deskTexts } from '../texts/desk-texts.ts';
import { queueTexts } from '../texts/queue-texts.ts';
import { useDirectory } from '../use-directory.ts';
import { useMe } from '../use-me.ts';
import { useTicketChanges, type LiveNews } from '../use-ticket-changes.ts';
import { choiceFrom, choiceName, isCrossList } from './queue-choice.ts';
import { QueueChooser } from './queue-chooser.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueMenu } from './queue-menu.tsx';
import styles from './queues-page.module.css';
import { useQueueRows } from './use-queue-rows.ts';

/** Counts follow the list, but need not follow every single change. */
const COUNT_MS = 400;

/** Asks for the counts again a moment after the last of a run of changes. */
function useFreshCounts(): () => void {
  const api = useDeskApi();
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void queries.invalidateQueries(api.queues.list.queryFilter()), COUNT_MS);
  }, [api, queries]);
}

/** `/desk/queues`: the queues of one's teams and the tickets in them, live. */
export function QueuesPage() {
  const t = useTexts(queueTexts);
  const desk = useTexts(deskTexts);
  const { language } = useLanguage();
  const router = useRouter();
  const name = choiceName(choiceFrom(useSearchParams().get('queue')));
  const overview = useQuery(useDeskApi().queues.list.queryOptions());
  const directory = useDirectory();
  const { id: me, acts } = useMe();
  const rows = useQueueRows(name);
  const freshCounts = useFreshCounts();
  const { onNews: tellRows } = rows;
  const onNews = useCallback(
    (news: LiveNews) => {
      tellRows(news);
      freshCounts();
    },
    [tellRows, freshCounts],
  );
  const live = useTicketChanges(onNews);
  useDeskKeys();
  const { queues = [] } = overview.data ?? {};
  const queue = queues.find(({ key }) => key === name);
  const reader = sourceLanguage(language);
  const title =
    queue !== undefined
      ? `${textIn(queue.stateTitle, reader)} · ${directory.teamTitles.get(queue.team) ?? queue.team}`
      : isCrossList(name)
        ? t(name)
        : t('title');
  const menu = { queues, cross: overview.data, current: name, teamTitles: directory.teamTitles };
  const newTicket = acts.includes('ticket.create') ? <NewTicketButton /> : null;
  return (
    <Page
      title={title}
      trail={[{ label: desk('desk'), href: addresses.desk }]}
      beside={<LiveMark state={live} />}
      actions={newTicket}
      layout="fill"
    >
      <div className={styles['page']}>
        <QueueMenu {...menu} />
        <div className={styles['list']}>
          {overview.error === null ? null : (
            <div className={styles['notice']}>
              <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />
            </div>
          )}
          <QueueList
            key={name}
            title={title}
            name={name}
            rows={rows}
            directory={directory}
            me={me}
            chooser={<QueueChooser {...menu} onChoose={(next) => router.push(addresses.queue(next))} />}
          />
        </div>
      </div>
    </Page>
  );
}
