'use client';
import { Button } from '@mantine/core';
import Link from 'next/link';
import { useTexts } from '#ui/texts';
import { Icon } from '#ui/icons';
import { addresses } from '../addresses.ts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import styles from './ticket-page.module.css';

/** Stands above a ticket that one may no longer see: it is shown as it was. */
export function GoneNotice() {
  const t = useTexts(ticketTexts);
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
