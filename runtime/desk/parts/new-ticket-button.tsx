'use client';
import { Button } from '@mantine/core';
import Link from 'next/link';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { deskTexts } from '../texts/desk-texts.ts';
import styles from './new-ticket-button.module.css';

/** Leads to the form of a new ticket; on a phone by its icon alone, so that the page's title stays whole. */
export function NewTicketButton() {
  const t = useTexts(deskTexts);
  return (
    <Button component={Link} href={addresses.newTicket} aria-label={t('newTicket')} title={t('newTicket')}>
      <Icon name="plus" />
      <span className={styles['word']}>{t('newTicket')}</span>
    </Button>
  );
}
