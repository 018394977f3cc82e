'use client';
import { useRouter } from 'next/navigation';
import { useHotkeys } from '#ui/hotkeys';
import { useCommands, useCommandSource } from '#ui/shell';
import { useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { useDeskClient } from '../desk-api.ts';
import { deskTexts } from '../texts/desk-texts.ts';
import { queueTexts } from '../texts/queue-texts.ts';
import { searchTexts } from '../texts/search-texts.ts';

const MOST_FOUND = 8;

/** Keys and palette commands that every page of the desk has: queues, new ticket, search, and tickets by what is typed. */
export function useDeskKeys(): void {
  const desk = useTexts(deskTexts);
  const queue = useTexts(queueTexts);
  const search = useTexts(searchTexts);
  const router = useRouter();
  const client = useDeskClient();
  const pages = [
    { keys: 'g q', id: 'desk.queues', label: queue('title'), icon: 'inbox' as const, href: addresses.queues },
    { keys: 'g m', id: 'desk.mine', label: queue('mine'), icon: 'person' as const, href: addresses.queue('mine') },
    { keys: 'g t', id: 'desk.tasks', label: queue('tasks'), icon: 'check' as const, href: addresses.queue('tasks') },
    {
      ...{ keys: 'g a', id: 'desk.decisions', label: queue('decisions'), icon: 'check' as const },
      href: addresses.queue('decisions'),
    },
    { keys: 'g s', id: 'desk.search', label: search('title'), icon: 'search' as const, href: addresses.search },
    { keys: 'c', id: 'desk.new', label: desk('newTicket'), icon: 'plus' as const, href: addresses.newTicket },
  ];
  useHotkeys(
    desk('desk'),
    pages.map(({ keys, label, href }) => ({ keys, label, run: () => router.push(href) })),
  );
  useCommands(
    pages.map(({ keys, id, label, icon, href }) => ({ id, label, icon, keys, run: () => router.push(href) })),
  );
  useCommandSource(async (query, signal) => {
    const found = await client.tickets.search.query({ text: query, limit: MOST_FOUND }, { signal });
    return found.map(({ id, key, subject }) => ({
      id: `ticket.${id}`,
      label: `${key} ${subject}`,
      section: search('section'),
      icon: 'inbox' as const,
      run: () => router.push(addresses.ticket(key)),
    }));
  });
}
