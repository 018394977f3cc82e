'use client';
import { Button } from '@mantine/core';
import Link from 'next/link';
import { Icon } from '#ui/icons';
import { EmptyState } from '#ui/parts';
import { useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { reachTexts } from '../texts/reach-texts.ts';
import styles from './ticket-page.module.css';

/** Stands above a ticket that one may no longer see: it is shown as it was. */
export function GoneNotice() {
  const t = useTexts(reachTexts);
  return (
    <div className={styles['gone']} role="status">
      <Icon name="info" size={18} />
      <p>
        <strong>{t('gone.title')}</strong> {t('gone.text')}
      </p>
      <Button component={Link} href={addresses.queues} size="compact-sm" variant="default">
        {t('gone.back')}
      </Button>
    </div>
  );
}

/** Stands in place of a ticket that there is not, or that one may not see: the server does not tell which. */
export function MissingNotice({ ticketKey }: { readonly ticketKey: string }) {
  const t = useTexts(reachTexts);
  const search = (
    <Button component={Link} href={addresses.searchFor(ticketKey)} variant="default">
      {t('missing.search')}
    </Button>
  );
  return (
    <EmptyState icon="search" title={t('missing.title', { key: ticketKey })} action={search}>
      {t('missing.text')}
    </EmptyState>
  );
}
